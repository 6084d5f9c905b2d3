import { type AnyClassification, LabelSet, type Relation, type Tool } from "@ango-hub/label-set";
import type { CategorySchema } from "@ango-hub/openapi";
import { aHeader, anObject, checkOptions, texts } from "../problems/check-arguments.ts";
import { attributeNames } from "./attribute-names.ts";
import { classRows } from "./class-rows.ts";
import { type LabelSetJson, Mapping } from "./mapping.ts";
import { MappingError } from "./mapping-error.ts";
import { partsOf } from "./parts.ts";
import { relationNames } from "./relation-names.ts";
import type { MappingSettings } from "./settings.ts";

/**
 * Maps a label set to the names of data sets, and back. Each tool is a class of its title, each classification an attribute, each
 * relation one of its name; the settings say where that is not so. Names are compared as they look, however Unicode composes
 * their letters.
 *
 * @param labelSet The label set; its tools' and relations' titles are known to the compiler.
 * @param settings What has another name, or none.
 * @throws {MappingError} when the settings name what the label set has not, or one thing twice.
 * @throws {LabelSetError} when this is no label set.
 * @throws {ArgumentError} when the settings are none.
 * @example
 * const roads = defineLabelSet({
 *   tools: [
 *     boundingBox("Vehicle", { classifications: [radio("Type", ["Car", "Truck"])] }),
 *   ],
 * });
 * const mapping = mapLabelSet(roads, {
 *   classes: {
 *     car: { title: "Vehicle", answers: { Type: "Car" } },
 *     truck: { title: "Vehicle", answers: { Type: "Truck" } },
 *   },
 * });
 * console.log(mapping.header.classes.map(({ name, id }) => `${id} ${name}`));
 * // ["1 car", "2 truck"]
 */
export function mapLabelSet<
  const Tools extends readonly Tool[],
  const Classifications extends readonly AnyClassification[],
  const Relations extends readonly Relation[],
>(
  labelSet: LabelSet<Tools, Classifications, Relations>,
  settings?: MappingSettings<Tools[number]["title"], Relations[number]["title"]>,
): Mapping;
/**
 * Maps a label set in its wire form, as projects hold it under `categorySchema`.
 *
 * @param labelSet The wire form.
 * @param settings What has another name, or none.
 * @throws {MappingError} when the settings name what the label set has not, or one thing twice.
 * @throws {LabelSetError} when this is no label set.
 * @throws {ArgumentError} when the settings are none.
 */
export function mapLabelSet(labelSet: CategorySchema, settings?: MappingSettings): Mapping;
export function mapLabelSet(labelSet: LabelSetJson, settings: MappingSettings = {}): Mapping {
  checkOptions(settings, {}, settingKinds);
  const read = LabelSet.fromJSON(labelSet);
  const parts = partsOf(read.toJSON() as CategorySchema);
  const problems: string[] = [];
  const classes = classRows(parts.tools, settings, problems);
  const attributes = attributeNames(parts, settings, problems);
  const relations = relationNames(parts, settings, problems);
  if (problems.length > 0) throw new MappingError(problems);
  return new Mapping(read, parts, { classes, attributes, relations }, settings);
}

const settingKinds = { classes: anObject, attributes: anObject, relations: anObject, leaveOut: texts, header: aHeader };
