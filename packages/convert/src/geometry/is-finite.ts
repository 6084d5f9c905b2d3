import type { ItemObject } from "../items/item.ts";
import { zonesOf } from "./convert-shape.ts";

/** Whether all coordinates of an object's area and box are finite numbers; of an object without an area, there is nothing to say. */
export function isFiniteArea(object: ItemObject): boolean {
  const { box } = object;
  if (box && !isFiniteBox(box)) return false;
  if (object.kind === "bounding-box") return isFiniteBox(object.shape);
  const zones = zonesOf(object) ?? [];
  return zones.every(({ region, holes = [] }) =>
    [region, ...holes].every((outline) => outline.every(([x, y]) => Number.isFinite(x + y))),
  );
}

function isFiniteBox({ x, y, width, height }: { x: number; y: number; width: number; height: number }): boolean {
  return Number.isFinite(x + y + width + height);
}
