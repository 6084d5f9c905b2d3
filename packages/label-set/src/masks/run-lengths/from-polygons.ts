import { checkOutlines } from "../../geometry/check-arguments.ts";
import type { Coordinates } from "../../geometry/shapes.ts";
import { MaskError } from "../errors.ts";
import { checkSize, type PixelSize } from "../mask.ts";
import { changesOf } from "./polygon-changes.ts";
import type { RunLengths } from "./run-lengths.ts";
import { uniteRles } from "./unite.ts";

/** How far from the picture's corner a corner of a polygon may lie, in pixels. */
const farthest = 100_000;

/**
 * Polygons as COCO itself makes pixels of them, united: not by the centres of pixels, but along outlines on a grid five times as
 * fine. So an `area` and run lengths from here are those that pycocotools finds for the same polygons.
 *
 * @param polygons Outlines of at least three points, at least one.
 * @param size Width and height of the picture.
 * @throws {MaskError} when the size is none, or there is no polygon, or one of fewer than three points, or one that reaches more
 * than 100 000 pixels away.
 * @throws {LabelError} when the polygons are no lists of points.
 * @example
 * const square = [[2.5, 2.5], [12.5, 2.5], [12.5, 12.5], [2.5, 12.5]] as const;
 * rleArea(rleFromPolygons([square], { width: 20, height: 20 })); // 100
 */
export function rleFromPolygons(polygons: readonly (readonly Coordinates[])[], size: PixelSize): RunLengths<number[]> {
  checkSize("The picture", size);
  checkOutlines(polygons);
  if (polygons.length === 0) throw new MaskError("There is no polygon to make pixels of; give at least one.");
  const short = polygons.findIndex(({ length }) => length < 3);
  if (short >= 0) throw new MaskError(`Polygon ${short} has fewer than three points, and encloses nothing.`);
  // The time goes with the length of outlines, which COCO walks along step by step.
  const far = polygons.findIndex((polygon) => polygon.some((corner) => corner.some((at) => Math.abs(at) > farthest)));
  if (far >= 0) throw new MaskError(`Polygon ${far} reaches more than ${farthest} pixels away. Cut it first.`);
  return uniteRles(polygons.map((polygon) => rleOf(polygon, size)));
}

function rleOf(polygon: readonly Coordinates[], { width, height }: PixelSize): RunLengths<number[]> {
  const ends: number[] = [];
  for (const change of changesOf(polygon, width, height).sort((a, b) => a - b)) {
    // Two changes at one place are none.
    if (ends.at(-1) === change) ends.pop();
    else ends.push(change);
  }
  if (ends.at(-1) !== width * height) ends.push(width * height);
  return { size: [height, width], counts: ends.map((end, at) => end - (ends[at - 1] ?? 0)) };
}
