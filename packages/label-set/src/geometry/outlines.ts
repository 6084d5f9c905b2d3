import { checkMask, checkOutlines } from "./check-arguments.ts";
import { area, enclosesNothing } from "./extent.ts";
import { type Ring, ringsAround } from "./nesting.ts";
import type { Coordinates, Mask, MaskZone } from "./shapes.ts";

/**
 * A mask from outlines in any order, as contour finders return them: an outline inside another is a hole in it, one
 * inside a hole is an area of its own, and so on. Outlines that enclose nothing are left out. Outlines must not cross.
 *
 * @param outlines Closed outlines in pixels.
 * @throws {LabelError} when these are no lists of points.
 * @example
 * const outer = [[0, 0], [90, 0], [90, 90], [0, 90]] as const;
 * const inner = [[30, 30], [60, 30], [60, 60], [30, 60]] as const;
 * maskFromOutlines([inner, outer]); // { zones: [{ region: outer, holes: [inner] }] }
 */
export function maskFromOutlines(outlines: readonly (readonly Coordinates[])[]): Mask {
  checkOutlines(outlines);
  const rings: Ring[] = outlines
    .filter((outline) => !enclosesNothing(outline))
    .map((outline) => ({ outline, area: area(outline) }))
    // From large to small, so that whatever lies around a ring is there before it.
    .sort((a, b) => b.area - a.area);
  const around = ringsAround(rings);
  const zones: (MaskZone & { readonly holes: (readonly Coordinates[])[] })[] = [];
  // The zone that a ring bounds; none of a ring that is a hole.
  const bounded = new Map<Ring, (typeof zones)[number]>();
  for (const [i, ring] of rings.entries()) {
    const outer = around[i];
    const zone = outer && bounded.get(outer);
    if (zone !== undefined) {
      zone.holes.push(ring.outline);
      continue;
    }
    const own = { region: ring.outline, holes: [] };
    bounded.set(ring, own);
    zones.push(own);
  }
  return { zones };
}

/**
 * A mask as GeoJSON's MultiPolygon has it: for each zone a list of outlines, the outer one first, then the holes.
 *
 * @param mask The segmentation.
 * @throws {LabelError} when this is no mask.
 * @example
 * const coordinates = maskToPolygons({
 *   zones: [
 *     {
 *       region: [
 *         [0, 0],
 *         [90, 0],
 *         [90, 90],
 *       ],
 *     },
 *   ],
 * });
 * console.log(JSON.stringify({ type: "MultiPolygon", coordinates }));
 */
export function maskToPolygons(mask: Mask): Coordinates[][][] {
  checkMask(mask);
  return mask.zones.map(({ region, holes }) => [region, ...(holes ?? [])].map((outline) => [...outline]));
}
