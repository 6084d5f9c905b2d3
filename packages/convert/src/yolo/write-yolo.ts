import { contentOf, type OutputFile } from "../files/source.ts";
import type { Item } from "../items/item.ts";
import { isUnlabelled, reportPictureLosses } from "../items/picture-losses.ts";
import { aFunction, aList, checkWriting, oneOf, texts } from "../problems/check-arguments.ts";
import { classNames } from "./class-names.ts";
import { dataYaml } from "./data-yaml.ts";
import { LabelWriter } from "./label-writer.ts";
import { PictureLayout } from "./picture-layout.ts";
import type { WriteYoloOptions } from "./write-yolo-options.ts";

/**
 * Writes items as a data set for YOLO, as Ultralytics reads it: a label file for each picture, then a list of the pictures of each
 * part, `pictures.ndjson` with the external ids and sizes of all, and `data.yaml`. Of the pictures no more than their names are kept
 * in memory. A picture that shows nothing has an empty label file; one that nobody labelled is left out and reported.
 *
 * Items belong to the part that `itemsOf` chose for them, or else to `train`. Pictures need a size.
 *
 * @param items The items, such as those of an export.
 * @param options The classes, and what is to be found.
 * @throws {ConversionError} when the report is strict and something is left out, or no class has keypoints for the task `pose`.
 * @throws {ArgumentError} when an argument is none of these, a part has a name that can't be
 * one of a folder, or `mirrored` names no keypoints.
 * @example
 * const exported = await ango.exports.create(projectId);
 * const items = itemsOf(exported.assets(), {
 *   mapping,
 *   report,
 *   split: { train: 8, val: 2 },
 * });
 * for await (const { path, content } of writeYolo(items, {
 *   header: mapping.header,
 *   report,
 *   task: "segment",
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeYolo(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteYoloOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, optional);
  const { report, header, names = classNames(header) } = options;
  // What is wrong with the options is so before the first picture.
  dataYaml(options, names, []);
  const labels = new LabelWriter(options, names);
  const layout = new PictureLayout(report);
  for await (const item of items) {
    if (isUnlabelled(item, "YOLO", report)) continue;
    reportPictureLosses(item, "YOLO", report);
    const text = labels.textOf(item);
    if (text === undefined) continue;
    const { picture, label } = layout.take(item);
    yield { path: label, content: contentOf(text) };
    const content = await options.picture?.(item);
    if (content !== undefined) yield { path: picture, content: contentOf(content) };
  }
  yield* layout.files();
  yield { path: "data.yaml", content: contentOf(dataYaml(options, names, layout.splits)) };
}

const optional = {
  ...{ task: oneOf("detect", "segment", "obb", "pose"), names: texts, parts: oneOf("join", "split") },
  ...{ mirrored: aList, picture: aFunction },
};
