import type { Runs } from "./runs.ts";

/** Each run has two ends, which are counted through: its left one, then its right one. */
export const ends = {
  left: (run: number): number => run * 2,
  runOf: (end: number): number => end >> 1,
  isLeft: (end: number): boolean => (end & 1) === 0,
  x: ({ from, to }: Runs, end: number): number => (end & 1 ? to : from)[end >> 1] as number,
};

/** The end of a run that follows each one on its outline, with the class to the right of the way. */
export function linkEnds(runs: Runs): Int32Array {
  const { rows } = runs;
  const next = new Int32Array(rows.length * 2);
  let above: Row = { first: 0, last: 0, y: -1 };
  while (above.last < rows.length) {
    const below = rowFrom(rows, above.last);
    // Between rows that are apart, the outlines close below the one and open above the other.
    const isBeside = below.y === above.y + 1;
    if (!isBeside) linkLine(runs, next, above, { ...below, last: below.first });
    linkLine(runs, next, isBeside ? above : { ...above, first: above.last }, below);
    above = below;
  }
  linkLine(runs, next, above, { ...above, first: above.last });
  return next;
}

/** The runs of a row, from the first one up to the last, which is left out. */
interface Row {
  readonly first: number;
  readonly last: number;
  readonly y: number;
}

function rowFrom(rows: Runs["rows"], first: number): Row {
  const y = rows[first] as number;
  let last = first + 1;
  while (rows[last] === y) last += 1;
  return { first, last, y };
}

/**
 * Links the ends of two rows along the line between them. From left to right, the outline goes along the line from the first
 * end to the second, from the third to the fourth, and so on; where both are at one place, it goes straight on from row to row.
 */
function linkLine(runs: Runs, next: Int32Array, above: Row, below: Row): void {
  let [a, b] = [above.first * 2, below.first * 2];
  const [lastA, lastB] = [above.last * 2, below.last * 2];
  let open = -1;
  let isOpenAbove = false;
  while (a < lastA || b < lastB) {
    const isAbove = b >= lastB || (a < lastA && isBefore(runs, a, b));
    const end = isAbove ? a++ : b++;
    if (open < 0) {
      [open, isOpenAbove] = [end, isAbove];
      continue;
    }
    // On its way up, an outline comes along left ends from below; on its way down, along right ends from above.
    if (ends.isLeft(open) !== isOpenAbove) next[open] = end;
    else next[end] = open;
    open = -1;
  }
}

/** At one place, right ends come first, so that runs that touch at a corner alone stay apart. */
function isBefore(runs: Runs, a: number, b: number): boolean {
  const [x, other] = [ends.x(runs, a), ends.x(runs, b)];
  return x < other || (x === other && !ends.isLeft(a));
}
