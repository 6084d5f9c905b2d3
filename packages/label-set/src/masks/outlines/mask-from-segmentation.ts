import { checkMask as checkSegmentation } from "../../geometry/check-arguments.ts";
import type { Mask, MaskZone } from "../../geometry/shapes.ts";
import { MaskError } from "../errors.ts";
import { type Bytes, checkMask, checkSize, type PixelMask, type PixelSize } from "../mask.ts";
import { crossingsOf } from "./crossings.ts";

/**
 * The pixels of a segmentation, as 1 on 0. A pixel belongs to a zone when its centre lies inside an odd number of its outlines, the
 * region and the holes.
 *
 * @param segmentation The zones. What lies outside the picture is left out.
 * @param size Width and height of the picture.
 * @throws {MaskError} when the size is none.
 * @throws {LabelError} when the segmentation is none.
 * @example
 * const segmentation = {
 *   zones: [
 *     {
 *       region: [
 *         [1, 0],
 *         [3, 0],
 *         [3, 2],
 *         [1, 2],
 *       ] as const,
 *     },
 *   ],
 * };
 * maskFromSegmentation(segmentation, { width: 3, height: 2 }).data;
 * // [0, 1, 1, 0, 1, 1]
 */
export function maskFromSegmentation(segmentation: Mask, size: PixelSize): PixelMask<Bytes> {
  checkSize("The picture", size);
  const { width, height } = size;
  const mask = { width, height, data: new Uint8Array(width * height) };
  drawSegmentation(mask, segmentation, 1);
  return mask;
}

/**
 * Draws a segmentation into a mask, over what is there, by the rule of `maskFromSegmentation`.
 *
 * @param mask The mask, which is changed.
 * @param segmentation The zones.
 * @param classNumber The class of its pixels.
 * @returns How many pixels of other classes are covered now.
 * @throws {MaskError} when the mask is none, or has no room for the number.
 * @throws {LabelError} when the segmentation is none.
 * @example
 * const segmentation = {
 *   zones: [
 *     {
 *       region: [
 *         [1, 0],
 *         [3, 0],
 *         [3, 2],
 *         [1, 2],
 *       ] as const,
 *     },
 *   ],
 * };
 * drawSegmentation(
 *   { width: 3, height: 2, data: new Uint8Array([1, 1, 0, 0, 0, 0]) },
 *   segmentation,
 *   2,
 * ); // 1
 */
export function drawSegmentation(mask: PixelMask, segmentation: Mask, classNumber: number): number {
  checkMask(mask);
  checkSegmentation(segmentation);
  const most = mask.data instanceof Uint16Array ? 65_535 : 255;
  if (!Number.isInteger(classNumber) || classNumber < 0 || classNumber > most) {
    throw new MaskError(
      `The number of a class must be a whole one from 0 to ${most} in this mask; it is ${classNumber}.`,
    );
  }
  let covered = 0;
  for (const zone of segmentation.zones) covered += drawZone(mask, zone, classNumber);
  return covered;
}

function drawZone({ width, height, data }: PixelMask, { region, holes = [] }: MaskZone, classNumber: number): number {
  const { top, starts, xs } = crossingsOf([region, ...holes], height);
  let covered = 0;
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const start = (top + row) * width;
    const last = starts[row + 1] as number;
    for (let at = starts[row] as number; at < last; at += 2) {
      const from = start + pixelAfter(xs[at] as number, width);
      const to = start + pixelAfter(xs[at + 1] as number, width);
      for (let pixel = from; pixel < to; pixel += 1) {
        if (data[pixel] !== 0 && data[pixel] !== classNumber) covered += 1;
        data[pixel] = classNumber;
      }
    }
  }
  return covered;
}

/** The first pixel whose centre lies on a place or after it. */
function pixelAfter(x: number, width: number): number {
  return Math.min(width, Math.max(0, Math.ceil(x - 0.5)));
}
