import type { ItemObject } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";

/** Three numbers for each keypoint of a class, and how many of these were labelled. */
export interface KeypointNumbers {
  readonly keypoints: readonly number[];
  readonly num_keypoints: number;
}

/** The keypoints of an object, in the order of its class. */
export function keypointNumbers(
  { keypoints = [] }: ItemObject,
  names: readonly string[],
  leaveOut: LeaveOut,
): KeypointNumbers {
  const numbers = names.flatMap((name) => {
    const [point, another] = keypoints.filter((point) => point.name === name);
    if (another) leaveOut("keypoints-left-out", `The keypoint "${name}" is there more than once; the first is kept.`);
    return point ? [point.x, point.y, point.isHidden ? 1 : 2] : [0, 0, 0];
  });
  for (const { name } of keypoints) {
    if (!names.includes(name)) leaveOut("keypoints-left-out", `"${name}" is no keypoint of the class.`);
  }
  const count = names.filter((_, at) => (numbers[at * 3 + 2] ?? 0) > 0).length;
  return { keypoints: numbers, num_keypoints: count };
}
