import type { OutputFile } from "../files/source.ts";
import { written } from "../files/written.ts";
import type { Item } from "../items/item.ts";
import { ByName } from "../mapping/names.ts";
import { aText, checkWriting, oneOf } from "../problems/check-arguments.ts";
import { leaveOutRest } from "../problems/leave-out-rest.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { cell, valueText } from "./cells.ts";
import { columnsOf } from "./columns.ts";
import { objectsText } from "./objects-text.ts";
import type { WriteImageFolderOptions } from "./options.ts";

/**
 * Writes the `metadata.jsonl` of an image folder of Hugging Face's `datasets`: a line for each picture with `file_name`, `width`,
 * `height`, boxes under `objects`, as lists of `bbox` (x, y, width, height), `categories` and answers, and a column for each question
 * about the picture. All lines have all columns, `null` where nothing is said, so that types are found out rightly.
 *
 * @param items The items, such as those of an export.
 * @param options The classes.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * for await (const { path, content } of writeImageFolder(items, {
 *   header: mapping.header,
 *   report,
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeImageFolder(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteImageFolderOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, { path: aText, categories: oneOf("numbers", "names") });
  yield { path: options.path ?? "metadata.jsonl", content: written(linesOf(items, options)) };
}

async function* linesOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteImageFolderOptions,
): AsyncGenerator<string, void, void> {
  const { header, report } = options;
  const columns = columnsOf(header, report);
  const numbers = new ByName<number>();
  for (const [number, { name }] of header.classes.entries()) numbers.set(name, number);
  const names = new Set<string>();
  for await (const item of items) {
    const { externalId, size, relations, strokes, isLabelled } = item;
    const leaveOut: LeaveOut = (kind, message) => report.add({ kind, message, item: externalId });
    leaveOutRest({ externalId, relations, strokes }, report);
    if (!isLabelled) leaveOut("unlabelled", "Nobody has labelled it, and so it looks like a picture without objects.");
    const name = (item.file ?? externalId).replaceAll("\\", "/");
    if (name !== (item.file ?? externalId)) leaveOut("renamed", `The picture is called "${name}" in the metadata.`);
    if (names.has(name)) leaveOut("doubled", `Another picture is called "${name}", too.`);
    names.add(name);
    for (const attribute of Object.keys(item.attributes))
      if (!columns.ofAsset.has(attribute)) leaveOut("attribute-left-out", `"${attribute}" is no column of this file.`);
    const cells = [
      cell("file_name", JSON.stringify(name)),
      cell("width", JSON.stringify(size?.width ?? null)),
      cell("height", JSON.stringify(size?.height ?? null)),
      ...(header.classes.length > 0 ? [cell("objects", objectsText(item, columns.ofObjects, numbers, options))] : []),
      ...[...columns.ofAsset].map(([attribute, { column, type }]) => {
        return cell(column, valueText(item.attributes[attribute], type));
      }),
    ];
    yield `{${cells.join(",")}}\n`;
  }
}
