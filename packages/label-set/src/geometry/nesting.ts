import { eachSide } from "./extent.ts";
import type { Coordinates } from "./shapes.ts";

/** An outline that encloses something. */
export interface Ring {
  readonly outline: readonly Coordinates[];
  readonly area: number;
}

/** Where a level line meets the side of a ring, by the ring's place in the list. */
interface Crossing {
  readonly x: number;
  readonly ring: number;
}

interface Side {
  readonly ring: number;
  readonly from: Coordinates;
  readonly to: Coordinates;
}

/**
 * The ring right around each ring, or `undefined` for one that lies in no other. The rings come from large to small.
 *
 * Each ring is met by one of a few level lines. Walking along a line, one is inside the rings whose sides were crossed an
 * odd number of times; of these the smallest one that is larger than a ring lies right around it.
 */
export function ringsAround(rings: readonly Ring[]): (Ring | undefined)[] {
  const around: (Ring | undefined)[] = rings.map(() => undefined);
  const lines = levelLines(rings);
  const beginning = sidesByLine(rings, [...lines.keys()]);
  let active: Side[] = [];
  for (const [y, met] of lines) {
    active = [...active.filter(({ to }) => to[1] >= y), ...(beginning.get(y) ?? [])];
    const crossings = active.map((side) => crossing(side, y)).sort((a, b) => a.x - b.x);
    for (const [ring, outer] of outersOf(crossings, met)) around[ring] = rings[outer];
  }
  return around;
}

/**
 * The sides that meet a line, downwards, by the first of the lines that they meet. A side ends on a line that it touches and
 * begins below it, so that a corner on the line counts once.
 */
function sidesByLine(rings: readonly Ring[], lines: readonly number[]): Map<number, Side[]> {
  const byLine = new Map<number, Side[]>(lines.map((y) => [y, []]));
  for (const [ring, { outline }] of rings.entries()) {
    eachSide(outline, (a, b) => {
      const [from, to] = a[1] < b[1] ? [a, b] : [b, a];
      const at = position(lines, from[1]);
      const y = lines[at] === from[1] ? lines[at + 1] : lines[at];
      if (y !== undefined && y <= to[1]) byLine.get(y)?.push({ ring, from, to });
    });
  }
  return byLine;
}

/**
 * Level lines that together meet every ring once, each in the middle half of its height, with the rings that they meet.
 * Near its ends a ring is narrow, and may touch what lies around it.
 */
function levelLines(rings: readonly Ring[]): Map<number, Set<number>> {
  const spans = rings.map(({ outline }, ring) => {
    const [top, bottom] = heightOf(outline);
    const quarter = (bottom - top) / 4;
    return { ring, top: top + quarter, bottom: bottom - quarter };
  });
  const lines = new Map<number, Set<number>>();
  let line = -Infinity;
  for (const { ring, top, bottom } of spans.sort((a, b) => a.bottom - b.bottom)) {
    if (line < top) line = bottom;
    const met = lines.get(line) ?? new Set();
    lines.set(line, met.add(ring));
  }
  return lines;
}

/** For the rings that a line meets, the smallest of the larger rings that are around the middle of their widest part. */
function outersOf(crossings: readonly Crossing[], met: ReadonlySet<number>): Map<number, number> {
  const middles = middlesOf(crossings, met);
  const found = new Map<number, number>();
  // From large to small, as the rings are.
  const inside: number[] = [];
  let next = 0;
  for (const { x, ring } of middles) {
    for (let at = crossings[next]; at !== undefined && at.x < x; at = crossings[++next]) toggle(inside, at.ring);
    const outer = inside[position(inside, ring) - 1];
    if (outer !== undefined) found.set(ring, outer);
  }
  return found;
}

/** The middle of the widest part of each ring on a line, from left to right. */
function middlesOf(crossings: readonly Crossing[], met: ReadonlySet<number>): Crossing[] {
  const entered = new Map<number, number>();
  const widest = new Map<number, { x: number; width: number }>();
  for (const { x, ring } of crossings) {
    if (!met.has(ring)) continue;
    const start = entered.get(ring);
    if (start === undefined) {
      entered.set(ring, x);
      continue;
    }
    entered.delete(ring);
    if (x - start > (widest.get(ring)?.width ?? -1)) widest.set(ring, { x: (start + x) / 2, width: x - start });
  }
  return [...widest].map(([ring, { x }]) => ({ ring, x })).sort((a, b) => a.x - b.x);
}

function toggle(sorted: number[], value: number): void {
  const at = position(sorted, value);
  if (sorted[at] === value) sorted.splice(at, 1);
  else sorted.splice(at, 0, value);
}

/** Where a value stands in a sorted list, or would. */
function position(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function crossing({ ring, from, to }: Side, y: number): Crossing {
  return { ring, x: from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) };
}

function heightOf(outline: readonly Coordinates[]): [number, number] {
  let [top, bottom] = [Infinity, -Infinity];
  for (const [, y] of outline) {
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return [top, bottom];
}
