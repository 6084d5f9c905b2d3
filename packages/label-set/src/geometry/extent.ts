import type { Coordinates } from "./shapes.ts";

// In pixels: much less than anyone can draw, and much more than rounding makes of points that lie on one line.
const finest = 1e-6;

/** Whether a length is none, but for the rounding of coordinates as large as these. */
export function isNothing(length: number, ...coordinates: readonly number[]): boolean {
  const largest = coordinates.reduce((most, coordinate) => Math.max(most, Math.abs(coordinate)), 0);
  return Math.abs(length) <= Math.max(finest, largest * 1e-12);
}

/** Whether an outline encloses no area: it is a line, however it slants, or one that leads back over itself. */
export function enclosesNothing(outline: readonly Coordinates[]): boolean {
  const around = perimeter(outline);
  // The mean width of what is enclosed. A line is as wide as its points were rounded.
  return around === 0 || isNothing((2 * area(outline)) / around, largestOf(outline));
}

/** Whether a line leads nowhere: all its points are the same. */
export function leadsNowhere(line: readonly Coordinates[]): boolean {
  return isNothing(perimeter(line), largestOf(line));
}

export function area(outline: readonly Coordinates[]): number {
  const [x0, y0] = outline[0] ?? [0, 0];
  let doubled = 0;
  // From the first corner, so that what is small and far from the origin is not rounded away.
  eachSide(outline, ([ax, ay], [bx, by]) => {
    doubled += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  });
  return Math.abs(doubled) / 2;
}

/** Calls back with the two ends of each side, the one that closes the outline included. */
export function eachSide(outline: readonly Coordinates[], visit: (from: Coordinates, to: Coordinates) => void): void {
  let from = outline.at(-1);
  for (const to of outline) {
    visit(from as Coordinates, to);
    from = to;
  }
}

function perimeter(outline: readonly Coordinates[]): number {
  let sum = 0;
  eachSide(outline, ([ax, ay], [bx, by]) => {
    sum += Math.hypot(bx - ax, by - ay);
  });
  return sum;
}

function largestOf(points: readonly Coordinates[]): number {
  let largest = 0;
  for (const [x, y] of points) largest = Math.max(largest, Math.abs(x), Math.abs(y));
  return largest;
}
