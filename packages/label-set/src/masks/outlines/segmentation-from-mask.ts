import type { Mask } from "../../geometry/shapes.ts";
import { checkMask, type PixelMask } from "../mask.ts";
import { runsByClass } from "./runs.ts";
import { trace } from "./trace.ts";

/**
 * The outlines of a class of a mask, as a segmentation tool draws them. They go along the edges of pixels, so that
 * `maskFromSegmentation` gives the very same pixels. Pixels that touch at a corner alone are zones of their own.
 *
 * @param mask The mask.
 * @param classNumber The class; without it, all pixels that are not 0.
 * @throws {MaskError} when the mask is none.
 * @example
 * segmentationFromMask({
 *   width: 3,
 *   height: 2,
 *   data: new Uint8Array([1, 1, 0, 0, 0, 0]),
 * });
 * // { zones: [{ region: [[0, 0], [2, 0], [2, 1], [0, 1]], holes: [] }] }, from
 * // whichever corner
 */
export function segmentationFromMask(mask: PixelMask, classNumber?: number): Mask {
  checkMask(mask);
  const data = classNumber === undefined ? mask.data.map((value) => (value === 0 ? 0 : 1)) : mask.data;
  const runs = runsByClass({ ...mask, data }).get(classNumber ?? 1);
  return runs ? trace(runs) : { zones: [] };
}

/**
 * The outlines of each class of a mask, by its number, in the order in which they come in the mask. 0 is none.
 *
 * @param mask The mask, such as one of instances, with a number for each.
 * @throws {MaskError} when it is none.
 * @example
 * for (const [classNumber, { zones }] of segmentationsByClass(mask))
 *   console.log(classNumber, zones.length);
 */
export function segmentationsByClass(mask: PixelMask): Map<number, Mask> {
  checkMask(mask);
  return new Map([...runsByClass(mask)].map(([classNumber, runs]) => [classNumber, trace(runs)]));
}
