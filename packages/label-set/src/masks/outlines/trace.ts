import type { Coordinates, Mask, MaskZone } from "../../geometry/shapes.ts";
import { ends, linkEnds } from "./link-ends.ts";
import type { Runs } from "./runs.ts";

/** A closed outline of a class. */
interface Loop {
  readonly outline: Coordinates[];
  /** What it encloses; below 0 where it is the outline of a hole. */
  area: number;
  /** Where it has the class to its left, the run there that ends farthest to the left. */
  leftmost: number;
}

/**
 * The outlines of runs, along the edges of pixels. Pixels that touch at a corner alone are not connected, so that each zone has one
 * region.
 */
export function trace(runs: Runs): Mask {
  const next = linkEnds(runs);
  const loops: Loop[] = [];
  const loopOf = new Int32Array(next.length).fill(-1);
  for (let end = 0; end < next.length; end += 1) {
    if (loopOf[end] === -1) loops.push(follow(runs, next, end, loops.length, loopOf));
  }
  return { zones: zonesOf(runs, loops, loopOf) };
}

/** Goes once round an outline, and notes its number at all ends of runs that it passes. */
function follow(runs: Runs, next: Int32Array, start: number, number: number, loopOf: Int32Array): Loop {
  const loop: Loop = { outline: [], area: 0, leftmost: -1 };
  let least = Number.POSITIVE_INFINITY;
  let end = start;
  do {
    loopOf[end] = number;
    const run = ends.runOf(end);
    const x = ends.x(runs, end);
    const isLeft = ends.isLeft(end);
    loop.area += isLeft ? -x : x;
    if (!isLeft && x < least) [least, loop.leftmost] = [x, run];
    const following = next[end] as number;
    const nextX = ends.x(runs, following);
    // Up along the left end of a run, down along the right one.
    const y = (runs.rows[run] as number) + (isLeft ? 0 : 1);
    if (nextX !== x) loop.outline.push([x, y], [nextX, y]);
    end = following;
  } while (end !== start);
  return loop;
}

function zonesOf(runs: Runs, loops: readonly Loop[], loopOf: Int32Array): MaskZone[] {
  const zones: (MaskZone & { readonly holes: Coordinates[][] })[] = [];
  const zoneOf = new Map<Loop, (typeof zones)[number]>();
  const holes: Loop[] = [];
  for (const loop of loops) {
    if (loop.area < 0) {
      holes.push(loop);
      continue;
    }
    const zone = { region: loop.outline, holes: [] };
    zoneOf.set(loop, zone);
    zones.push(zone);
  }
  // The run to the left of a hole begins at an outline of the same zone, which reaches farther to the left.
  for (const hole of holes.sort((a, b) => leftOf(runs, a) - leftOf(runs, b))) {
    const neighbor = loops[loopOf[ends.left(hole.leftmost)] as number] as Loop;
    const zone = zoneOf.get(neighbor) as (typeof zones)[number];
    zone.holes.push(hole.outline);
    zoneOf.set(hole, zone);
  }
  return zones;
}

function leftOf({ to }: Runs, { leftmost }: Loop): number {
  return to[leftmost] as number;
}
