import type { Coordinates, Mask, MaskZone } from "./shapes.ts";

/**
 * A mask from outlines in any order, as contour finders return them: an outline inside another is a hole in it, one
 * inside a hole is an area of its own, and so on. Outlines must not cross.
 *
 * @param outlines Closed outlines in pixels.
 * @example
 * const outer = [[0, 0], [90, 0], [90, 90], [0, 90]] as const;
 * const inner = [[30, 30], [60, 30], [60, 60], [30, 60]] as const;
 * maskFromOutlines([inner, outer]); // { zones: [{ region: outer, holes: [inner] }] }
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

/**
 * A mask as GeoJSON's MultiPolygon has it: for each zone a list of outlines, the outer one first, then the holes.
 *
 * @param mask The segmentation.
 * @example
 * const coordinates = maskToPolygons({ zones: [{ region: [[0, 0], [90, 0], [90, 90]] }] });
 * console.log(JSON.stringify({ type: "MultiPolygon", coordinates }));
 */
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
