import { boxAround, boxCorners } from "../geometry/boxes.ts";
import { enclosesNothing } from "../geometry/extent.ts";
import type { PictureKind } from "../geometry/picture-kinds.ts";
import type { Box, Coordinates, Mask, RotatedBox, Shapes } from "../geometry/shapes.ts";
import { checkedShape, checkSize, type Size } from "./arguments.ts";
import { clipLine } from "./clip-line.ts";
import { clipOutline } from "./clip-outline.ts";
import { overhangOf } from "./overhang.ts";
import { pointsOf } from "./points-of.ts";

/** What became of a shape that was cut to a picture. */
export interface Clipped<Shape> {
  /**
   * - `inside`: it lies in the picture, and is as it was.
   * - `cut`: it is cut, or a mask has lost some of its areas.
   * - `nothing-left`: no part of it lies in the picture.
   * - `cannot-be-cut`: a rotated box goes beyond the edge. It is as it was, since no rectangle would be left.
   */
  readonly outcome: "inside" | "cut" | "nothing-left" | "cannot-be-cut";
  /** What is left: one shape, or none; of a line that leaves the picture and comes back, several. */
  readonly shapes: readonly Shape[];
}

/**
 * Cuts a shape to a picture. The edges belong to the picture: it goes from 0 to its width and its height.
 *
 * A polygon stays one polygon: where it leaves the picture and comes back, its parts are joined along the edge, by a way
 * that encloses nothing. Holes of masks are cut as their areas are.
 *
 * @param kind What draws the shape, as in `polygon`.
 * @param shape The shape, in pixels.
 * @param size Width and height of the picture in pixels, as browsers show it.
 * @throws {LabelError} when this is no shape of this kind, or no size.
 * @example
 * clip(
 *   "bounding-box",
 *   { x: -10, y: 20, width: 50, height: 60 },
 *   { width: 640, height: 480 },
 * );
 * // { outcome: "cut", shapes: [{ x: 0, y: 20, width: 40, height: 60 }] }
 */
export function clip<Kind extends PictureKind>(kind: Kind, shape: Shapes[Kind], size: Size): Clipped<Shapes[Kind]> {
  checkSize(size);
  const whole = checkedShape(kind, shape);
  if (overhangOf(pointsOf(kind, whole), size) === undefined) return { outcome: "inside", shapes: [whole] };
  const shapes = cuts[kind](whole as never, size) as readonly Shapes[Kind][];
  if (shapes.length === 0) return { outcome: "nothing-left", shapes };
  return { outcome: kind === "rotated-bounding-box" ? "cannot-be-cut" : "cut", shapes };
}

const cuts: { readonly [Kind in PictureKind]: (shape: Shapes[Kind], size: Size) => readonly Shapes[Kind][] } = {
  "bounding-box": cutBox,
  "rotated-bounding-box": (box, size) =>
    outlineLeft(boxCorners(box), size) === undefined ? [] : [box satisfies RotatedBox],
  polygon: (outline, size) => present(outlineLeft(outline, size)),
  polyline: clipLine,
  // A point that lies in the picture never comes here.
  point: () => [],
  segmentation: cutMask,
};

function cutBox(box: Box, size: Size): Box[] {
  const left = outlineLeft(boxCorners(box), size);
  return left === undefined ? [] : [{ ...box, ...boxAround(left) }];
}

function cutMask(mask: Mask, size: Size): Mask[] {
  const zones = mask.zones.flatMap((zone) => {
    const region = outlineLeft(zone.region, size);
    if (region === undefined) return [];
    const holes = zone.holes?.flatMap((hole) => present(outlineLeft(hole, size)));
    return { ...zone, region, ...(holes && { holes }) };
  });
  return zones.length === 0 ? [] : [{ ...mask, zones }];
}

function outlineLeft(outline: readonly Coordinates[], size: Size): readonly Coordinates[] | undefined {
  const left = clipOutline(outline, size);
  return enclosesNothing(left) ? undefined : left;
}

function present<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}
