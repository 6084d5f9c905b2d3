import type { ImportLabel, ImportObject, ImportRelation } from "@ango-hub/openapi";
import type { Item } from "../items/item.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { listed } from "../mapping/names.ts";
import { aFunction, aList, aMapping, aReport, checkArgument, checkOptions } from "../problems/check-arguments.ts";
import type { ProblemKind } from "../problems/problem.ts";
import type { Report } from "../problems/report.ts";
import { withoutInvalid } from "./without-invalid.ts";
import { answersOf } from "./write-answers.ts";
import { importObjects } from "./write-objects.ts";

/** How labels are made of items. */
export interface ImportLabelsOptions {
  /** Which parts of the label set the names of the items are. */
  readonly mapping: Mapping;
  /** Takes what is left out. */
  readonly report: Report;
  /**
   * The external id of an item's asset, where it is not the one that the item has.
   *
   * @default the item's own
   */
  readonly externalId?: ((item: Item) => string) | undefined;
}

/**
 * Makes labels of items, one for each, to be imported or to annotate a task. They are checked against the label set: what it does
 * not take is left out and reported. Whether all that is required is answered, `labelSet.validate` says.
 *
 * @param items The items, such as those of a COCO file.
 * @param options The mapping.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const labels = [];
 * for await (const label of importLabelsOf(items, { mapping, report }))
 *   labels.push(label);
 * await ango.labels.import(projectId, labels);
 */
export async function* importLabelsOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: ImportLabelsOptions,
): AsyncGenerator<ImportLabel, void, void> {
  checkArgument("items", items, aList);
  checkOptions(options, { mapping: aMapping, report: aReport }, { externalId: aFunction });
  const seen = new Set<string>();
  for await (const item of items) {
    const label = labelOf(item, options);
    const { externalId = "" } = label;
    if (seen.has(externalId)) {
      options.report.add({ kind: "doubled", message: "Another item has the same external id.", ...item.place });
    }
    seen.add(externalId);
    yield label;
  }
}

function labelOf(item: Item, { mapping, report, externalId }: ImportLabelsOptions): ImportLabel {
  const { labelSet, parts, attributes } = mapping;
  const place = { item: item.externalId, ...item.place };
  const add = (kind: ProblemKind, message: string) => report.add({ kind, message, ...place });
  const objects: ImportObject[] = [];
  const relations: ImportRelation[] = [];
  for (const [at, object] of item.objects.entries()) {
    const where = { ...place, object: object.id ?? String(at) };
    const made = importObjects(object, at, mapping, (kind, message) => report.add({ kind, message, ...where }));
    objects.push(...made.objects);
    relations.push(...made.relations);
  }
  relations.push(...relationsOf(item, mapping, add));
  if (item.strokes) add("strokes-left-out", "Strokes of brushes are imported by the URL of a public file.");
  const isLeftOut = (name: string) => attributes.leftOut.has(name);
  const label = {
    externalId: externalId?.(item) ?? item.externalId,
    objects,
    classifications: answersOf(item.attributes, parts.questions, attributes.ofAsset, {}, isLeftOut, add),
    relations,
  };
  return withoutInvalid(label, labelSet, add);
}

function relationsOf(
  { relations }: Item,
  mapping: Mapping,
  add: (kind: ProblemKind, message: string) => void,
): ImportRelation[] {
  const { byName, nameOf, leftOut } = mapping.relations;
  return relations.flatMap((relation): ImportRelation[] => {
    const part = byName.get(relation.name);
    const rows = part && mapping.attributes.ofParts.get(part);
    if (!part || !rows) {
      const message = `No relation is called "${relation.name}"; those are: ${listed([...nameOf.values()])}.`;
      if (!leftOut.has(relation.name)) add("unmapped-relation", message);
      return [];
    }
    const { schemaId, title, kind } = part;
    const isLeftOut = (name: string) => mapping.attributes.leftOut.has(name);
    const classifications = answersOf(relation.attributes, part.questions, rows, {}, isLeftOut, add);
    const common = { schemaId, title, ...(classifications.length > 0 && { classifications }) };
    if ("group" in relation) return [{ ...common, group: [...relation.group] }];
    const direction = relation.isMutual ? ("bidirectional" as const) : ("straight" as const);
    if (kind === "one-to-many") return [{ ...common, from: relation.from, to: [...relation.to] }];
    return relation.to.map((to) => ({ ...common, from: relation.from, to, direction }));
  });
}
