import { boxCorners } from "../geometry/boxes.ts";
import type { PictureKind } from "../geometry/picture-kinds.ts";
import type { Box, Coordinates, Mask, Shapes } from "../geometry/shapes.ts";

/** The points that a shape goes through. */
export function pointsOf<Kind extends PictureKind>(kind: Kind, shape: Shapes[Kind]): readonly Coordinates[] {
  if (kind === "point") return [shape as Coordinates];
  if (kind === "polygon" || kind === "polyline") return shape as readonly Coordinates[];
  if (kind === "segmentation") {
    return (shape as Mask).zones.flatMap(({ region, holes = [] }) => [region, ...holes].flat());
  }
  return boxCorners(shape as Box);
}
