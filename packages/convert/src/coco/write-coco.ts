import { BytePieces } from "../files/byte-pieces.ts";
import type { OutputFile } from "../files/source.ts";
import type { Item } from "../items/item.ts";
import { aFlag, anObject, aText, checkWriting, oneOf } from "../problems/check-arguments.ts";
import { AnnotationWriter } from "./annotation-writer.ts";
import { categoriesOf } from "./categories.ts";
import { imageText } from "./image-text.ts";
import type { WriteCocoOptions } from "./write-coco-options.ts";

/**
 * Writes items as a COCO file: boxes, areas, crowds and keypoints. It is written while it is read, with the annotations first; of the
 * pictures their names are kept in memory until the end. Pictures without objects are kept.
 *
 * `area` and run lengths are those that COCO's own program finds, to the pixel. A rotated box is its four corners. Answers stand under
 * `attributes`, but for `iscrowd`.
 *
 * @param items The items, such as those of an export.
 * @param options The classes.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * for await (const { path, content } of writeCoco(items, {
 *   header: mapping.header,
 *   report,
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeCoco(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteCocoOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, optional);
  yield { path: options.path ?? "annotations.json", content: contentOf(items, options) };
}

const optional = { path: aText, segmentation: oneOf("auto", "polygons", "rle"), ids: aFlag, info: anObject };

async function* contentOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteCocoOptions,
): AsyncGenerator<Uint8Array, void, void> {
  const { header, info } = options;
  const categories = JSON.stringify(categoriesOf(header));
  const writer = new AnnotationWriter(options);
  const names = new Set<string>();
  const [images, annotations] = [new BytePieces(), new BytePieces()];
  annotations.add(`{${info ? `"info":${JSON.stringify(info)},` : ""}"categories":${categories},"annotations":[`);
  let imageId = 0;
  let hasAny = false;
  for await (const item of items) {
    imageId += 1;
    images.add(`${imageId > 1 ? ",\n" : "\n"}${imageText(item, imageId, names, options.report)}`);
    const own = writer.annotationsOf(item, imageId);
    if (own.length > 0) {
      // At once, a line a picture, which takes half the time.
      annotations.add(`${hasAny ? ",\n" : "\n"}${JSON.stringify(own).slice(1, -1)}`);
      hasAny = true;
    }
    if (annotations.isFull) yield* annotations.takeFull();
  }
  annotations.add('],"images":[');
  yield* annotations.takeAll();
  images.add("]}\n");
  yield* images.takeAll();
}
