import type { PixelSize } from "@ango-hub/label-set/masks";
import { isInside } from "../geometry/clip.ts";
import type { ItemObject } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { decimalText, millionthsInside } from "./numbers.ts";

const absent = "0.000000 0.000000 0";

/** Three numbers for each keypoint of a class, in their order: its place, and 2 where it is seen, 1 where something hides it. */
export function keypointNumbers(
  { keypoints = [] }: ItemObject,
  names: readonly string[],
  count: number,
  size: PixelSize,
  leaveOut: LeaveOut,
): string {
  const numbers = Array.from({ length: count }, (_, at) => {
    const [point, another] = keypoints.filter(({ name }) => name === names[at]);
    if (another)
      leaveOut("keypoints-left-out", `The keypoint "${names[at]}" is there more than once; the first is kept.`);
    if (!point) return absent;
    if (!isInside([[point.x, point.y]], size)) {
      leaveOut("keypoints-left-out", `The keypoint "${point.name}" lies outside the picture.`);
      return absent;
    }
    const [x, y] = [millionthsInside(point.x, size.width), millionthsInside(point.y, size.height)];
    return `${decimalText(x)} ${decimalText(y)} ${point.isHidden ? 1 : 2}`;
  });
  for (const { name } of keypoints) {
    if (!names.includes(name)) leaveOut("keypoints-left-out", `"${name}" is no keypoint of the class.`);
  }
  return numbers.join(" ");
}
