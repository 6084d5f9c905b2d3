import { makePart } from "./make-part.ts";
import type { AnyClassification, Given, Tool } from "./part.ts";
import type { ToolSettings } from "./settings.ts";

/**
 * A tool that draws an upright rectangle, `{ x, y, width, height }` in pixels.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const vehicle = boundingBox("Vehicle", {
 *   color: "#9C27B0",
 *   classifications: [radio("Type", ["Car", "Truck"])],
 * });
 */
export function boundingBox<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: ToolSettings<Nested>): Tool<"bounding-box", Title, Given<Nested>> {
  return makePart("bounding-box", title, settings);
}

/**
 * A tool that draws a rectangle at an angle, `{ x, y, width, height, rotation }` in pixels and degrees.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const ship = rotatedBoundingBox("Ship", { shortcutKey: "1" });
 */
export function rotatedBoundingBox<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: ToolSettings<Nested>): Tool<"rotated-bounding-box", Title, Given<Nested>> {
  return makePart("rotated-bounding-box", title, settings);
}

/**
 * A tool that draws a closed outline, `[[x, y], …]` in pixels.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const roof = polygon("Roof", { required: true });
 */
export function polygon<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"polygon", Title, Given<Nested>> {
  return makePart("polygon", title, settings);
}

/**
 * A tool that draws an open line, `[[x, y], …]` in pixels.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const lane = polyline("Lane", {
 *   classifications: [checkbox("Marking", ["Dashed", "Double"])],
 * });
 */
export function polyline<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"polyline", Title, Given<Nested>> {
  return makePart("polyline", title, settings);
}

/**
 * A tool that marks one place, `[x, y]` in pixels.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const nose = point("Nose");
 */
export function point<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"point", Title, Given<Nested>> {
  return makePart("point", title, settings);
}

/**
 * A tool that paints areas with holes, `{ zones: [{ region, holes }] }` in pixels.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const road = segmentation("Road", { color: "#1E7800" });
 */
export function segmentation<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: ToolSettings<Nested>): Tool<"segmentation", Title, Given<Nested>> {
  return makePart("segmentation", title, settings);
}

/**
 * A tool that marks a span, `{ start, end }`: characters of a text, or seconds of a recording.
 *
 * Spans of texts are counted in UTF-16 code units from 0, as JavaScript and the web application count (inferred), those of
 * recordings in seconds. `@ango-hub/label-set/text` converts from and to code points and bytes.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const name = ner("Name", { classifications: [radio("Of", ["Person", "Place"])] });
 */
export function ner<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"ner", Title, Given<Nested>> {
  return makePart("ner", title, settings);
}

/**
 * A tool that marks an area or highlights text on a PDF page.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const clause = pdf("Clause", { classifications: [text("Remark")] });
 */
export function pdf<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"pdf", Title, Given<Nested>> {
  return makePart("pdf", title, settings);
}
