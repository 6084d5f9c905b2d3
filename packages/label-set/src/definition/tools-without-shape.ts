import { makePart } from "./make-part.ts";
import type { AnyClassification, Given, Tool } from "./part.ts";
import type { ToolSettings } from "./settings.ts";

/**
 * A tool that paints pixels. Its strokes are no objects of labels: they lie in a picture, in exactly the colour of the tool,
 * whose URL is the `brushDataUrl` of a label.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const road = brush("Road", { color: "#1E7800" });
 */
export function brush<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"brush", Title, Given<Nested>> {
  return makePart("brush", title, settings);
}

/**
 * A tool that draws a curve. What its shape looks like is not documented, so labels are read with the shape as it came.
 *
 * Inferred: that a label set calls it `spline`, as exports do.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const cable = spline("Cable");
 */
export function spline<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"spline", Title, Given<Nested>> {
  return makePart("spline", title, settings);
}

/**
 * A tool that marks a message of a conversation. What its shape looks like is not documented, so labels are read with the
 * shape as it came.
 *
 * Inferred: that a label set calls it `message`.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const rude = message("Rude", { classifications: [text("Why")] });
 */
export function message<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"message", Title, Given<Nested>> {
  return makePart("message", title, settings);
}

/**
 * A tool that marks objects in a point cloud. What its shape looks like is not documented, so labels are read with the shape
 * as it came.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const car = pct("Car", {
 *   classifications: [boolean("Moving", { exportName: "moving" })],
 * });
 */
export function pct<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"pct", Title, Given<Nested>> {
  return makePart("pct", title, settings);
}
