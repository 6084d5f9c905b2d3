import type { Coordinates, Mask } from "@ango-hub/label-set";
import { maskFromSegmentation, type PixelSize, segmentationFromMask } from "@ango-hub/label-set/masks";
import { bridgedOutline } from "../geometry/bridged-outline.ts";
import { clippedOutline, isInside } from "../geometry/clip.ts";
import { joinedOutline, mayOverlap } from "../geometry/joined-outline.ts";
import type { LeaveOut } from "../problems/problem.ts";

type Outline = readonly Coordinates[];

/** The outlines of an object as YOLO has them: within the picture, without holes, and one for the object or for each part. */
export function outlinesOf(
  zones: Mask["zones"],
  size: PixelSize,
  parts: "join" | "split",
  leaveOut: LeaveOut,
): readonly Outline[] {
  const isWhole = zones.every(({ region }) => isInside(region, size));
  const clipped = isWhole ? zones : zones.flatMap((zone) => clippedZone(zone, size));
  const inside = clipped.filter(({ region }) => region.length > 2);
  if (inside.length === 0) {
    if (isWhole) leaveOut("invalid", "None of its outlines has three points.");
    else leaveOut("clipped", "It lies outside the picture and is left out.");
    return [];
  }
  if (!isWhole) leaveOut("clipped", "What lies outside the picture is cut off.");
  if (inside.some(({ holes = [] }) => holes.length > 0))
    leaveOut("holes-bridged", "YOLO has no holes; the outline runs along a cut into each.");
  if (inside.length === 1) return inside.map(bridgedOutline);
  if (parts === "split") {
    leaveOut("parts-split", `Each of its ${inside.length} parts is an object of its own.`);
    return inside.map(bridgedOutline);
  }
  leaveOut("parts-joined", `Its ${inside.length} parts are one outline.`);
  const isApart = !mayOverlap(inside.map(({ region }) => region));
  // Of parts that overlap, an outline round all of them would cut out what they share.
  const apart = isApart ? inside : segmentationFromMask(maskFromSegmentation({ zones: inside }, size)).zones;
  return [joinedOutline(apart.map(bridgedOutline))];
}

function clippedZone({ region, holes = [] }: Mask["zones"][number], size: PixelSize): Mask["zones"] {
  const inside = clippedOutline(region, size);
  if (inside.length < 3) return [];
  return [
    { region: inside, holes: holes.map((hole) => clippedOutline(hole, size)).filter(({ length }) => length > 2) },
  ];
}
