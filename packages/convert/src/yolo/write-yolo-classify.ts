import { FileNames, safePath, splitExtension } from "../files/file-names.ts";
import { PictureTable } from "../files/picture-table.ts";
import { contentOf, type OutputFile, type Source } from "../files/source.ts";
import type { Item } from "../items/item.ts";
import { isUnlabelled, reportPictureLosses } from "../items/picture-losses.ts";
import { aFunction, aList, aReport, aText, checkArgument, checkOptions } from "../problems/check-arguments.ts";
import type { Report } from "../problems/report.ts";
import { checkSplit } from "./splits.ts";

/** How pictures are sorted into folders. */
export interface WriteYoloClassifyOptions {
  /** The question about the picture whose answer is its class, by its name in the mapping. */
  readonly attribute: string;
  /** Takes what folders can't hold. */
  readonly report: Report;
  /**
   * The picture of an item, to be written into its folder. Without it, pictures are yours to put where `pictures.ndjson` says.
   *
   * @default none
   */
  readonly picture?: ((item: Item) => Source | undefined | Promise<Source | undefined>) | undefined;
}

/**
 * Sorts pictures into folders by their class, as YOLO learns to classify: `train/Car/a.jpg`. A picture has one class; one without an
 * answer, or with several, is left out and reported.
 *
 * @param items The items, such as those of an export.
 * @param options The question.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these, or a part has a name that can't be one of a folder.
 * @example
 * const picture = async ({ externalId }: { externalId: string }) =>
 *   (await fetch(`${url}/${externalId}`)).blob();
 * for await (const { path } of writeYoloClassify(items, {
 *   attribute: "Weather",
 *   report,
 *   picture,
 * })) {
 *   console.log(path); // train/Sunny/a.jpg
 * }
 */
export async function* writeYoloClassify(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteYoloClassifyOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkArgument("items", items, aList);
  checkOptions(options, { report: aReport, attribute: aText }, { picture: aFunction });
  const { attribute, report, picture } = options;
  const names = new FileNames(report);
  const folders = new ClassFolders(report);
  const table = new PictureTable();
  for await (const item of items) {
    if (isUnlabelled(item, "YOLO", report)) continue;
    const { [attribute]: answer, ...attributes } = item.attributes;
    const place = { item: item.externalId };
    const [name, another] = Array.isArray(answer) ? answer : [answer];
    if (name === undefined || another !== undefined) {
      const message = `"${attribute}" has ${name === undefined ? "no answer" : "several answers"}, and a picture has one class; it is left out.`;
      report.add({ kind: "unmapped-value", message, ...place });
      continue;
    }
    reportPictureLosses({ ...item, attributes }, "YOLO", report);
    for (const [at, { class: own, id = String(at) }] of item.objects.entries()) {
      const message = `Pictures in folders have no objects, such as this of class "${own}".`;
      report.add({ kind: "shape-left-out", message, ...place, object: id });
    }
    const file = item.file ?? item.externalId;
    const [, extension] = splitExtension(safePath(file));
    const path = names.take(`${checkSplit(item.split)}/${folders.take(String(name))}/${baseOf(file)}`, extension);
    table.add(path, item);
    const content = await picture?.(item);
    if (content !== undefined) yield { path, content: contentOf(content) };
  }
  yield table.file();
}

/** The name of a file without its folders, since a folder is a class. */
function baseOf(path: string): string {
  return safePath(path).split("/").at(-1) ?? "";
}

/** A folder for each class. */
class ClassFolders {
  readonly #report: Report;
  readonly #names: FileNames;
  readonly #folders = new Map<string, string>();

  constructor(report: Report) {
    this.#report = report;
    this.#names = new FileNames(report);
  }

  take(name: string): string {
    const known = this.#folders.get(name);
    if (known !== undefined) return known;
    const plain = name.replace(/[\\/]/g, "_");
    const folder = this.#names.take(plain);
    if (plain !== name) {
      const message = `"${name}" is no name of a folder; the folder is called "${folder}".`;
      this.#report.add({ kind: "renamed", message });
    }
    this.#folders.set(name, folder);
    return folder;
  }
}
