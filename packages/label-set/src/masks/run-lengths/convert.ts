import { type Bytes, checkMask, type PixelMask } from "../mask.ts";
import { countsOf, type RunLengths } from "./run-lengths.ts";
import { textFromCounts } from "./text.ts";

/**
 * A class of a mask as COCO's run lengths.
 *
 * @param mask The mask.
 * @param classNumber The class; without it, all pixels that are not 0.
 * @throws {MaskError} when the mask is none.
 * @example
 * rleFromMask({ width: 3, height: 2, data: new Uint8Array([1, 1, 0, 1, 0, 0]) });
 * // { size: [2, 3], counts: [0, 3, 3] }
 */
export function rleFromMask(mask: PixelMask, classNumber?: number): RunLengths<number[]> {
  checkMask(mask);
  const { width, height, data } = mask;
  const counts: number[] = [];
  let [wasIn, length] = [false, 0];
  for (let x = 0; x < width; x += 1) {
    for (let at = x; at < data.length; at += width) {
      const isIn = classNumber === undefined ? data[at] !== 0 : data[at] === classNumber;
      if (isIn !== wasIn) {
        counts.push(length);
        [wasIn, length] = [isIn, 0];
      }
      length += 1;
    }
  }
  counts.push(length);
  return { size: [height, width], counts };
}

/**
 * The pixels of run lengths, as 1 on 0.
 *
 * @param rle Run lengths of either form.
 * @throws {MaskError} when they are none, or don't add up to their size.
 * @example
 * maskFromRle({ size: [2, 3], counts: [0, 3, 3] }).data; // [1, 1, 0, 1, 0, 0]
 */
export function maskFromRle(rle: RunLengths): PixelMask<Bytes> {
  const counts = countsOf(rle);
  const [height, width] = rle.size;
  const data = new Uint8Array(width * height);
  let pixel = 0;
  for (const [at, count] of counts.entries()) {
    const end = pixel + count;
    if (at % 2 === 0) pixel = end;
    for (; pixel < end; pixel += 1) data[(pixel % height) * width + Math.floor(pixel / height)] = 1;
  }
  return { width, height, data };
}

/**
 * Run lengths in COCO's text form, which it calls compressed.
 *
 * @param rle Run lengths of either form.
 * @throws {MaskError} when they are none, or don't add up to their size.
 * @example
 * compressRle({ size: [2, 3], counts: [0, 3, 3] }); // { size: [2, 3], counts: "033" }
 */
export function compressRle(rle: RunLengths): RunLengths<string> {
  const counts = textFromCounts(countsOf(rle));
  return { size: rle.size, counts };
}

/**
 * Run lengths as numbers, which COCO calls uncompressed.
 *
 * @param rle Run lengths of either form.
 * @throws {MaskError} when they are none, or don't add up to their size.
 * @example
 * decompressRle({ size: [2, 3], counts: "033" });
 * // { size: [2, 3], counts: [0, 3, 3] }
 */
export function decompressRle(rle: RunLengths): RunLengths<number[]> {
  const counts = [...countsOf(rle)];
  return { size: rle.size, counts };
}
