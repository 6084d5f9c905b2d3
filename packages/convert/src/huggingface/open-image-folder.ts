import { isRecord, type JsonLine, jsonLines } from "../files/json-lines.ts";
import { reopenable, type Source } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { readAttributes } from "../items/read-attributes.ts";
import { aText, checkReading, texts } from "../problems/check-arguments.ts";
import type { LeaveOut, Place } from "../problems/problem.ts";
import { Report } from "../problems/report.ts";
import { headerOfItems } from "../survey/header-of-items.ts";
import type { OpenImageFolderOptions } from "./options.ts";
import { readObjects } from "./read-objects.ts";

/** The metadata of an image folder that were looked through once. */
export interface ImageFolderFile {
  /** Its classes and its questions, with their possible answers as far as they occur. */
  readonly header: Header;
  /** Reads the pictures, in the order of the file, one at a time. */
  items(): AsyncGenerator<Item, void, void>;
}

/**
 * Opens the `metadata.jsonl` of an image folder of Hugging Face's `datasets`: boxes under `objects`, as lists of `bbox` (x, y, width,
 * height) and `categories` (or `category`, `labels`, `label`), with what stands beside them as attributes, and other columns as
 * attributes of the picture.
 *
 * @param source The file. It is read twice, so a large one is best a `Blob` or a function that opens it.
 * @param options The report, and the names of classes that are numbers.
 * @throws {ConversionError} when these are no JSON lines.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const folder = await openImageFolder(file, {
 *   report,
 *   categories: ["car", "person"],
 * });
 * for await (const label of importLabelsOf(folder.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openImageFolder(source: Source, options: OpenImageFolderOptions): Promise<ImageFolderFile> {
  checkReading(source, options, { file: aText, categories: texts });
  const open = await reopenable(source);
  // What is wrong is reported when the items are read.
  const quiet = { ...options, report: new Report({ keep: 0 }) };
  const header = await headerOfItems(itemsOf(open, quiet), "bounding-box", options.categories);
  return { header, items: () => itemsOf(open, options) };
}

async function* itemsOf(source: Source, options: OpenImageFolderOptions): AsyncGenerator<Item, void, void> {
  for await (const line of jsonLines(source, options)) {
    const item = itemOf(line, options);
    if (item) yield item;
  }
}

function itemOf({ value, number }: JsonLine, options: OpenImageFolderOptions): Item | undefined {
  const { file_name: name, width, height, objects, ...rest } = value;
  const { report, file } = options;
  if (typeof name !== "string" || name === "") {
    report.add({ kind: "invalid", message: "The line has no `file_name`; it is left out.", file, line: number });
    return undefined;
  }
  const place: Place = { file, line: number, item: name };
  const leaveOut: LeaveOut = (kind, message) => report.add({ kind, message, ...place });
  const isSized = typeof width === "number" && typeof height === "number" && width > 0 && height > 0;
  return {
    externalId: name,
    size: isSized ? { width, height } : undefined,
    isLabelled: true,
    objects: isRecord(objects) ? readObjects(objects, options, place) : [],
    attributes: readAttributes(rest, leaveOut),
    relations: [],
    place,
  };
}
