import type { Keypoint } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { CocoCategory } from "./wire.ts";

/** The keypoints of an annotation that were labelled. */
export function readKeypoints(numbers: unknown, { keypoints: names }: CocoCategory, leaveOut: LeaveOut): Keypoint[] {
  if (numbers === undefined || numbers === null || (Array.isArray(numbers) && numbers.length === 0)) return [];
  if (
    !Array.isArray(names) ||
    !Array.isArray(numbers) ||
    numbers.length !== names.length * 3 ||
    !numbers.every(Number.isFinite)
  ) {
    leaveOut("invalid", "Its keypoints must be three numbers for each keypoint of its category.");
    return [];
  }
  return names.flatMap((name, at): Keypoint[] => {
    const [x, y, visibility] = numbers.slice(at * 3, at * 3 + 3) as [number, number, number];
    if (visibility === 0) return [];
    return [{ name: String(name), x, y, ...(visibility === 1 && { isHidden: true }) }];
  });
}
