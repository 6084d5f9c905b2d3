import {
  type Bytes,
  encodePng,
  MaskError,
  type PixelMask,
  type PixelSize,
  type Words,
} from "@ango-hub/label-set/masks";
import { BytePieces } from "../files/byte-pieces.ts";
import { FileNames, splitExtension } from "../files/file-names.ts";
import { PictureTable } from "../files/picture-table.ts";
import { contentOf, type OutputFile } from "../files/source.ts";
import type { Item } from "../items/item.ts";
import { isUnlabelled, reportPictureLosses } from "../items/picture-losses.ts";
import { ByName } from "../mapping/names.ts";
import { ArgumentError } from "../problems/argument-error.ts";
import { checkWriting, oneOf, texts } from "../problems/check-arguments.ts";
import { type DrawnObjects, drawObjects } from "./draw-objects.ts";
import { classPalette, labelMapName, labelMapText, mostClasses } from "./label-map.ts";
import { vocPalette, voidNumber } from "./voc-palette.ts";
import type { WriteMasksOptions } from "./write-masks-options.ts";

/**
 * Writes items as mask PNGs in the folders of Pascal VOC: `SegmentationClass`, whose pixels are numbers of classes, and
 * `SegmentationObject`, whose pixels are numbers of objects, with the colours of a palette; 0 is nothing, and 255 void. A picture of
 * more than 254 objects has a mask of objects with sixteen bits and without colours. At the end come `labelmap.txt`, which names the
 * numbers, the lists of `ImageSets/Segmentation`, and `pictures.ndjson` with the external ids.
 *
 * A pixel belongs to an object when its centre lies in its outline, and to one object only: what covers others is reported. Pictures
 * need a size. One without objects has an empty mask; one that nobody labelled is left out and reported.
 *
 * @param items The items, such as those of an export.
 * @param options The classes.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these, there are more than 254 classes, or `void` names none of them.
 * @example
 * for await (const { path, content } of writeMasks(items, {
 *   header: mapping.header,
 *   report,
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeMasks(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteMasksOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, optional);
  const { header, report, of = "both", colors = "voc", names = header.classes.map(({ name }) => name) } = options;
  const numbers = numbersOf(names, options.void ?? []);
  const palette = classPalette(header, names, colors);
  const fileNames = new FileNames(report);
  const [lists, table] = [new Map<string, BytePieces>(), new PictureTable()];
  for await (const item of items) {
    if (isUnlabelled(item, "A mask", report)) continue;
    reportPictureLosses(item, "A mask", report);
    const { size, externalId, file = externalId, split = "train" } = item;
    if (!size) {
      report.add({ kind: "size-missing", message: "It is left out, since a mask needs a size.", item: externalId });
      continue;
    }
    const drawn = drawnOrReported({ ...item, size }, numbers, options);
    if (!drawn) continue;
    const [name] = splitExtension(fileNames.take(file, ".png"));
    if (of !== "objects") yield { path: `SegmentationClass/${name}.png`, content: classPng(drawn, palette) };
    if (of !== "classes") yield { path: `SegmentationObject/${name}.png`, content: objectPng(drawn) };
    table.add(`JPEGImages/${name}${splitExtension(file)[1]}`, item);
    const list = lists.get(split) ?? new BytePieces();
    lists.set(split, list);
    list.add(`${name}\n`);
  }
  for (const [split, list] of lists)
    yield { path: `ImageSets/Segmentation/${split}.txt`, content: contentOf(list.takeAll()) };
  yield { path: labelMapName, content: contentOf(labelMapText(names, palette, report)) };
  yield table.file();
}

/** The objects of a picture; nothing where it has a size that no mask can have. */
function drawnOrReported(
  item: Item & { readonly size: PixelSize },
  numbers: ByName<number>,
  options: WriteMasksOptions,
): DrawnObjects | undefined {
  try {
    return drawObjects(item, numbers, options);
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    options.report.add({ kind: "invalid", message: error.message, item: item.externalId });
    return undefined;
  }
}

function numbersOf(names: readonly string[], voids: readonly string[]): ByName<number> {
  if (names.length > mostClasses) {
    throw new ArgumentError(
      "options.names",
      `There are ${names.length} classes, and masks have numbers for ${mostClasses}.`,
    );
  }
  const numbers = new ByName<number>();
  for (const [at, name] of names.entries()) numbers.set(name, at + 1);
  for (const name of voids) {
    if (!numbers.has(name))
      throw new ArgumentError("options.void", `"${name}" is none of the classes: ${names.join(", ")}.`);
    numbers.set(name, voidNumber);
  }
  return numbers;
}

async function* classPng(drawn: DrawnObjects, palette: readonly string[]): AsyncGenerator<Bytes, void, void> {
  const data = new Uint8Array(drawn.data.length);
  const byObject = Uint8Array.from([0, ...drawn.objects.map(({ classNumber }) => classNumber)]);
  for (const [at, object] of drawn.data.entries()) data[at] = byObject[object] as number;
  yield await encodePng({ ...sizeOf(drawn), data, palette });
}

async function* objectPng(drawn: DrawnObjects): AsyncGenerator<Bytes, void, void> {
  const byObject = [0, ...drawn.objects.map(({ objectNumber }) => objectNumber)];
  const isLarge = byObject.some((number) => number > voidNumber);
  const data: Bytes | Words = new (isLarge ? Uint16Array : Uint8Array)(drawn.data.length);
  for (const [at, object] of drawn.data.entries()) data[at] = byObject[object] as number;
  const mask: PixelMask = { ...sizeOf(drawn), data };
  yield await encodePng(isLarge ? mask : { ...mask, palette: vocPalette() });
}

function sizeOf({ width, height }: PixelSize): PixelSize {
  return { width, height };
}

const optional = {
  ...{ of: oneOf("classes", "objects", "both"), names: texts, colors: oneOf("voc", "label-set") },
  ...{ order: oneOf("area", "given"), void: texts },
};
