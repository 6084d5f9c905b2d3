import { eachSide } from "../geometry/extent.ts";
import type { Coordinates } from "../geometry/shapes.ts";

/** An area: outlines of which one lies inside where it lies in an odd number of them. */
export type Zone = readonly (readonly Coordinates[])[];

/** How large two shapes are, and what they have in common, in square pixels. */
export interface Covered {
  readonly first: number;
  readonly second: number;
  readonly both: number;
}

interface Side {
  readonly shape: 0 | 1;
  readonly zone: number;
  readonly from: Coordinates;
  readonly to: Coordinates;
}

/**
 * Measures two shapes, each made of zones, exactly but for the rounding of numbers. Between two level lines on which no
 * corner lies and no sides cross, all widths change evenly from one to the other, so the width in the middle is the mean.
 */
export function coveredBy(first: readonly Zone[], second: readonly Zone[]): Covered {
  const sides = [...sidesOf(first, 0, 0), ...sidesOf(second, 1, first.length)];
  sides.sort((a, b) => a.from[1] - b.from[1]);
  const levels = [...new Set(sides.flatMap(({ from, to }) => [from[1], to[1]]))].sort((a, b) => a - b);
  const covered = { first: 0, second: 0, both: 0 };
  let active: Side[] = [];
  let next = 0;
  for (const [i, top] of levels.entries()) {
    const bottom = levels[i + 1];
    if (bottom === undefined) break;
    active = active.filter(({ to }) => to[1] > top);
    for (let side = sides[next]; side !== undefined && side.from[1] <= top; side = sides[++next]) active.push(side);
    let above = top;
    for (const below of [...crossings(active, top, bottom), bottom]) {
      measure(active, above, below, covered);
      above = below;
    }
  }
  return covered;
}

/** The sides that are not level, downwards. */
function sidesOf(zones: readonly Zone[], shape: 0 | 1, firstZone: number): Side[] {
  const sides: Side[] = [];
  for (const [i, zone] of zones.entries()) {
    for (const outline of zone) {
      eachSide(outline, (a, b) => {
        if (a[1] < b[1]) sides.push({ shape, zone: firstZone + i, from: a, to: b });
        if (a[1] > b[1]) sides.push({ shape, zone: firstZone + i, from: b, to: a });
      });
    }
  }
  return sides;
}

/** Where sides cross between two level lines that all of them reach, from top to bottom. */
function crossings(sides: readonly Side[], top: number, bottom: number): number[] {
  const fromLeft = sides
    .map((side) => ({ above: xAt(side, top), below: xAt(side, bottom) }))
    .sort((a, b) => a.above - b.above || a.below - b.below);
  const found = new Set<number>();
  // Sorted again by where they end, each is moved past those that it crosses, which are few.
  const sorted: typeof fromLeft = [];
  for (const side of fromLeft) {
    let place = sorted.length;
    for (let left = sorted[place - 1]; left !== undefined && left.below > side.below; left = sorted[--place - 1]) {
      const [gapAbove, gapBelow] = [side.above - left.above, left.below - side.below];
      const y = top + ((bottom - top) * gapAbove) / (gapAbove + gapBelow);
      if (y > top && y < bottom) found.add(y);
    }
    sorted.splice(place, 0, side);
  }
  return [...found].sort((a, b) => a - b);
}

/** Adds what is covered between two level lines, walking along the middle from left to right. */
function measure(
  sides: readonly Side[],
  top: number,
  bottom: number,
  covered: { first: number; second: number; both: number },
): void {
  const middle = (top + bottom) / 2;
  const met = sides.map((side) => ({ side, x: xAt(side, middle) })).sort((a, b) => a.x - b.x);
  const inside = new Set<number>();
  const depth = [0, 0] as [number, number];
  let before = 0;
  for (const { side, x } of met) {
    const area = (x - before) * (bottom - top);
    if (depth[0] > 0) covered.first += area;
    if (depth[1] > 0) covered.second += area;
    if (depth[0] > 0 && depth[1] > 0) covered.both += area;
    before = x;
    const leaves = inside.delete(side.zone);
    if (!leaves) inside.add(side.zone);
    depth[side.shape] += leaves ? -1 : 1;
  }
}

function xAt({ from: [ax, ay], to: [bx, by] }: Side, y: number): number {
  return ax + ((bx - ax) * (y - ay)) / (by - ay);
}
