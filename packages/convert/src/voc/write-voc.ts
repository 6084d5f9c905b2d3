import { BytePieces } from "../files/byte-pieces.ts";
import { FileNames, safePath } from "../files/file-names.ts";
import type { OutputFile } from "../files/source.ts";
import type { Item, ItemObject } from "../items/item.ts";
import { aFlag, aText, checkWriting, oneOf } from "../problems/check-arguments.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { declaration, XmlWriter } from "../xml/write-xml.ts";
import { labelMapPath, labelMapText } from "./label-map.ts";
import { ObjectWriter } from "./object-writer.ts";
import { type PartsOfObjects, partsOfObjects } from "./part-relations.ts";
import type { WriteVocOptions } from "./write-voc-options.ts";

/**
 * Writes items as a Pascal VOC data set: an XML file for each picture, also for those that show nothing, lists of the pictures of
 * each part, and a `labelmap.txt` with the classes. Of the pictures their names are kept in memory until the end.
 *
 * A box is widened to whole pixels, which count from 1; `origin` and `floats` say otherwise. Of areas the box around them is kept.
 * Answers stand under `attributes`, but for `difficult`, `truncated`, `occluded` and `pose`. Objects that a relation called `part`
 * leads to are parts of their object.
 *
 * @param items The items, such as those of an export.
 * @param options The classes, and how pixels count.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * for await (const { path, content } of writeVoc(items, {
 *   header: mapping.header,
 *   report,
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeVoc(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteVocOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, optional);
  const { header, report, list = "default" } = options;
  const names = new FileNames(report);
  const writer = new ObjectWriter(options);
  const lists = new Map<string, BytePieces>();
  for await (const item of items) {
    const path = names.take(item.file ?? item.externalId, ".xml");
    const part = item.split ?? list;
    const pieces = lists.get(part) ?? new BytePieces();
    lists.set(part, pieces);
    pieces.add(`${path.slice(0, -".xml".length)}\n`);
    yield { path: `Annotations/${path}`, content: one(pictureText(item, writer, options)) };
  }
  for (const [part, pieces] of lists) {
    yield { path: `ImageSets/Main/${safePath(part)}.txt`, content: one(...pieces.takeAll()) };
  }
  const leaveOut: LeaveOut = (kind, message) => report.add({ kind, message, file: labelMapPath });
  yield { path: labelMapPath, content: one(labelMapText(header, leaveOut)) };
}

async function* one(...pieces: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array, void, void> {
  yield* pieces;
}

function pictureText(item: Item, writer: ObjectWriter, { report, depth = 3 }: WriteVocOptions): string {
  const { externalId, file = externalId, size, isLabelled, attributes, strokes } = item;
  const leaveOut: LeaveOut = (kind, message) => report.add({ kind, message, item: externalId });
  if (!size) leaveOut("size-missing", "Width and height of the picture are not known.");
  if (!isLabelled)
    leaveOut("unlabelled", "Nobody has labelled the asset, and Pascal VOC has it as one that shows nothing.");
  if (strokes) leaveOut("strokes-left-out", "Strokes of brushes lie in a file of their own.");
  for (const name of Object.keys(attributes)) {
    leaveOut("attribute-left-out", `Pascal VOC has no answers about a picture, such as "${name}".`);
  }
  const xml = new XmlWriter(leaveOut);
  const parts = partsOfObjects(item, leaveOut);
  const sizes = size && [xml.text("width", size.width), xml.text("height", size.height), xml.text("depth", depth)];
  const children = [
    xml.text("folder", ""),
    xml.text("filename", file),
    ...(sizes ? [xml.element("size", {}, sizes)] : []),
    xml.text("segmented", 0),
    ...parts.wholes.flatMap((object) => objectTexts(item, object, parts, writer, leaveOut)),
  ];
  return `${declaration}${xml.element("annotation", {}, children)}\n`;
}

/** An object with its parts, or these by themselves where it has no place. */
function objectTexts(
  item: Item,
  object: ItemObject,
  parts: PartsOfObjects,
  writer: ObjectWriter,
  leaveOut: LeaveOut,
): string[] {
  const text = writer.objectText(item, object, parts);
  if (text !== undefined) return [text];
  const own = parts.partsOf.get(object) ?? [];
  if (own.length > 0) leaveOut("relation-left-out", `The parts of object ${object.id} are objects of their own.`);
  return own.flatMap((part) => writer.objectText(item, part, parts) ?? []);
}

const optional = { origin: oneOf(0, 1), floats: aFlag, clip: aFlag, depth: oneOf(1, 3), list: aText };
