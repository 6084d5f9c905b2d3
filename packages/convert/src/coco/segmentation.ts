import type { Coordinates, MaskZone } from "@ango-hub/label-set";
import {
  compressRle,
  MaskError,
  type PixelSize,
  type RunLengths,
  rleArea,
  rleFromPolygons,
} from "@ango-hub/label-set/masks";
import { bridgedOutline } from "../geometry/bridged-outline.ts";
import type { LeaveOut } from "../problems/problem.ts";

/** The area of an object in pixels, and its outlines or run lengths. */
export interface AreaAndSegmentation {
  readonly area: number;
  readonly segmentation: readonly (readonly number[])[] | RunLengths<string>;
}

/** What an annotation says of some zones, or nothing where they enclose nothing. */
export function areaAndSegmentation(
  zones: readonly MaskZone[],
  size: PixelSize | undefined,
  isCrowd: boolean,
  form: "auto" | "polygons" | "rle",
  leaveOut: LeaveOut,
): AreaAndSegmentation | undefined {
  const polygons = zones.map(bridgedOutline).filter(({ length }) => length > 2);
  if (polygons.length === 0) {
    leaveOut("invalid", "None of its outlines has three points.");
    return undefined;
  }
  const rle = size && pixelsOf(polygons, size);
  const area = rle ? rleArea(rle) : zones.reduce((sum, zone) => sum + areaOf(zone), 0);
  const hasHoles = zones.some(({ holes = [] }) => holes.length > 0);
  const wantsRle = form === "rle" || (form === "auto" && (hasHoles || isCrowd));
  // Run lengths without a pixel would say nothing of where it is.
  if (wantsRle && rle && area > 0) return { area, segmentation: compressRle(rle) };
  if (wantsRle && !rle)
    leaveOut("size-missing", "It is written as polygons, since run lengths need the size of the picture.");
  if (hasHoles) leaveOut("holes-bridged", "COCO's polygons have no holes; the outline runs along a cut into each.");
  return { area, segmentation: polygons.map((polygon) => polygon.flat()) };
}

/** The pixels that COCO makes of some polygons; nothing where picture or outlines are of no size that a mask can have. */
function pixelsOf(polygons: readonly (readonly Coordinates[])[], size: PixelSize): RunLengths<number[]> | undefined {
  try {
    return rleFromPolygons(polygons, size);
  } catch (error) {
    if (error instanceof MaskError) return undefined;
    throw error;
  }
}

function areaOf({ region, holes = [] }: MaskZone): number {
  return enclosed(region) - holes.reduce((sum, hole) => sum + enclosed(hole), 0);
}

function enclosed(points: readonly Coordinates[]): number {
  let [sum, [ax, ay]] = [0, points.at(-1) ?? [0, 0]];
  for (const [bx, by] of points) {
    sum += ax * by - bx * ay;
    [ax, ay] = [bx, by];
  }
  return Math.abs(sum) / 2;
}
