import type { Box, Coordinates, RotatedBox } from "./shapes.ts";

/**
 * The same rectangle with positive width and height. Exports have negative ones where an annotator began drawing at
 * another corner than the top left. A rotated box keeps its rotation.
 *
 * @param box The rectangle.
 * @example
 * normalizeBox({ x: 70, y: 90, width: -50, height: -60 }); // { x: 20, y: 30, width: 50, height: 60 }
 */
export function normalizeBox<B extends Box | RotatedBox>(box: B): B {
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
 * @example
 * boxCorners({ x: 20, y: 30, width: 50, height: 60 }); // [[20, 30], [20, 90], [70, 90], [70, 30]]
 */
export function boxCorners(box: Box | RotatedBox): [Coordinates, Coordinates, Coordinates, Coordinates] {
  const { width, height } = box;
  return [fromOrigin(box, 0, 0), fromOrigin(box, 0, height), fromOrigin(box, width, height), fromOrigin(box, width, 0)];
}

/**
 * The smallest upright rectangle around some points: the inverse of `boxCorners`, or the box around a polygon.
 *
 * @param points Points in pixels, at least one.
 * @throws {RangeError} when there are no points.
 * @example
 * boxAround([[20, 40], [60, 30], [70, 90]]); // { x: 20, y: 30, width: 50, height: 60 }
 */
export function boxAround(points: readonly Coordinates[]): Box {
  if (points.length === 0) throw new RangeError("There is no box around no points.");
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
 * The rotated rectangle with these corners, given in the order of `boxCorners`.
 *
 * @param corners The four corners in pixels.
 * @example
 * const corners = boxCorners({ x: 20, y: 30, width: 50, height: 60, rotation: 15 });
 * rotatedBoxFromCorners(corners); // the same box again
 */
export function rotatedBoxFromCorners(
  corners: readonly [Coordinates, Coordinates, Coordinates, Coordinates],
): RotatedBox {
  const [origin, belowOrigin, , besideOrigin] = corners;
  const [x, y] = origin;
  const rotation = (Math.atan2(besideOrigin[1] - y, besideOrigin[0] - x) * 180) / Math.PI;
  return { x, y, width: distance(origin, besideOrigin), height: distance(origin, belowOrigin), rotation };
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
