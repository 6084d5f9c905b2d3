import { root } from "../shared/location.ts";
import { checkBox, checkPoints, wrongShape } from "./check-arguments.ts";
import { isNothing } from "./extent.ts";
import type { Box, Coordinates, RotatedBox } from "./shapes.ts";

/**
 * The same rectangle with positive width and height. Exports have negative ones where an annotator began drawing at
 * another corner than the top left. A rotated box keeps its rotation.
 *
 * @param box The rectangle.
 * @throws {LabelError} when this is no box.
 * @example
 * normalizeBox({ x: 70, y: 90, width: -50, height: -60 });
 * // { x: 20, y: 30, width: 50, height: 60 }
 */
export function normalizeBox<B extends Box | RotatedBox>(box: B): B {
  checkBox(box);
  const { width, height } = box;
  if (width >= 0 && height >= 0) return box;
  const [x, y] = fromOrigin(box, Math.min(width, 0), Math.min(height, 0));
  return { ...box, x, y, width: Math.abs(width), height: Math.abs(height) };
}

/**
 * The corners of a rectangle, upright or rotated, in the order of an export's `corners`: from the origin along the
 * height, then along the width, and back. A rotated box turns about its origin `x`, `y`.
 *
 * @param box The rectangle, in pixels, and degrees where it is rotated.
 * @throws {LabelError} when this is no box.
 * @example
 * boxCorners({ x: 20, y: 30, width: 50, height: 60 });
 * // [[20, 30], [20, 90], [70, 90], [70, 30]]
 */
export function boxCorners(box: Box | RotatedBox): [Coordinates, Coordinates, Coordinates, Coordinates] {
  checkBox(box);
  const { width, height } = box;
  return [fromOrigin(box, 0, 0), fromOrigin(box, 0, height), fromOrigin(box, width, height), fromOrigin(box, width, 0)];
}

/**
 * The smallest upright rectangle around some points: the inverse of `boxCorners`, or the box around a polygon.
 *
 * @param points Points in pixels, at least one.
 * @throws {LabelError} when there are no points, or something is no point.
 * @example
 * boxAround([
 *   [20, 40],
 *   [60, 30],
 *   [70, 90],
 * ]); // { x: 20, y: 30, width: 50, height: 60 }
 */
export function boxAround(points: readonly Coordinates[]): Box {
  checkPoints(points);
  if (points.length === 0) throw wrongShape(root, "has no points, and there is no box around none; give at least one.");
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The rotated rectangle with these corners, in any order. It turns about the first of them. Corners in the order of
 * `boxCorners` give the very box that they are of, any other order another description of the same rectangle.
 *
 * @param corners The four corners in pixels. They may be rounded to whole pixels.
 * @throws {LabelError} when these are not the corners of a rectangle.
 * @example
 * const corners = boxCorners({ x: 20, y: 30, width: 50, height: 60, rotation: 15 });
 * rotatedBoxFromCorners(corners); // the same box again
 */
export function rotatedBoxFromCorners(
  corners: readonly [Coordinates, Coordinates, Coordinates, Coordinates],
): RotatedBox {
  checkPoints(corners);
  if (corners.length !== 4) throw wrongShape(root, `has ${corners.length} corners; a rectangle has four.`);
  const ordered = inOrder(corners);
  const [[x, y], below, opposite, beside] = ordered;
  // Each side twice, so that corners which were rounded turn the rectangle little.
  const [wx, wy] = [(beside[0] - x + opposite[0] - below[0]) / 2, (beside[1] - y + opposite[1] - below[1]) / 2];
  const [hx, hy] = [(below[0] - x + opposite[0] - beside[0]) / 2, (below[1] - y + opposite[1] - beside[1]) / 2];
  const [width, height] = [Math.hypot(wx, wy), Math.hypot(hx, hy)];
  const angle = width >= height ? Math.atan2(wy, wx) : Math.atan2(-hx, hy);
  const box = { x, y, width, height, rotation: (angle * 180) / Math.PI };
  checkFit(box, ordered);
  return box;
}

type Corners = readonly [Coordinates, Coordinates, Coordinates, Coordinates];

/** Corners from the first one down the height, then along the width, and back, as `boxCorners` gives them. */
function inOrder([origin, ...others]: Corners): Corners {
  const [ax, ay] = origin;
  // Of two opposite corners the middle is that of the other two.
  const misfit = (opposite: Coordinates): number => {
    const [p, q] = others.filter((corner) => corner !== opposite) as [Coordinates, Coordinates];
    return Math.hypot(ax + opposite[0] - p[0] - q[0], ay + opposite[1] - p[1] - q[1]);
  };
  const [opposite] = others.toSorted((a, b) => misfit(a) - misfit(b)) as [Coordinates];
  const [p, q] = others.filter((corner) => corner !== opposite) as [Coordinates, Coordinates];
  const turn = (q[0] - ax) * (p[1] - ay) - (q[1] - ay) * (p[0] - ax);
  return turn >= 0 ? [origin, p, opposite, q] : [origin, q, opposite, p];
}
/** How far from its place a corner can be, in pixels, when all four were rounded to whole ones. */
const mostRounded = 2;

function checkFit(box: RotatedBox, corners: Corners): void {
  const most = Math.min(mostRounded, Math.min(box.width, box.height) / 4);
  for (const [i, corner] of boxCorners(box).entries()) {
    const given = corners[i] as Coordinates;
    if (isNothing(Math.max(0, distance(corner, given) - most), ...given)) continue;
    const message = `are no rectangle: with a corner at ${point(corners[0])}, there should be one at ${point(corner)}, not at ${point(given)}.`;
    throw wrongShape(root, message);
  }
}

function point([x, y]: Coordinates): string {
  return `[${x}, ${y}]`;
}

function fromOrigin(box: Box | RotatedBox, right: number, down: number): Coordinates {
  if (!("rotation" in box)) return [box.x + right, box.y + down];
  const angle = (box.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [box.x + right * cos - down * sin, box.y + right * sin + down * cos];
}

function distance([ax, ay]: Coordinates, [bx, by]: Coordinates): number {
  return Math.hypot(bx - ax, by - ay);
}
