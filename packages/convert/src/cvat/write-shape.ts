import type { Coordinates } from "@ango-hub/label-set";
import type { PixelSize } from "@ango-hub/label-set/masks";
import { bridgedOutline } from "../geometry/bridged-outline.ts";
import type { Drawn } from "../items/item.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { decimal } from "../xml/write-xml.ts";
import { rowsOf } from "./rows.ts";
import { aboutCentre } from "./turned-box.ts";

/** An element that is a shape, with the attributes that say where it is. */
export interface ShapeElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** How areas are written. */
export type AreasAs = "masks" | "polygons";

/** A shape as elements, of which it is several only where an area of several parts is polygons. None where it has no place. */
export function shapeElements(
  drawn: Drawn,
  size: PixelSize | undefined,
  areas: AreasAs,
  leaveOut: LeaveOut,
): ShapeElement[] {
  switch (drawn.kind) {
    case "bounding-box":
      return [{ name: "box", attributes: corners(drawn.shape) }];
    case "rotated-bounding-box": {
      const { box, rotation } = aboutCentre(drawn.shape);
      return [{ name: "box", attributes: { ...corners(box), ...(rotation !== 0 && { rotation }) } }];
    }
    case "polygon":
      return [{ name: "polygon", attributes: { points: pointsText(drawn.shape) } }];
    case "polyline":
      return [{ name: "polyline", attributes: { points: pointsText(drawn.shape) } }];
    case "point":
      return [{ name: "points", attributes: { points: pointsText([drawn.shape]) } }];
    case "segmentation": {
      const { zones } = drawn.shape;
      if (zones.length === 0) leaveOut("invalid", "It has no areas.");
      else if (areas === "masks") {
        const rows = rowsOf(drawn.shape, size, leaveOut);
        return rows ? [{ name: "mask", attributes: { ...rows } }] : [];
      }
      if (zones.some(({ holes = [] }) => holes.length > 0)) {
        leaveOut("holes-bridged", "A polygon has no holes; its outline runs along a cut into them.");
      }
      if (zones.length > 1) leaveOut("parts-split", "Each part of the area is a polygon of its own.");
      return zones.map((zone) => ({ name: "polygon", attributes: { points: pointsText(bridgedOutline(zone)) } }));
    }
    default:
      leaveOut("shape-left-out", `CVAT has pictures and videos alone, and no ${drawn.kind}.`);
      return [];
  }
}

function corners({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { xtl: x, ytl: y, xbr: x + width, ybr: y + height };
}

export function pointsText(points: readonly Coordinates[]): string {
  return points.map(([x, y]) => `${decimal(x)},${decimal(y)}`).join(";");
}
