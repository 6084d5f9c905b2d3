import { boxCorners, type Coordinates } from "@ango-hub/label-set";
import type { PixelSize } from "@ango-hub/label-set/masks";
import { clippedBox, isInside } from "../geometry/clip.ts";
import { convertShape, zonesOf } from "../geometry/convert-shape.ts";
import type { ItemObject } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { decimalText, millionths, millionthsInside, spanMillionths } from "./numbers.ts";
import { outlinesOf } from "./outlines.ts";

/** The numbers of a box: its centre, width and height. Nothing where there is none. */
export function boxNumbers(object: ItemObject, size: PixelSize, leaveOut: LeaveOut): string | undefined {
  const converted = convertShape(object, "bounding-box", object.box);
  if (!converted) return noArea(object, leaveOut);
  const [shape] = converted.shapes as [Extract<ItemObject, { kind: "bounding-box" }>["shape"]];
  const clipped = clippedBox(shape, size);
  if (!clipped) return outside(leaveOut);
  const { x, y, width, height } = clipped.box;
  const [across, down] = [spanMillionths(x, width, size.width), spanMillionths(y, height, size.height)];
  if (!across || !down) {
    leaveOut("invalid", "It is thinner than a millionth of the picture.");
    return undefined;
  }
  if (clipped.isClipped) leaveOut("clipped", "What lies outside the picture is cut off.");
  if (converted.losses.length > 0)
    leaveOut("shape-changed", `A ${object.kind} has become the box around it, which is all that this task has.`);
  return [across[0], down[0], across[1], down[1]].map(decimalText).join(" ");
}

/** The numbers of the outlines of an object, of which each is a line. */
export function outlineNumbers(
  object: ItemObject,
  size: PixelSize,
  parts: "join" | "split",
  leaveOut: LeaveOut,
): readonly string[] {
  const zones = zonesOf(object);
  if (!zones) {
    noArea(object, leaveOut);
    return [];
  }
  return outlinesOf(zones, size, parts, leaveOut).flatMap((outline) => {
    const points: string[] = [];
    for (const [x, y] of outline) {
      const point = `${decimalText(millionthsInside(x, size.width))} ${decimalText(millionthsInside(y, size.height))}`;
      if (point !== points.at(-1)) points.push(point);
    }
    if (new Set(points).size > 2) return [points.join(" ")];
    leaveOut("invalid", "Its outline encloses nothing that six decimals can tell.");
    return [];
  });
}

/** How far outside the picture Ultralytics takes coordinates, as a share of its sides. Beyond that, it drops the whole picture. */
const taken = 0.01;

/** The numbers of the four corners of a box that may be turned. */
export function cornerNumbers(object: ItemObject, size: PixelSize, leaveOut: LeaveOut): string | undefined {
  const converted = convertShape(object, "rotated-bounding-box", object.box);
  if (!converted) return noArea(object, leaveOut);
  const [shape] = converted.shapes as [Parameters<typeof boxCorners>[0]];
  const corners = boxCorners(shape);
  if (!(shape.width > 0 && shape.height > 0)) {
    leaveOut("invalid", "It has no area.");
    return undefined;
  }
  const isTaken = isInside(corners, size, taken);
  if (!isTaken && outlinesOf([{ region: corners }], size, "join", () => undefined).length === 0) {
    return outside(leaveOut);
  }
  if (!isTaken) leaveOut("clipped", "Its corners are moved to the edge of the picture; it is no rectangle any more.");
  if (converted.losses.length > 0) leaveOut("shape-changed", `A ${object.kind} has become a box around it.`);
  const place = isTaken ? millionths : millionthsInside;
  const numbers = corners.flatMap(([x, y]: Coordinates) => [place(x, size.width), place(y, size.height)]);
  return numbers.map(decimalText).join(" ");
}

function noArea({ kind }: ItemObject, leaveOut: LeaveOut): undefined {
  leaveOut("shape-left-out", `YOLO has boxes and areas, and no ${kind}.`);
}

function outside(leaveOut: LeaveOut): undefined {
  leaveOut("clipped", "It lies outside the picture, or has no area, and is left out.");
}
