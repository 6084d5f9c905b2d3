import { type Bytes, encodePngRows } from "@ango-hub/label-set/masks";
import { FileNames } from "../files/file-names.ts";
import { type OutputFile, piecesOf } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { aText, checkWriting, texts } from "../problems/check-arguments.ts";
import type { Report } from "../problems/report.ts";
import { categoriesOf } from "./categories.ts";
import { type DrawnSegments, drawSegments } from "./draw-segments.ts";
import { imageText } from "./image-text.ts";

/** How panoptic files are written. */
export interface WritePanopticOptions {
  /** The classes, in their order and with their numbers: `mapping.header`. */
  readonly header: Header;
  /** Takes what the files can't hold. */
  readonly report: Report;
  /**
   * Path of the JSON file.
   *
   * @default "panoptic.json"
   */
  readonly path?: string | undefined;
  /**
   * Folder of the pictures.
   *
   * @default "panoptic"
   */
  readonly folder?: string | undefined;
  /**
   * Names of the classes that can't be counted, such as the sky: their areas in a picture are one segment.
   *
   * @default none
   */
  readonly stuff?: readonly string[] | undefined;
}

/**
 * Writes items as a panoptic data set of COCO: for each picture a PNG whose colours are the ids of its segments, and at the end one
 * JSON file, of whose text about 100 bytes a segment are kept in memory until then. Each pixel belongs to one segment: objects cover
 * those before them, and what is covered is reported. Pictures need a size.
 *
 * @param items The items, such as those of an export.
 * @param options The classes.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * for await (const { path, content } of writePanoptic(items, {
 *   header: mapping.header,
 *   report,
 *   stuff: ["Road"],
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writePanoptic(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WritePanopticOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, { path: aText, folder: aText, stuff: texts });
  const { header, report, path = "panoptic.json", folder = "panoptic", stuff = [] } = options;
  const [images, annotations, names] = [[] as string[], [] as string[], new Set<string>()];
  const fileNames = new FileNames(report);
  for await (const item of items) {
    const imageId = images.length + 1;
    images.push(imageText(item, imageId, names, report));
    const drawn = drawSegments(item, header, new Set(stuff), report);
    if (!drawn) continue;
    const fileName = fileNames.take(item.file ?? item.externalId, ".png");
    annotations.push(JSON.stringify({ image_id: imageId, file_name: fileName, segments_info: drawn.segments }));
    yield { path: `${folder}/${fileName}`, content: pngOf(drawn) };
  }
  const categories = categoriesOf(header).map((category, at) => ({
    ...category,
    isthing: stuff.includes(header.classes[at]?.name ?? "") ? 0 : 1,
    color: rgbOf(header.classes[at]?.color),
  }));
  yield { path, content: jsonOf(categories, images, annotations) };
}

async function* jsonOf(
  categories: readonly object[],
  images: string[],
  annotations: string[],
): AsyncGenerator<string, void, void> {
  yield `{"categories":${JSON.stringify(categories)},"images":[`;
  for (const [at, image] of images.entries()) yield `${at > 0 ? "," : ""}\n${image}`;
  yield `],"annotations":[`;
  for (const [at, annotation] of annotations.entries()) yield `${at > 0 ? "," : ""}\n${annotation}`;
  yield "]}\n";
}

function pngOf({ width, height, data }: DrawnSegments): AsyncGenerator<Bytes, void, void> {
  return piecesOf(encodePngRows({ width, height, channels: 3 }, rowsOf(width, data)));
}

/** Each pixel has the id of its segment, as R + 256 · G + 65 536 · B. */
function* rowsOf(width: number, data: Uint16Array): Generator<Bytes, void, void> {
  for (let from = 0; from < data.length; from += width) {
    const row = new Uint8Array(width * 3);
    for (let x = 0; x < width; x += 1) {
      const id = data[from + x] as number;
      row[x * 3] = id & 255;
      row[x * 3 + 1] = id >> 8;
    }
    yield row;
  }
}

function rgbOf(color = "#000000"): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);
}
