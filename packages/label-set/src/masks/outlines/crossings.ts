import { eachSide } from "../../geometry/extent.ts";
import type { Coordinates } from "../../geometry/shapes.ts";

/** Where outlines cross the middles of the rows of a picture. */
export interface Crossings {
  /** The first row that is crossed. */
  readonly top: number;
  /** Where the crossings of each row from `top` on begin in `xs`, and where the last ones end. */
  readonly starts: Int32Array;
  /** The crossings row by row, each row's from left to right. */
  readonly xs: Float64Array;
}

/** The crossings of outlines with the middles of rows. */
export function crossingsOf(outlines: readonly (readonly Coordinates[])[], height: number): Crossings {
  const sides = sidesOf(outlines, height);
  const top = sides.reduce((least, { first }) => Math.min(least, first), height);
  const bottom = sides.reduce((most, { last }) => Math.max(most, last), top);
  // How many crossings each row has, and from that where they begin.
  const starts = new Int32Array(bottom - top + 1);
  for (const { first, last } of sides) for (let y = first; y < last; y += 1) count(starts, y - top + 1);
  for (let row = 1; row < starts.length; row += 1) starts[row] = (starts[row] as number) + (starts[row - 1] as number);
  const xs = new Float64Array(starts.at(-1) ?? 0);
  const filled = starts.slice();
  for (const { first, last, upper, lower } of sides) {
    for (let y = first; y < last; y += 1) xs[count(filled, y - top)] = crossing(upper, lower, y + 0.5);
  }
  for (let row = 0; row + 1 < starts.length; row += 1) xs.subarray(starts[row], starts[row + 1]).sort();
  return { top, starts, xs };
}

interface Side {
  /** The rows whose middles it crosses, up to the last, which is left out. */
  readonly first: number;
  readonly last: number;
  readonly upper: Coordinates;
  readonly lower: Coordinates;
}

function sidesOf(outlines: readonly (readonly Coordinates[])[], height: number): Side[] {
  const sides: Side[] = [];
  for (const outline of outlines) {
    eachSide(outline, (a, b) => {
      // Always downwards, so that neighbours with a common side share no pixel and leave none out.
      const [upper, lower] = a[1] < b[1] ? [a, b] : [b, a];
      const first = Math.max(0, Math.ceil(upper[1] - 0.5));
      const last = Math.min(height, Math.ceil(lower[1] - 0.5));
      if (first < last) sides.push({ first, last, upper, lower });
    });
  }
  return sides;
}

function crossing([ax, ay]: Coordinates, [bx, by]: Coordinates, y: number): number {
  return ax + ((y - ay) / (by - ay)) * (bx - ax);
}

/** Adds one to a number, and gives what it was. */
function count(numbers: Int32Array, at: number): number {
  const before = numbers[at] as number;
  numbers[at] = before + 1;
  return before;
}
