import { checkMask } from "../../geometry/check-arguments.ts";
import { enclosesNothing } from "../../geometry/extent.ts";
import type { Coordinates, Mask } from "../../geometry/shapes.ts";
import { MaskError } from "../errors.ts";

/**
 * A segmentation with fewer points, by the algorithm of Douglas and Peucker: no point of the outlines that were is farther from
 * those that are left than the tolerance. Holes that then enclose nothing are left out; such a region stays as it was. Outlines may
 * cross afterwards where they were closer to each other than the tolerance.
 *
 * @param segmentation The zones.
 * @param tolerance How far a point may be from the new outline, in pixels.
 * @throws {MaskError} when the tolerance is none.
 * @throws {LabelError} when the segmentation is none.
 * @example
 * const { zones } = simplifySegmentation(segmentationFromMask(mask, 1), 0.8);
 * console.log(zones.length);
 */
export function simplifySegmentation(segmentation: Mask, tolerance: number): Mask {
  checkMask(segmentation);
  if (!(tolerance >= 0)) throw new MaskError(`The tolerance must be a number of pixels from 0 on; it is ${tolerance}.`);
  const zones = segmentation.zones.map(({ region, holes = [] }) => {
    const simplified = simplify(region, tolerance);
    return {
      region: enclosesNothing(simplified) ? region : simplified,
      holes: holes.map((hole) => simplify(hole, tolerance)).filter((hole) => !enclosesNothing(hole)),
    };
  });
  return { zones };
}

function simplify(outline: readonly Coordinates[], tolerance: number): Coordinates[] {
  const closed = [...outline, ...outline.slice(0, 1)];
  const kept = new Set([0]);
  const parts: [first: number, last: number][] = [[0, outline.length]];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const [first, last] = part;
    const { at, distance } = farthest(closed, first, last);
    if (!(distance > tolerance)) continue;
    kept.add(at);
    parts.push([first, at], [at, last]);
  }
  return outline.filter((_, at) => kept.has(at));
}

/** The point between two others that is farthest from the line between them. */
function farthest(points: readonly Coordinates[], first: number, last: number): { at: number; distance: number } {
  const [from, to] = [points[first] as Coordinates, points[last] as Coordinates];
  let [at, distance] = [first, -1];
  for (let between = first + 1; between < last; between += 1) {
    const own = distanceTo(points[between] as Coordinates, from, to);
    if (own > distance) [at, distance] = [between, own];
  }
  return { at, distance };
}

/** How far a point is from a line that ends at both ends. */
function distanceTo([x, y]: Coordinates, [ax, ay]: Coordinates, [bx, by]: Coordinates): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
