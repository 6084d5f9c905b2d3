import type { Box, Coordinates, RotatedBox } from "./shapes.ts";

/**
 * The same rectangle with positive width and height. Exports have negative ones where an annotator began drawing at
 * another corner than the top left. A rotated box keeps its rotation.
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
 */
export function boxCorners(box: Box | RotatedBox): [Coordinates, Coordinates, Coordinates, Coordinates] {
  const { width, height } = box;
  return [fromOrigin(box, 0, 0), fromOrigin(box, 0, height), fromOrigin(box, width, height), fromOrigin(box, width, 0)];
}

/** The smallest upright rectangle around some points: the inverse of `boxCorners`, or the box around a polygon. */
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

/** The rotated rectangle with these corners, given in the order of `boxCorners`. */
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
