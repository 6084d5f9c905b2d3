import { isRecord, type JsonRecord } from "../files/json-lines.ts";
import type { Attributes, Item, ItemObject, ItemRelation } from "../items/item.ts";
import type { LeaveOut, Place } from "../problems/problem.ts";
import type { Entry } from "./entry.ts";
import type { OpenLabelboxOptions } from "./options.ts";
import { answersOf } from "./read-answers.ts";
import { readSegments } from "./read-segments.ts";
import { readShape } from "./read-shape.ts";

/** A data row with what its lines say. */
export async function itemOf(entries: readonly Entry[], options: OpenLabelboxOptions): Promise<Item> {
  const [first] = entries as [Entry];
  const { externalId, line, size } = first;
  const place: Place = { file: options.file, line, item: externalId };
  const frames = options.frames?.(externalId) ?? first.frames;
  const objects: ItemObject[] = [];
  const relations: ItemRelation[] = [];
  let attributes: Attributes = {};
  let number = 0;
  for (const { rows, line } of entries) {
    for (const row of rows) {
      const own = { ...place, line, object: typeof row.uuid === "string" ? row.uuid : String(number) };
      number += 1;
      const leaveOut: LeaveOut = (kind, message) => options.report.add({ kind, message, ...own });
      if (isRecord(row.relationship)) relations.push(...readRelation(row, row.relationship, leaveOut));
      else if (row.answer !== undefined || row.answers !== undefined) {
        const answers = answersOf([row], leaveOut);
        for (const name of Object.keys(answers).filter((name) => Object.hasOwn(attributes, name)))
          leaveOut("attribute-left-out", `"${name}" is answered a second time; the first answer is kept.`);
        attributes = { ...answers, ...attributes };
      } else objects.push(...(await readObjects(row, externalId, frames, options, leaveOut)));
    }
  }
  return {
    externalId,
    size,
    isLabelled: first.isLabelled,
    objects,
    attributes,
    relations,
    ...(frames !== undefined && { video: { frames } }),
    place,
  };
}

async function readObjects(
  row: JsonRecord,
  externalId: string,
  frames: number | undefined,
  options: OpenLabelboxOptions,
  leaveOut: LeaveOut,
): Promise<ItemObject[]> {
  const { name, schemaId, uuid, confidence, classifications, segments } = row;
  const title = name ?? schemaId;
  if (typeof title !== "string") {
    leaveOut("invalid", "A line has a `name`, or a `schemaId`.");
    return [];
  }
  const answers = answersOf(classifications, leaveOut);
  const common = {
    class: title,
    ...(typeof uuid === "string" && { id: uuid }),
    attributes: typeof confidence === "number" ? { ...answers, score: confidence } : answers,
  };
  if (segments !== undefined) return readSegments(segments, common, frames, leaveOut);
  const drawn = await readShape(row, externalId, options, leaveOut);
  return drawn ? [{ ...common, ...drawn }] : [];
}

function readRelation({ name }: JsonRecord, { source, target, type }: JsonRecord, leaveOut: LeaveOut): ItemRelation[] {
  if (typeof name === "string" && typeof source === "string" && typeof target === "string") {
    const isMutual = type === "bidirectional";
    return [{ name, from: source, to: [target], ...(isMutual && { isMutual }), attributes: {} }];
  }
  leaveOut("invalid", "A relation has a `name`, and under `relationship` the ids of `source` and `target`.");
  return [];
}
