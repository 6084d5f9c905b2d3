import type { StoredShape } from "@ango-hub/openapi/classic";

/** The key that a shape stands under. */
export type ShapeKey = keyof StoredShape;

/** The tools that draw a shape, by the key that the shape stands under. */
export const shapeKeys: readonly ShapeKey[] = [
  "bounding-box",
  "rotated-bounding-box",
  "polygon",
  "polyline",
  "point",
  "segmentation",
  "ner",
  "pdf",
];
