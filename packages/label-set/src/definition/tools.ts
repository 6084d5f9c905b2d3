import type { ToolKind } from "./kinds.ts";
import type { AnyClassification, Given, Tool, ToolSettings } from "./part.ts";

/** A tool that draws an upright rectangle, `{ x, y, width, height }` in pixels. */
export function boundingBox<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: ToolSettings<Nested>): Tool<"bounding-box", Title, Given<Nested>> {
  return tool("bounding-box", title, settings);
}

/** A tool that draws a rectangle at an angle, `{ x, y, width, height, rotation }` in pixels and degrees. */
export function rotatedBoundingBox<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: ToolSettings<Nested>): Tool<"rotated-bounding-box", Title, Given<Nested>> {
  return tool("rotated-bounding-box", title, settings);
}

/** A tool that draws a closed outline, `[[x, y], …]` in pixels. */
export function polygon<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"polygon", Title, Given<Nested>> {
  return tool("polygon", title, settings);
}

/** A tool that draws an open line, `[[x, y], …]` in pixels. */
export function polyline<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"polyline", Title, Given<Nested>> {
  return tool("polyline", title, settings);
}

/** A tool that marks one place, `[x, y]` in pixels. */
export function point<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"point", Title, Given<Nested>> {
  return tool("point", title, settings);
}

/** A tool that paints areas with holes, `{ zones: [{ region, holes }] }` in pixels. */
export function segmentation<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings?: ToolSettings<Nested>): Tool<"segmentation", Title, Given<Nested>> {
  return tool("segmentation", title, settings);
}

/** A tool that marks a span, `{ start, end }`: characters of a text. */
export function ner<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"ner", Title, Given<Nested>> {
  return tool("ner", title, settings);
}

/** A tool that marks an area or highlights text on a PDF page. */
export function pdf<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"pdf", Title, Given<Nested>> {
  return tool("pdf", title, settings);
}

function tool<Kind extends ToolKind, Title extends string, Nested extends readonly AnyClassification[]>(
  kind: Kind,
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<Kind, Title, Given<Nested>> {
  return {
    ...settings,
    tool: kind,
    title,
    classifications: (settings?.classifications ?? []) as unknown as Given<Nested>,
  };
}
