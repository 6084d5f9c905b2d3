import { isNothing } from "../geometry/extent.ts";
import type { Coordinates } from "../geometry/shapes.ts";
import type { Size } from "./arguments.ts";

/** How far a shape goes beyond each edge of a picture, in pixels; 0 where it does not. */
export interface Overhang {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far points lie beyond the edges of a picture, or nothing where all lie in it. Its edges belong to it. */
export function overhangOf(points: readonly Coordinates[], { width, height }: Size): Overhang | undefined {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const [x, y] of points) {
    left = Math.max(left, -x);
    top = Math.max(top, -y);
    right = Math.max(right, x - width);
    bottom = Math.max(bottom, y - height);
  }
  const isWithin = [left, top, right, bottom].every((far) => isNothing(far, width, height));
  return isWithin ? undefined : { left, top, right, bottom };
}

/** An overhang in words. */
export function overhangText(overhang: Overhang): string {
  return Object.entries(overhang)
    .filter(([, far]) => far > 0)
    .map(([edge, far]) => `${Number(far.toFixed(3)) || far} beyond the ${edge} edge`)
    .join(" and ");
}
