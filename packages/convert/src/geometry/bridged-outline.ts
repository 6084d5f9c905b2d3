import type { Coordinates, MaskZone } from "@ango-hub/label-set";

/**
 * The outline of an area whose holes are joined to it by a cut each: it runs to the hole, round it, and back the same way, so that
 * it has the same pixels. For formats whose polygons have no holes.
 */
export function bridgedOutline({ region, holes = [] }: MaskZone): readonly Coordinates[] {
  let outline = region;
  // From the right: the cut of each hole goes to the right, where only holes that are joined already can be.
  for (const hole of holes.filter(({ length }) => length > 2).toSorted((a, b) => rightmost(b)[0] - rightmost(a)[0])) {
    outline = joined(outline, hole);
  }
  return outline;
}

function rightmost(points: readonly Coordinates[]): Coordinates {
  return points.reduce((best, point) => (point[0] > best[0] ? point : best));
}

function joined(outline: readonly Coordinates[], hole: readonly Coordinates[]): readonly Coordinates[] {
  const start = rightmost(hole);
  const from = hole.indexOf(start);
  const edge = edgeToTheRight(outline, start);
  const turned = [...hole.slice(from), ...hole.slice(0, from), start];
  const isSameWay = signedArea(outline) > 0 === signedArea(hole) > 0;
  const inside = isSameWay ? turned.toReversed() : turned;
  const [after, at] = edge ?? [outline.length - 1, outline.at(-1) ?? start];
  return [...outline.slice(0, after + 1), at, ...inside, at, ...outline.slice(after + 1)];
}

/** The nearest edge to the right of a point, by the place of its first corner, and the point on it at the same height. */
function edgeToTheRight(outline: readonly Coordinates[], [x, y]: Coordinates): [number, Coordinates] | undefined {
  let nearest: [number, Coordinates] | undefined;
  for (const [at, [ax, ay]] of outline.entries()) {
    const [bx, by] = outline[(at + 1) % outline.length] as Coordinates;
    if (ay > y === by > y) continue;
    const crossing = ax + ((y - ay) / (by - ay)) * (bx - ax);
    if (crossing >= x && (nearest === undefined || crossing < nearest[1][0])) nearest = [at, [crossing, y]];
  }
  return nearest;
}

/** Twice the area, above 0 where the outline turns to the right on the screen. */
function signedArea(points: readonly Coordinates[]): number {
  let [sum, [ax, ay]] = [0, points.at(-1) ?? [0, 0]];
  for (const [bx, by] of points) {
    sum += ax * by - bx * ay;
    [ax, ay] = [bx, by];
  }
  return sum;
}
