import type { PdfRectangle, Point, StoredObject } from "@ango-hub/openapi";

/** How an object is drawn, in the pixels of its picture. */
export interface Outline {
  /** Of an SVG path. */
  d: string;
  form: "box" | "area" | "line" | "point";
  bounds: Bounds;
}

/** An upright rectangle around something. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The outline of an object, where it has one on a picture. What lies in a volume is not drawn. */
export function outlineOf(object: StoredObject): Outline | undefined {
  const { "bounding-box": box, "rotated-bounding-box": rotated, polygon, polyline, point, segmentation } = object;
  if (box && "width" in box) return outline("box", [corners(box)]);
  if (rotated) return outline("box", [corners(rotated, rotated.rotation)]);
  if (polygon) return outline("area", [polygon]);
  if (Array.isArray(polyline)) return outline("line", [polyline]);
  if (point) return outline("point", [[point]]);
  if (!segmentation) return undefined;
  return outline(
    "area",
    segmentation.zones.flatMap(({ region, holes = [] }) => [region, ...holes]),
  );
}

/** The outline of an area of a PDF page: of its lines where it has some. */
export function pdfOutline({ pdf }: StoredObject): Outline | undefined {
  if (!pdf) return undefined;
  const { boundingRect, rects = [] } = pdf.position;
  const lines = (rects.length > 0 ? rects : [boundingRect]).map((line) => scaled(line, boundingRect));
  return outline(
    "area",
    lines.map(({ x1, y1, x2, y2 }) => corners({ x: x1, y: y1, width: x2 - x1, height: y2 - y1 })),
  );
}

/** Each rectangle says how large its page is. */
function scaled({ x1, y1, x2, y2, width, height }: PdfRectangle, page: PdfRectangle): PdfRectangle {
  const [across, down] = [page.width / width || 1, page.height / height || 1];
  return { ...page, x1: x1 * across, y1: y1 * down, x2: x2 * across, y2: y2 * down };
}

function corners({ x, y, width, height }: Record<"x" | "y" | "width" | "height", number>, degrees = 0): Point[] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turned = (right: number, down: number): Point => [x + right * cos - down * sin, y + right * sin + down * cos];
  return [turned(0, 0), turned(width, 0), turned(width, height), turned(0, height)];
}

function outline(form: Outline["form"], rings: readonly (readonly Point[])[]): Outline | undefined {
  const points = rings.flat();
  if (points.length === 0) return undefined;
  const end = form === "line" ? "" : "Z";
  const d = rings.map((ring) => ring.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("") + end).join("");
  return { d, form, bounds: boundsOf(points) };
}

function boundsOf(points: readonly Point[]): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return bounds;
}
