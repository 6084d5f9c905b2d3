import { makePart } from "./make-part.ts";
import type { AnyClassification, Given, Tool } from "./part.ts";
import type { MedicalBrushSettings, ToolSettings } from "./settings.ts";

/**
 * A tool that draws a box in a medical volume, `{ x1, y1, z1, x2, y2, z2 }` in indexes of voxels. A project calls it
 * `bounding-box`, as it does a flat one, and it has the id that `boundingBox` would have.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const tumour = voxelBox("Tumour", {
 *   classifications: [radio("Grade", ["1", "2", "3"])],
 * });
 */
export function voxelBox<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"voxel-box", Title, Given<Nested>> {
  return makePart("voxel-box", title, settings);
}

/**
 * A tool that measures a line in a medical volume, `{ x1, y1, z1, x2, y2, z2 }` in indexes of voxels. A project calls it
 * `polyline`, as it does a flat one, and it has the id that `polyline` would have.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const diameter = voxelLine("Diameter");
 */
export function voxelLine<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"voxel-line", Title, Given<Nested>> {
  return makePart("voxel-line", title, settings);
}

/**
 * A tool that measures an angle in a medical volume, `{ vertex, p1, p2, angle }`: points in indexes of slices, and degrees.
 *
 * Inferred: that a label set calls it `angle`, as exports do.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Colour, key, id and questions about each object.
 * @example
 * const bend = angle("Bend");
 */
export function angle<const Title extends string, const Nested extends readonly AnyClassification[] = readonly []>(
  title: Title,
  settings?: ToolSettings<Nested>,
): Tool<"angle", Title, Given<Nested>> {
  return makePart("angle", title, settings);
}

/**
 * A tool that paints voxels of a medical volume. Its strokes are no objects of labels: they lie in a file, under the value
 * that is the tool's id, whose URL is the `medicalBrushDataUrl` of a label.
 *
 * Inferred: that a label set calls it `medical-brush`, as exports do.
 *
 * @param title What annotators read, and what labels are told apart by.
 * @param settings Its id, which is the value of its voxels, and colour, key and questions.
 * @example
 * const lesion = medicalBrush("Lesion", { schemaId: "1" });
 */
export function medicalBrush<
  const Title extends string,
  const Nested extends readonly AnyClassification[] = readonly [],
>(title: Title, settings: MedicalBrushSettings<Nested>): Tool<"medical-brush", Title, Given<Nested>> {
  return makePart("medical-brush", title, settings);
}
