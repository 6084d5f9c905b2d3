import type { PdfRegion, PdfSelection, StoredShape } from "@ango-hub/openapi";
import { array, type Fields, integer, number, object, string, wrong } from "../http/input.ts";

/** The key of a shape. */
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

/** Checks that an object has exactly one shape, and gives the shape's key. */
export function shapeOf(given: Fields, at: string): ShapeKey {
  const found = shapeKeys.filter((key) => given[key] !== undefined);
  const [key] = found;
  if (key === undefined || found.length > 1) throw wrong(at, `must have exactly one shape of ${shapeKeys.join(", ")}`);
  checks[key](given[key], `${at}/${key}`);
  return key;
}

/** An imported PDF region as it is stored. */
export function pdfSelection({ pageNumber, text, ...rectangle }: PdfRegion): PdfSelection {
  return {
    position: { boundingRect: rectangle, rects: [rectangle], pageNumber },
    ...(text === undefined ? {} : { content: { text } }),
  };
}

const checks: Record<ShapeKey, (value: unknown, at: string) => void> = {
  "bounding-box": (value, at) => numbers(value, at, ["x", "y", "width", "height"]),
  "rotated-bounding-box": (value, at) => {
    numbers(value, at, ["x", "y", "width", "height", "rotation"]);
    const rotation = Number(object(value, at).rotation);
    if (Math.abs(rotation) > 180) throw wrong(`${at}/rotation`, "must be at least -180 and at most 180 degrees");
  },
  polygon: points,
  polyline: points,
  point,
  segmentation: (value, at) => {
    for (const [i, item] of array(object(value, at).zones, `${at}/zones`).entries()) {
      const zone = object(item, `${at}/zones/${i}`);
      points(zone.region, `${at}/zones/${i}/region`);
      const holes = array(zone.holes ?? [], `${at}/zones/${i}/holes`);
      for (const [j, hole] of holes.entries()) points(hole, `${at}/zones/${i}/holes/${j}`);
    }
  },
  ner: (value, at) => {
    const span = object(value, at);
    integer(span.start, `${at}/start`, 0, Number.MAX_SAFE_INTEGER);
    integer(span.end, `${at}/end`, 0, Number.MAX_SAFE_INTEGER);
  },
  pdf: (value, at) => {
    const region = object(value, at);
    if (region.position !== undefined) return void object(region.position, `${at}/position`);
    numbers(value, at, ["x1", "y1", "x2", "y2", "width", "height", "pageNumber"]);
    if (region.text !== undefined) string(region.text, `${at}/text`);
  },
};

function numbers(value: unknown, at: string, names: readonly string[]): void {
  const fields = object(value, at);
  for (const name of names) number(fields[name], `${at}/${name}`);
}

function points(value: unknown, at: string): void {
  for (const [i, item] of array(value, at).entries()) point(item, `${at}/${i}`);
}

function point(value: unknown, at: string): void {
  const pair = array(value, at);
  if (pair.length !== 2) throw wrong(at, "must be a point [x, y]");
  for (const [i, item] of pair.entries()) number(item, `${at}/${i}`);
}
