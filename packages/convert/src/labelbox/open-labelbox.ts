import { type Chunks, reopenable, type Source } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { aFunction, aText, checkReading } from "../problems/check-arguments.ts";
import { Report } from "../problems/report.ts";
import { entriesOf } from "./entries.ts";
import type { Entry } from "./entry.ts";
import { itemOf } from "./item-of.ts";
import type { OpenLabelboxOptions } from "./options.ts";
import { rowGroups } from "./row-groups.ts";
import { type Survey, surveyLabelbox } from "./survey.ts";

/** A file of Labelbox that was looked through once. */
export interface LabelboxFile {
  /** Its classes, with what they are drawn as, and its questions, in the order in which they first occur. */
  readonly header: Header;
  /**
   * Reads the data rows with their labels, each as soon as its last line is there. The file is gone through again: once, where the
   * lines of a data row stand about together; otherwise once for each 16 million characters, so that no more are in memory.
   */
  items(): AsyncGenerator<Item, void, void>;
}

/**
 * Opens lines of Labelbox (NDJSON): those that are imported, or an export, whose things in videos become key frames again. Names are
 * those of tools and classifications; nested answers are called `Type › Load`.
 *
 * @param source The file. It is read several times, so a large one is best a `Blob` or a function that opens it.
 * @param options The report, and how masks are fetched.
 * @throws {ConversionError} when these are no JSON lines.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const headers = { authorization: `Bearer ${secret}` };
 * const mask = async (url: string) =>
 *   new Uint8Array(await (await fetch(url, { headers })).arrayBuffer());
 * const labelbox = await openLabelbox(file, { report, mask });
 * for await (const label of importLabelsOf(labelbox.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openLabelbox(source: Source, options: OpenLabelboxOptions): Promise<LabelboxFile> {
  checkReading(source, options, optional);
  const open = await reopenable(source);
  const survey = await surveyLabelbox(open, options);
  return { header: survey.header, items: () => itemsOf(open, survey, options) };
}

async function* itemsOf(
  open: () => Chunks | Promise<Chunks>,
  { rows }: Survey,
  options: OpenLabelboxOptions,
): AsyncGenerator<Item, void, void> {
  let isFirst = true;
  for (const group of rowGroups(rows)) {
    const waiting = new Map<string, Entry[]>();
    // Lines that can't be read are reported once.
    const report = isFirst ? options : { ...options, report: new Report({ keep: 0 }) };
    for await (const entry of entriesOf(open, report)) {
      if (!group.has(entry.key)) continue;
      const entries = waiting.get(entry.key) ?? [];
      waiting.set(entry.key, entries);
      entries.push(entry);
      if (entries.length !== rows.get(entry.key)?.count) continue;
      waiting.delete(entry.key);
      yield await itemOf(entries, options);
    }
    isFirst = false;
  }
}

const optional = {
  ...{ file: aText, externalId: aFunction, project: aText },
  ...{ mask: aFunction, frames: aFunction, pageSize: aFunction },
};
