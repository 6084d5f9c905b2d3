import { boxAround, boxCorners } from "../geometry/boxes.ts";
import { wrongShape } from "../geometry/check-arguments.ts";
import type { Box, Coordinates, Mask, PdfArea, RotatedBox, Shapes, Span } from "../geometry/shapes.ts";
import { readShape } from "../parsing/read-shape.ts";
import { at, type Location, root } from "../shared/location.ts";
import { coveredBy, type Zone } from "./covered.ts";

/** The tools whose shapes take up room: areas of pictures and PDF pages, and spans of texts and recordings. */
export type ExtentKind = "bounding-box" | "rotated-bounding-box" | "polygon" | "segmentation" | "ner" | "pdf";

const extentKinds: ReadonlySet<string> = new Set<ExtentKind>([
  "bounding-box",
  "rotated-bounding-box",
  "polygon",
  "segmentation",
  "ner",
  "pdf",
]);

export function hasExtent(kind: string): kind is ExtentKind {
  return extentKinds.has(kind);
}

/** A shape, ready to be compared with many others. */
export interface Extent {
  /** The page of a PDF area, since areas of different pages have nothing in common. */
  readonly page: number;
  /** What it lies in. */
  readonly bounds: Box;
  /** Its area, or nothing of a shape that fills its bounds. */
  readonly zones: readonly Zone[] | undefined;
}

/** Reads a shape to be compared. */
export function extentOf(kind: ExtentKind, shape: unknown, location: Location): Extent {
  const read: unknown = readShape(kind, shape, location, (place, message) => {
    throw wrongShape(place, message);
  });
  if (kind === "ner") {
    const { start, end } = read as Span;
    return { page: 0, bounds: { x: start, y: 0, width: Math.max(0, end - start), height: 1 }, zones: undefined };
  }
  if (kind === "pdf") {
    const { x1, y1, x2, y2, pageNumber } = read as PdfArea;
    return {
      page: pageNumber,
      bounds: boxAround([
        [x1, y1],
        [x2, y2],
      ]),
      zones: undefined,
    };
  }
  if (kind === "bounding-box") return { page: 0, bounds: read as Box, zones: undefined };
  const zones = zonesOf(kind, read);
  const points = zones.flat(2);
  return { page: 0, bounds: points.length === 0 ? nowhere : boxAround(points), zones };
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

function zonesOf(kind: "rotated-bounding-box" | "polygon" | "segmentation", shape: unknown): readonly Zone[] {
  if (kind === "rotated-bounding-box") return [[boxCorners(shape as RotatedBox)]];
  if (kind === "polygon") return [[shape as readonly Coordinates[]]];
  return (shape as Mask).zones.map(({ region, holes = [] }) => [region, ...holes]);
}

/** Intersection over union of two shapes that were read. */
export function iouOf(first: Extent, second: Extent): number {
  const [a, b] = [first.bounds, second.bounds];
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (first.page !== second.page || !(width > 0 && height > 0)) return 0;
  if (first.zones === undefined || second.zones === undefined) {
    return ratio(width * height, a.width * a.height, b.width * b.height);
  }
  const covered = coveredBy(first.zones, second.zones);
  return ratio(covered.both, covered.first, covered.second);
}

function ratio(both: number, first: number, second: number): number {
  const union = first + second - both;
  return union > 0 ? Math.min(1, both / union) : 0;
}

/**
 * Intersection over union of two shapes of one tool, also called Jaccard index: 1 where they are the same, 0 where they have
 * nothing in common, `|A ∩ B| / |A ∪ B|` (Jaccard, "The distribution of the flora in the alpine zone", New Phytologist 11,
 * 1912). Areas are measured exactly, not in whole pixels, without the holes of masks; of an outline that crosses itself,
 * inside is what is crossed an odd number of times. Spans of texts and recordings are compared by length, areas of PDFs by
 * their rectangle, and of different pages not at all.
 *
 * @param kind What draws both shapes, as in `polygon`.
 * @param first A shape.
 * @param second Another shape.
 * @returns 0 to 1.
 * @throws {LabelError} when one is no shape of this kind, or shapes of this kind take up no room, as points and lines do.
 * @example
 * const box = { x: 0, y: 0, width: 20, height: 10 };
 * iou("bounding-box", box, { ...box, x: 10 }); // 1 / 3
 */
export function iou<Kind extends ExtentKind>(kind: Kind, first: Shapes[Kind], second: Shapes[Kind]): number {
  if (!hasExtent(kind)) {
    const right = `those that do: ${[...extentKinds].join(", ")}.`;
    throw wrongShape(root, `is of a kind whose shapes take up no room, ${String(kind)}; ${right}`);
  }
  return iouOf(extentOf(kind, first, at(root, "first")), extentOf(kind, second, at(root, "second")));
}
