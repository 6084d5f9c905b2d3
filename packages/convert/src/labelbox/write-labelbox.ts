import type { OutputFile } from "../files/source.ts";
import { written } from "../files/written.ts";
import type { HeaderClass } from "../items/header.ts";
import type { Item, ItemObject } from "../items/item.ts";
import { ByName } from "../mapping/names.ts";
import { aFunction, aText, checkWriting } from "../problems/check-arguments.ts";
import type { LeaveOut } from "../problems/problem.ts";
import type { WriteLabelboxOptions } from "./options.ts";
import { uuidOf } from "./uuid.ts";
import type { WireHead } from "./wire.ts";
import { classificationsOf } from "./write-answers.ts";
import { relationRows } from "./write-relations.ts";
import { segmentsOf } from "./write-segments.ts";
import { wireShape } from "./write-shape.ts";

/**
 * Writes items as lines that Labelbox imports (NDJSON), a line for each object, answer and relation: boxes, outlines, lines, points,
 * masks as PNG, spans of texts, areas of PDF pages, and things in videos by their key frames. What is written again has the same
 * UUIDs, and takes the place of what was imported before.
 *
 * @param items The items, such as those of an export.
 * @param options The classes.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * for await (const { path, content } of writeLabelbox(items, {
 *   header: mapping.header,
 *   report,
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeLabelbox(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteLabelboxOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, { path: aText, dataRow: aFunction });
  yield { path: options.path ?? "annotations.ndjson", content: written(linesOf(items, options)) };
}

async function* linesOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteLabelboxOptions,
): AsyncGenerator<string, void, void> {
  const classes = new ByName<HeaderClass>();
  for (const entry of options.header.classes) classes.set(entry.name, entry);
  for await (const item of items) {
    const report: LeaveOut = (kind, message) => options.report.add({ kind, message, item: item.externalId });
    let isEmpty = true;
    for await (const row of rowsOf(item, classes, options)) {
      isEmpty = false;
      yield `${JSON.stringify(row)}\n`;
    }
    if (item.strokes) report("strokes-left-out", "The strokes of brushes lie in files of their own.");
    if (isEmpty) report("unlabelled", "An asset without labels has no line.");
  }
}

async function* rowsOf(
  item: Item,
  classes: ByName<HeaderClass>,
  options: WriteLabelboxOptions,
): AsyncGenerator<object, void, void> {
  const { externalId } = item;
  const leaveOutOf = (object?: string): LeaveOut => {
    return (kind, message) => options.report.add({ kind, message, item: externalId, object });
  };
  const dataRow = options.dataRow?.(item) ?? { globalKey: externalId };
  const uuids = new Map<string, string>();
  const taken = new Set<string>();
  const isVideo = item.video !== undefined || item.objects.some(({ page = 0, isGone }) => page > 0 || isGone);
  for (const objects of isVideo ? thingsOf(item) : item.objects.map((object) => [object])) {
    const [object] = objects as [ItemObject];
    const name = object.id ?? String(item.objects.indexOf(object));
    const leaveOut = leaveOutOf(name);
    const entry = classes.get(object.class);
    if (!entry) {
      leaveOut("unmapped-class", `"${object.class}" is none of the classes of this file.`);
      continue;
    }
    let uuid = uuidOf(object.id, externalId, object.class, ...(object.id === undefined ? [name] : []));
    // Two of one id would take the place of each other.
    if (taken.has(uuid)) uuid = uuidOf(undefined, externalId, object.class, name, String(taken.size));
    taken.add(uuid);
    const head: WireHead = { uuid, name: object.class, dataRow };
    if (object.keypoints) leaveOut("keypoints-left-out", "Keypoints have no place in Labelbox.");
    const answers = ({ attributes }: ItemObject) => classificationsOf(attributes, entry.attributes, leaveOut);
    if (isVideo && object.kind !== "pdf" && object.kind !== "ner") {
      const segments = segmentsOf(objects, item.video, answers, leaveOut);
      if (segments.length === 0) continue;
      yield { ...head, segments };
    } else {
      const shape = await wireShape(object, item.size, leaveOut);
      if (!shape) continue;
      const { score, ...others } = object.attributes;
      const isConfidence = typeof score === "number" && score >= 0 && score <= 1;
      const classifications = answers(isConfidence ? { ...object, attributes: others } : object);
      yield {
        ...head,
        ...shape,
        ...(isConfidence && { confidence: score }),
        ...(classifications.length > 0 && { classifications }),
      };
    }
    if (object.id !== undefined) uuids.set(object.id, uuid);
  }
  for (const { name, answer } of classificationsOf(item.attributes, options.header.attributes, leaveOutOf()))
    yield { uuid: uuidOf(undefined, externalId, "answer", name), name, dataRow, answer };
  yield* relationRows(item, uuids, dataRow, leaveOutOf());
}

/** The objects of a video, those of one thing together. */
function thingsOf({ objects }: Item): ItemObject[][] {
  const things = new Map<unknown, ItemObject[]>();
  for (const object of objects) {
    const key = object.id === undefined ? object : JSON.stringify([object.kind, object.class, object.id]);
    things.set(key, [...(things.get(key) ?? []), object]);
  }
  return [...things.values()];
}
