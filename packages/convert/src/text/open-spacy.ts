import { isRecord, type JsonLine, type JsonRecord, jsonLines } from "../files/json-lines.ts";
import { reopenable, type Source } from "../files/source.ts";
import type { Attributes, Item, ItemObject } from "../items/item.ts";
import { readAttributes } from "../items/read-attributes.ts";
import { aFunction, aText, checkReading, oneOf } from "../problems/check-arguments.ts";
import type { Place } from "../problems/problem.ts";
import { Report } from "../problems/report.ts";
import { headerOfItems } from "../survey/header-of-items.ts";
import { readSpans } from "./read-spans.ts";
import type { OpenSpacyOptions } from "./spacy-options.ts";
import type { TextFile } from "./text-file.ts";

/**
 * Opens JSON lines with texts and spans, as spaCy's training data, Prodigy and doccano have them: under `entities`, `spans`, `label`
 * or `labels`, as lists of start, end and class, or as objects with `start`, `end` and `label` (or `start_offset` and
 * `end_offset`). Each item has its `text`, and spans in UTF-16 code units, as labels have them.
 *
 * @param source The file. It is read twice, so a large one is best a `Blob` or a function that opens it.
 * @param options The report.
 * @throws {ConversionError} when these are no such lines.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const lines = await openSpacy(file, { report });
 * for await (const label of importLabelsOf(lines.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openSpacy(source: Source, options: OpenSpacyOptions): Promise<TextFile> {
  checkReading(source, options, optional);
  const open = await reopenable(source);
  // What is wrong is reported when the items are read.
  const quiet = { ...options, report: new Report({ keep: 0 }) };
  const header = await headerOfItems(itemsOf(open, quiet), "ner");
  return { header, items: () => itemsOf(open, options) };
}

async function* itemsOf(source: Source, options: OpenSpacyOptions): AsyncGenerator<Item, void, void> {
  for await (const line of jsonLines(source, options)) {
    const item = itemOf(line, options);
    if (item) yield item;
  }
}

function itemOf({ value, number }: JsonLine, options: OpenSpacyOptions): Item | undefined {
  const { text, meta } = value;
  const externalId = options.externalId?.(value, number) ?? idOf(value, number);
  const place: Place = { file: options.file, line: number, item: externalId };
  if (typeof text !== "string") {
    options.report.add({ kind: "invalid", message: "It has no `text`, which is a text.", ...place });
    return undefined;
  }
  return { externalId, text, isLabelled: true, ...partsOf(value, text, meta, options, place), relations: [], place };
}

function partsOf(
  value: JsonRecord,
  text: string,
  meta: unknown,
  { report, unit = "code-points" }: OpenSpacyOptions,
  place: Place,
): { objects: ItemObject[]; attributes: Attributes } {
  const spans = ["entities", "spans", "label", "labels"].flatMap((key) => value[key] ?? []);
  const objects = readSpans(spans, text, unit, (at) => {
    return (kind, message) => report.add({ kind, message, ...place, object: String(at) });
  });
  const { id: _, ...rest } = isRecord(meta) ? meta : {};
  return { objects, attributes: readAttributes(rest, (kind, message) => report.add({ kind, message, ...place })) };
}

function idOf({ id, meta }: JsonRecord, number: number): string {
  const own = id ?? (isRecord(meta) ? meta.id : undefined);
  return typeof own === "string" || typeof own === "number" ? String(own) : String(number);
}

const optional = { file: aText, externalId: aFunction, unit: oneOf("code-points", "utf-16") };
