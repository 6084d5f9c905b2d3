import type { Box } from "../../geometry/shapes.ts";
import { countsOf, type RunLengths } from "./run-lengths.ts";
import { eachStretch } from "./stretches.ts";

/**
 * How many pixels are 1.
 *
 * @param rle Run lengths of either form.
 * @throws {MaskError} when they are none, or don't add up to their size.
 * @example
 * rleArea({ size: [2, 3], counts: [0, 3, 3] }); // 3
 */
export function rleArea(rle: RunLengths): number {
  return countsOf(rle).reduce((sum, count, at) => (at % 2 === 1 ? sum + count : sum), 0);
}

/**
 * The smallest box around the pixels that are 1; all of it is 0 where there are none.
 *
 * @param rle Run lengths of either form.
 * @throws {MaskError} when they are none, or don't add up to their size.
 * @example
 * rleBox({ size: [2, 3], counts: [0, 3, 3] }); // { x: 0, y: 0, width: 2, height: 2 }
 */
export function rleBox(rle: RunLengths): Box {
  const counts = countsOf(rle);
  const [height] = rle.size;
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  let pixel = 0;
  for (const [at, count] of counts.entries()) {
    const first = pixel;
    pixel += count;
    if (at % 2 === 0 || count === 0) continue;
    const last = pixel - 1;
    const isOneColumn = Math.floor(first / height) === Math.floor(last / height);
    left = Math.min(left, Math.floor(first / height));
    right = Math.max(right, Math.floor(last / height) + 1);
    // A run that goes on in the next column reaches from the top to the bottom.
    top = Math.min(top, isOneColumn ? first % height : 0);
    bottom = Math.max(bottom, isOneColumn ? (last % height) + 1 : height);
  }
  if (right === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The intersection over union of two masks: how much of what is in one of them is in both, from 0 to 1.
 *
 * @param detection Run lengths of what was found.
 * @param truth Run lengths of what is there.
 * @param options `isCrowd` for COCO's measure where the second is a crowd: how much of the first lies in it.
 * @throws {MaskError} when they are of different sizes.
 * @example
 * rleIou({ size: [2, 3], counts: [0, 3, 3] }, { size: [2, 3], counts: [2, 2, 2] });
 * // 0.25
 */
export function rleIou(
  detection: RunLengths,
  truth: RunLengths,
  options: { readonly isCrowd?: boolean | undefined } = {},
): number {
  let [inBoth, inFirst, inEither] = [0, 0, 0];
  eachStretch(detection, truth, (length, isInFirst, isInSecond) => {
    if (isInFirst && isInSecond) inBoth += length;
    if (isInFirst) inFirst += length;
    if (isInFirst || isInSecond) inEither += length;
  });
  return inBoth === 0 ? 0 : inBoth / (options.isCrowd ? inFirst : inEither);
}
