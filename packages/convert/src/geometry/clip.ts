import type { Box, Coordinates } from "@ango-hub/label-set";
import type { PixelSize } from "@ango-hub/label-set/masks";

/** How far beyond the edge of a picture, as a share of its side, a coordinate counts as on it: rounding goes as far. */
const onEdge = 1e-6;

/** The part of a box that lies in a picture, and whether something was cut off; nothing where none does. */
export function clippedBox(
  { x, y, width, height }: Box,
  size: PixelSize,
): { box: Box; isClipped: boolean } | undefined {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(size.width, x + width), Math.min(size.height, y + height)];
  if (right <= left || bottom <= top) return undefined;
  const cut = [(left - x) / size.width, (x + width - right) / size.width];
  cut.push((top - y) / size.height, (y + height - bottom) / size.height);
  return { box: { x: left, y: top, width: right - left, height: bottom - top }, isClipped: Math.max(...cut) > onEdge };
}

/** Whether all points lie in a picture. */
export function isInside(points: readonly Coordinates[], size: PixelSize, beyond: number = onEdge): boolean {
  const [mx, my] = [size.width * beyond, size.height * beyond];
  return points.every(([x, y]) => x >= -mx && y >= -my && x <= size.width + mx && y <= size.height + my);
}

/** The part of an outline that lies in a picture: along each edge of the picture in turn, what is beyond it is cut off. */
export function clippedOutline(outline: readonly Coordinates[], { width, height }: PixelSize): readonly Coordinates[] {
  const left = cutAt(outline, 0, 0, 1);
  const right = cutAt(left, 0, width, -1);
  const top = cutAt(right, 1, 0, 1);
  return cutAt(top, 1, height, -1);
}

/** What lies on one side of a line along an axis: above its place where the sign is 1, below it where it is -1. */
function cutAt(points: readonly Coordinates[], axis: 0 | 1, place: number, sign: 1 | -1): readonly Coordinates[] {
  const isIn = (point: Coordinates) => (point[axis] - place) * sign >= 0;
  if (points.every(isIn)) return points;
  return points.flatMap((point, at): Coordinates[] => {
    const before = points.at(at - 1) as Coordinates;
    const crossing = isIn(point) === isIn(before) ? [] : [crossingOf(before, point, axis, place)];
    return isIn(point) ? [...crossing, point] : crossing;
  });
}

function crossingOf(from: Coordinates, to: Coordinates, axis: 0 | 1, place: number): Coordinates {
  const share = (place - from[axis]) / (to[axis] - from[axis]);
  const other = axis === 0 ? from[1] + (to[1] - from[1]) * share : from[0] + (to[0] - from[0]) * share;
  return axis === 0 ? [place, other] : [other, place];
}
