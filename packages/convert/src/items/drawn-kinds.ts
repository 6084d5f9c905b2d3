import type { Drawn } from "./item.ts";

/** The kinds of shapes that items have, from what holds most shapes to what holds one alone. */
export const drawnKinds: readonly Drawn["kind"][] = [
  "segmentation",
  "polygon",
  "rotated-bounding-box",
  "bounding-box",
  "polyline",
  "point",
  "ner",
  "pdf",
];
