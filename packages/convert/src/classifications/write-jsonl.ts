import type { OutputFile } from "../files/source.ts";
import { written } from "../files/written.ts";
import type { Item } from "../items/item.ts";
import { aList, aReport, aText, checkArgument, checkOptions } from "../problems/check-arguments.ts";
import type { WriteJsonlOptions } from "./jsonl-options.ts";
import { leaveOutObjects } from "./leave-out-objects.ts";

/**
 * Writes the answers about assets as JSON lines: `externalId`, `isLabelled`, and `answers` by their questions, with several answers as
 * a list.
 *
 * @param items The items, such as those of an export.
 * @param options The report.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * for await (const { path, content } of writeJsonl(items, { report })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeJsonl(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteJsonlOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkArgument("items", items, aList);
  checkOptions(options, { report: aReport }, { path: aText });
  yield { path: options.path ?? "classifications.jsonl", content: written(linesOf(items, options)) };
}

async function* linesOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  { report }: WriteJsonlOptions,
): AsyncGenerator<string, void, void> {
  for await (const item of items) {
    leaveOutObjects(item, report);
    const { externalId, isLabelled, attributes: answers } = item;
    yield `${JSON.stringify({ externalId, isLabelled, answers })}\n`;
  }
}
