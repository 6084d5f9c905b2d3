import type { Box, Coordinates, Mask, MaskZone, RotatedBox } from "./shapes.ts";

/**
 * The same rectangle with positive width and height. Exports have negative ones where an annotator began drawing at
 * another corner than the top left. A rotated box keeps its rotation.
 */
export function normalizeBox<B extends Box | RotatedBox>(box: B): B {
  const { width, height } = box;
  if (width >= 0 && height >= 0) return box;
  const [x, y] = fromOrigin(box, Math.min(width, 0), Math.min(height, 0));
  return { ...box, x, y, width: Math.abs(width), height: Math.abs(height) };
}

/**
 * The corners of a rectangle, upright or rotated, in the order of an export's `corners`: from the origin along the
 * height, then along the width, and back. A rotated box turns about its origin `x`, `y`.
 */
export function boxCorners(box: Box | RotatedBox): [Coordinates, Coordinates, Coordinates, Coordinates] {
  const { width, height } = box;
  return [fromOrigin(box, 0, 0), fromOrigin(box, 0, height), fromOrigin(box, width, height), fromOrigin(box, width, 0)];
}

/** The smallest upright rectangle around some points: the inverse of `boxCorners`, or the box around a polygon. */
export function boxAround(points: readonly Coordinates[]): Box {
  if (points.length === 0) throw new RangeError("There is no box around no points.");
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The rotated rectangle with these corners, given in the order of `boxCorners`. */
export function rotatedBoxFromCorners(
  corners: readonly [Coordinates, Coordinates, Coordinates, Coordinates],
): RotatedBox {
  const [origin, belowOrigin, , besideOrigin] = corners;
  const [x, y] = origin;
  const rotation = (Math.atan2(besideOrigin[1] - y, besideOrigin[0] - x) * 180) / Math.PI;
  return { x, y, width: distance(origin, besideOrigin), height: distance(origin, belowOrigin), rotation };
}

/**
 * A mask from outlines in any order, as contour finders return them: an outline inside another is a hole in it, one
 * inside a hole is an area of its own, and so on. Outlines must not cross.
 */
export function maskFromOutlines(outlines: readonly (readonly Coordinates[])[]): Mask {
  const rings: Ring[] = [];
  // From large to small, so that whatever lies around a ring is there before it.
  for (const outline of outlines.toSorted((a, b) => area(b) - area(a))) {
    const around = rings.findLast((ring) => contains(ring.outline, outline));
    const isHole = around !== undefined && around.zone.region === around.outline;
    const zone = isHole ? around.zone : { region: outline, holes: [] };
    if (isHole) zone.holes.push(outline);
    rings.push({ outline, zone });
  }
  return { zones: rings.filter(({ outline, zone }) => zone.region === outline).map(({ zone }) => zone) };
}

/** A mask as GeoJSON's MultiPolygon has it: for each zone a list of outlines, the outer one first, then the holes. */
export function maskToPolygons(mask: Mask): Coordinates[][][] {
  return mask.zones.map(({ region, holes }) => [region, ...(holes ?? [])].map((outline) => [...outline]));
}

interface Ring {
  readonly outline: readonly Coordinates[];
  /** The zone that the ring bounds, or is a hole in. */
  readonly zone: MaskZone & { readonly holes: (readonly Coordinates[])[] };
}

function area(outline: readonly Coordinates[]): number {
  const doubled = outline.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** Most corners decide, because outlines may touch. */
function contains(outer: readonly Coordinates[], inner: readonly Coordinates[]): boolean {
  return inner.filter((corner) => isInside(corner, outer)).length * 2 > inner.length;
}

/** Whether a ray to the right crosses the outline an odd number of times. */
function isInside([x, y]: Coordinates, outline: readonly Coordinates[]): boolean {
  return outline.reduce((inside, [ax, ay], i) => {
    const [bx, by] = outline[(i + 1) % outline.length] ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay);
    return crosses ? !inside : inside;
  }, false);
}

function fromOrigin(box: Box | RotatedBox, right: number, down: number): Coordinates {
  if (!("rotation" in box)) return [box.x + right, box.y + down];
  const angle = (box.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [box.x + right * cos - down * sin, box.y + right * sin + down * cos];
}

function distance([ax, ay]: Coordinates, [bx, by]: Coordinates): number {
  return Math.hypot(bx - ax, by - ay);
}
