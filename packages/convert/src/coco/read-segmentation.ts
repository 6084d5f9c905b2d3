import type { Coordinates } from "@ango-hub/label-set";
import { MaskError, maskFromRle, type RunLengths, segmentationFromMask } from "@ango-hub/label-set/masks";
import type { Drawn } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { isRecord } from "./is-record.ts";

/**
 * A segmentation: a list of polygons, a polygon without a list around it, or run lengths in either form. Nothing where there is
 * none.
 */
export function readSegmentation(segmentation: unknown, leaveOut: LeaveOut): Drawn | undefined {
  if (segmentation === undefined || segmentation === null) return undefined;
  if (isRecord(segmentation)) return readRle(segmentation as unknown as RunLengths, leaveOut);
  if (!Array.isArray(segmentation)) {
    leaveOut("invalid", "Its segmentation is neither a list nor run lengths.");
    return undefined;
  }
  const lists = typeof segmentation[0] === "number" ? [segmentation] : segmentation;
  const polygons = lists.flatMap((list) => {
    const polygon = readPolygon(list, leaveOut);
    return polygon ? [polygon] : [];
  });
  const [first, ...others] = polygons;
  if (!first) return undefined;
  if (others.length === 0) return { kind: "polygon", shape: first };
  return { kind: "segmentation", shape: { zones: polygons.map((region) => ({ region })) } };
}

function readPolygon(numbers: unknown, leaveOut: LeaveOut): Coordinates[] | undefined {
  if (Array.isArray(numbers) && numbers.length === 0) return undefined;
  if (!Array.isArray(numbers) || !numbers.every(Number.isFinite) || numbers.length % 2 !== 0) {
    leaveOut("invalid", "A polygon of its segmentation must be a list of numbers, x and y in turn.");
    return undefined;
  }
  const points = Array.from(
    { length: numbers.length / 2 },
    (_, at): Coordinates => [numbers[at * 2], numbers[at * 2 + 1]],
  );
  if (points.length >= 3) return points;
  leaveOut("invalid", `A polygon of its segmentation has ${points.length} points, and encloses nothing.`);
  return undefined;
}

function readRle(rle: RunLengths, leaveOut: LeaveOut): Drawn | undefined {
  try {
    const shape = segmentationFromMask(maskFromRle(rle));
    if (shape.zones.length > 0) return { kind: "segmentation", shape };
    leaveOut("invalid", "The run lengths of its segmentation have no pixel.");
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    leaveOut("invalid", `Its segmentation can't be read: ${error.message}`);
  }
  return undefined;
}
