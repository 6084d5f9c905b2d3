import { reopenable, type Source } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { aText, checkReading, oneOf } from "../problems/check-arguments.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import { Report } from "../problems/report.ts";
import { SurveyedHeader } from "../survey/surveyed-header.ts";
import { elementsOf } from "../xml/read-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { OpenCvatOptions } from "./open-cvat-options.ts";
import { readImage } from "./read-image.ts";
import { type CvatMeta, noMeta, readMeta } from "./read-meta.ts";
import { Videos } from "./read-videos.ts";

/** A CVAT file that was looked through once. */
export interface CvatFile {
  /** Whether it is of pictures or of videos. */
  readonly kind: "images" | "videos";
  /** Its labels in their order, with their attributes, and what their objects are drawn as. Tags are questions about the picture. */
  readonly header: Header;
  /** Reads the pictures with their objects, one after the other, or the videos with their tracks. */
  items(): AsyncGenerator<Item, void, void>;
}

/**
 * Opens a CVAT file, in the form 1.1 for images or for video, of a task, a job or a project. Attributes are read as their labels declare
 * them. Of tracks the key frames are kept, at the frames of the video.
 *
 * @param source The file. It is read twice, so a large one is best a `Blob` or a function that opens it.
 * @param options The report.
 * @throws {ConversionError} when this is no CVAT file.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const file =
 *   '<annotations><image id="0" name="a.jpg" width="64" height="48"/></annotations>';
 * const cvat = await openCvat(file, { report });
 * for await (const label of importLabelsOf(cvat.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openCvat(source: Source, options: OpenCvatOptions): Promise<CvatFile> {
  checkReading(source, options, { file: aText, frames: oneOf("video", "task") });
  const open = await reopenable(source);
  const elements = () => elementsOf(open, { root: "annotations", format: "CVAT file", depth: 1, file: options.file });
  const { meta, header, kind } = await surveyOf(elements(), options);
  const items = kind === "videos" ? readVideos : readImages;
  return { kind, header, items: () => items(elements(), meta, options) };
}

type Elements = AsyncIterable<XmlElement>;

async function surveyOf(
  elements: Elements,
  options: OpenCvatOptions,
): Promise<Pick<CvatFile, "header" | "kind"> & { meta: CvatMeta }> {
  // What is wrong is reported when the items are read.
  const silent = { ...options, report: new Report({ keep: 0 }) };
  let meta = noMeta;
  let seen = new SurveyedHeader(meta.header);
  const found = new Set<string>();
  for await (const element of elements) {
    found.add(element.name);
    if (element.name === "meta") {
      meta = readMeta(element);
      seen = new SurveyedHeader(meta.header);
    } else if (element.name === "image") {
      seen.add(readImage(element, meta, silent));
    } else if (element.name === "track") {
      const videos = new Videos(meta, silent);
      videos.add(element);
      for (const item of videos.items()) seen.add(item);
    }
  }
  if (!["meta", "image", "track"].some((name) => found.has(name))) {
    const message = "It has neither <meta> nor <image> nor <track>, so it is no CVAT file.";
    throw new ConversionError({ kind: "invalid", message, file: options.file });
  }
  const isVideo = found.has("track") || (!found.has("image") && meta.tasks.some((task) => task.isVideo));
  return { meta, header: withoutTags(seen.header()), kind: isVideo ? "videos" : "images" };
}

/** Not every program says which labels are for tags; one that only tags have is no class. */
function withoutTags({ classes, attributes }: Header): Header {
  const tags = new Set(attributes.map(({ name }) => name));
  return { classes: classes.filter(({ name, kinds }) => kinds.length > 0 || !tags.has(name)), attributes };
}

async function* readImages(
  elements: Elements,
  meta: CvatMeta,
  options: OpenCvatOptions,
): AsyncGenerator<Item, void, void> {
  for await (const element of elements) {
    if (element.name === "image") yield readImage(element, meta, options);
  }
}

async function* readVideos(
  elements: Elements,
  meta: CvatMeta,
  options: OpenCvatOptions,
): AsyncGenerator<Item, void, void> {
  const videos = new Videos(meta, options);
  for await (const element of elements) {
    if (element.name === "track") videos.add(element);
    if (element.name === "image") {
      const { name } = element.attributes;
      const message = "Beside tracks, an <image> has no place; it is left out.";
      options.report.add({ kind: "shape-left-out", message, file: options.file, line: element.line, item: name });
    }
  }
  yield* videos.items();
}
