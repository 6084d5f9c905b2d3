import type { Coordinates } from "../geometry/shapes.ts";
import type { Size } from "./arguments.ts";

/** One edge of a picture, as the side of a line on which the picture lies. */
interface Edge {
  /** How far a point is within; negative beyond the edge. */
  depth(point: Coordinates): number;
  /** The point at which a side crosses the edge, with the edge's own coordinate. */
  on(point: Coordinates): Coordinates;
}

/**
 * The part of an outline that lies in a picture, by Sutherland and Hodgman ("Reentrant polygon clipping", 1974): cut at one
 * edge after another. Where an outline leaves the picture and comes back, the parts stay joined along the edge.
 */
export function clipOutline(outline: readonly Coordinates[], { width, height }: Size): readonly Coordinates[] {
  const edges: readonly Edge[] = [
    { depth: ([x]) => x, on: ([, y]) => [0, y] },
    { depth: ([x]) => width - x, on: ([, y]) => [width, y] },
    { depth: ([, y]) => y, on: ([x]) => [x, 0] },
    { depth: ([, y]) => height - y, on: ([x]) => [x, height] },
  ];
  return edges.reduce(cutAt, outline);
}

function cutAt(outline: readonly Coordinates[], { depth, on }: Edge): readonly Coordinates[] {
  const cut: Coordinates[] = [];
  let from = outline.at(-1) as Coordinates;
  for (const to of outline) {
    const [before, after] = [depth(from), depth(to)];
    if (before < 0 !== after < 0) cut.push(on(pointBetween(from, to, before / (before - after))));
    if (after >= 0) cut.push(to);
    from = to;
  }
  return cut;
}

export function pointBetween([ax, ay]: Coordinates, [bx, by]: Coordinates, part: number): Coordinates {
  return [ax + (bx - ax) * part, ay + (by - ay) * part];
}
