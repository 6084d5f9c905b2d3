import type { ParsedLabels } from "@ango-hub/label-set";
import { drawnKinds } from "../items/drawn-kinds.ts";
import type { Drawn, Item, ItemObject, ItemRelation } from "../items/item.ts";
import type { Mapping } from "../mapping/mapping.ts";
import { nameKey } from "../mapping/names.ts";
import type { Place, ProblemKind } from "../problems/problem.ts";
import type { Report } from "../problems/report.ts";
import { attachKeypoints } from "./attach-keypoints.ts";
import type { LabelledObject, LabelledRelation } from "./labelled.ts";
import { type Answered, attributesOf } from "./read-answers.ts";

/** Labels in the words of a mapping. What has no place in an item is reported. */
export function readLabels(
  { objects, classifications, relations, unknown }: ParsedLabels,
  mapping: Mapping,
  report: Report,
  place: Place,
): Pick<Item, "objects" | "attributes" | "relations"> {
  const add = (kind: ProblemKind, message: string, object?: string) => report.add({ kind, message, ...place, object });
  for (const { path, pointer, message } of unknown) add("unknown-label", `${path || pointer} ${message}`);
  const all = objects as unknown as readonly LabelledObject[];
  const allRelations = relations as unknown as readonly LabelledRelation[];
  const {
    keypoints,
    points,
    relations: used,
  } = attachKeypoints(all, allRelations, mapping, (message) => add("keypoints-left-out", message));
  const items = all.flatMap((object, at): ItemObject[] => {
    if (points.has(object)) return [];
    const name = object.objectId ?? String(at);
    const read = readObject(object, mapping, (kind, message) => add(kind, message, name));
    const own = keypoints.get(object);
    return read ? [own ? { ...read, keypoints: own } : read] : [];
  });
  const leftOut = (message: string) => add("attribute-left-out", message);
  return {
    objects: items,
    attributes: attributesOf(classifications as unknown as Answered[], mapping.attributes.ofAsset, {}, leftOut),
    relations: allRelations.flatMap((relation) => (used.has(relation) ? [] : readRelation(relation, mapping, leftOut))),
  };
}

const drawable = new Set<string>(drawnKinds);

function readObject(
  object: LabelledObject,
  mapping: Mapping,
  add: (kind: ProblemKind, message: string) => void,
): ItemObject | undefined {
  const { tool: kind, title, schemaId, shape, objectId, page, interpolationStopped } = object;
  const rows = (mapping.classes.byTool.get(schemaId) ?? []).filter(({ part }) => part.title === title);
  const row = rows.find(({ answers }) => answers === undefined || hasAnswers(object, answers));
  if (!row) {
    if (rows.length > 0) add("unmapped-class", `"${title}" is a class only with other answers than this object has.`);
    return undefined;
  }
  if (!drawable.has(kind)) {
    add("shape-left-out", `"${title}" is drawn as a ${kind}, which has no place in other formats.`);
    return undefined;
  }
  const attributes = mapping.attributes.ofParts.get(row.part);
  return {
    class: row.class,
    ...({ kind, shape } as Drawn),
    ...(objectId !== undefined && { id: objectId }),
    ...(page !== undefined && { page }),
    ...(interpolationStopped && { isGone: true }),
    attributes: attributes
      ? attributesOf(object.classifications, attributes, row.answers ?? {}, (message) =>
          add("attribute-left-out", message),
        )
      : {},
  };
}

function hasAnswers({ classifications }: LabelledObject, answers: Readonly<Record<string, string>>): boolean {
  return Object.entries(answers).every(([title, text]) => {
    return classifications.some((given) => nameKey(given.title) === nameKey(title) && given.answer === text);
  });
}

function readRelation(
  { title, classifications, ...ends }: LabelledRelation,
  mapping: Mapping,
  leftOut: (message: string) => void,
): ItemRelation[] {
  const part = mapping.parts.relations.find((relation) => relation.title === title);
  const name = part && mapping.relations.nameOf.get(part);
  const rows = part && mapping.attributes.ofParts.get(part);
  if (name === undefined || rows === undefined) return [];
  const attributes = attributesOf(classifications, rows, {}, leftOut);
  if (ends.group) return [{ name, group: ends.group, attributes }];
  const { from = "", to = [], direction } = ends;
  const isMutual = direction === "bidirectional";
  return [{ name, from, to: typeof to === "string" ? [to] : to, ...(isMutual && { isMutual }), attributes }];
}
