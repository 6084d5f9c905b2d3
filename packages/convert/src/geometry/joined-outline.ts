import { boxAround, type Coordinates } from "@ango-hub/label-set";

/**
 * One outline for the parts of an object: it runs to each part, round it, and back the same way, so that it has the same pixels
 * where no parts overlap. For formats in which an object is one outline.
 */
export function joinedOutline(parts: readonly (readonly Coordinates[])[]): readonly Coordinates[] {
  const [first = [], ...others] = parts;
  return others.reduce((outline, part) => {
    const { x, y, width, height } = boxAround(part);
    const from = nearest(outline, [x + width / 2, y + height / 2]);
    const to = nearest(part, outline[from] as Coordinates);
    const round = [...part.slice(to), ...part.slice(0, to + 1)];
    return [...outline.slice(0, from + 1), ...round, ...outline.slice(from)];
  }, first);
}

/** The place of the point that lies nearest to another. */
function nearest(points: readonly Coordinates[], [x, y]: Coordinates): number {
  let [best, least] = [0, Infinity];
  for (const [at, [px, py]] of points.entries()) {
    const distance = Math.hypot(px - x, py - y);
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

/** Whether the boxes around two parts have something in common, so that the parts may. */
export function mayOverlap(parts: readonly (readonly Coordinates[])[]): boolean {
  const boxes = parts.map(boxAround);
  return boxes.some((a, at) =>
    boxes
      .slice(at + 1)
      .some((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height),
  );
}
