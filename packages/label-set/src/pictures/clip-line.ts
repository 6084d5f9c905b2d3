import { leadsNowhere } from "../geometry/extent.ts";
import type { Coordinates } from "../geometry/shapes.ts";
import type { Size } from "./arguments.ts";
import { pointBetween } from "./clip-outline.ts";

/** The parts of a line that lie in a picture, in their order. */
export function clipLine(line: readonly Coordinates[], size: Size): Coordinates[][] {
  const parts: Coordinates[][] = [];
  let part: Coordinates[] = [];
  const end = (): void => {
    if (!leadsNowhere(part)) parts.push(part);
    part = [];
  };
  for (const [i, to] of line.entries()) {
    const from = line[i - 1];
    if (from === undefined) continue;
    const visible = visiblePart(from, to, size);
    if (visible === undefined) {
      end();
      continue;
    }
    const [start, stop] = visible;
    if (part.length === 0) part.push(start === 0 ? from : within(pointBetween(from, to, start), size));
    part.push(stop === 1 ? to : within(pointBetween(from, to, stop), size));
    if (stop < 1) end();
  }
  end();
  return parts;
}

/** Where a straight line from 0 to 1 comes into a picture and where it leaves it, by Liang and Barsky (1984). */
function visiblePart(
  [ax, ay]: Coordinates,
  [bx, by]: Coordinates,
  { width, height }: Size,
): readonly [start: number, stop: number] | undefined {
  let [start, stop] = [0, 1];
  const edges = [
    [ax - bx, ax],
    [bx - ax, width - ax],
    [ay - by, ay],
    [by - ay, height - ay],
  ] as const;
  for (const [outwards, depth] of edges) {
    if (outwards === 0 && depth < 0) return undefined;
    if (outwards < 0) start = Math.max(start, depth / outwards);
    if (outwards > 0) stop = Math.min(stop, depth / outwards);
  }
  // A line that only touches an edge has no part in the picture.
  return start < stop ? [start, stop] : undefined;
}

/** A point on an edge, without what the rounding of numbers put beyond it. */
function within([x, y]: Coordinates, { width, height }: Size): Coordinates {
  return [Math.min(Math.max(x, 0), width), Math.min(Math.max(y, 0), height)];
}
