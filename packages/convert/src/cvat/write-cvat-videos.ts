import { FileNames } from "../files/file-names.ts";
import type { OutputFile } from "../files/source.ts";
import type { Item, ItemObject } from "../items/item.ts";
import { aFlag, checkWriting, oneOf, wholeFrom } from "../problems/check-arguments.ts";
import type { LeaveOut, ProblemKind } from "../problems/problem.ts";
import { declaration, XmlWriter } from "../xml/write-xml.ts";
import { groupNumbers } from "./groups.ts";
import { ObjectWriter } from "./object-writer.ts";
import { isMask, type TrackRow, trackRows } from "./track-rows.ts";
import type { WriteCvatVideosOptions } from "./write-cvat-options.ts";
import { labelsText } from "./write-labels.ts";

/**
 * Writes items that are videos in the form "CVAT for video 1.1", a file for each: its objects are tracks, with a row for each frame.
 * Where an object disappears, its row is `outside`. One without an id is there at its own frame alone.
 *
 * @param items The items, such as those of an export. Pages of their objects are frames of the video, counted from 0.
 * @param options The classes, and which frames are written.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @throws {LabelError} when an object has no shape that its tool draws.
 * @example
 * for await (const { path, content } of writeCvatVideos(items, {
 *   header: mapping.header,
 *   report,
 *   frames: "key",
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeCvatVideos(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteCvatVideosOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, optional);
  const names = new FileNames(options.report);
  const writer = new VideoWriter(options);
  for await (const item of items) {
    const path = names.take(item.file ?? item.externalId, ".xml");
    yield { path, content: writer.contentOf(item) };
  }
}

const optional = {
  ...{ areas: oneOf("masks", "polygons"), ids: aFlag },
  ...{ frames: oneOf("all", "key"), start: wholeFrom(0), step: wholeFrom(1) },
};

class VideoWriter {
  readonly #options: WriteCvatVideosOptions;
  readonly #objects: ObjectWriter;

  constructor(options: WriteCvatVideosOptions) {
    this.#options = options;
    this.#objects = new ObjectWriter(options.header);
  }

  async *contentOf(item: Item): AsyncGenerator<string, void, void> {
    const leaveOut: LeaveOut = (kind, message) => this.#add(item, kind, message);
    const { isLabelled, strokes, attributes } = item;
    if (!isLabelled)
      leaveOut("unlabelled", "Nobody has labelled the asset, and CVAT has it as a video that shows nothing.");
    if (strokes) leaveOut("strokes-left-out", "Strokes of brushes lie in a file of their own.");
    for (const name of Object.keys(attributes)) {
      leaveOut("attribute-left-out", `CVAT has no answers about a whole video, such as "${name}".`);
    }
    const xml = new XmlWriter(leaveOut);
    yield `${declaration}<annotations>\n${xml.text("version", "1.1")}\n${this.#metaText(item, xml)}\n`;
    const groups = groupNumbers(item, leaveOut);
    let id = 0;
    const objects = item.objects.filter((object) => this.#objects.isKnown(object, this.#leaveOutOf(item, object)));
    const tracks = trackRows(objects, item, this.#options, (object) => this.#leaveOutOf(item, object));
    for (const { label, objectId, rows } of tracks) {
      const values = {
        id,
        label,
        source: "manual",
        group_id: groups.get(objectId ?? ""),
        object_id: this.#options.ids ? objectId : undefined,
      };
      const texts = rows.flatMap((row) => this.#rowTexts(row, item));
      if (texts.length === 0) continue;
      yield `${xml.element("track", values, texts)}\n`;
      id += 1;
    }
    yield "</annotations>\n";
  }

  #metaText({ externalId, file = externalId, size, video, split }: Item, xml: XmlWriter): string {
    const { header, start = 0, step = 1 } = this.#options;
    const frames = video?.frames;
    const sizes = size && [xml.text("width", size.width), xml.text("height", size.height)];
    const task = xml.element("task", {}, [
      xml.text("name", file),
      ...(frames === undefined ? [] : [xml.text("size", Math.max(0, Math.ceil((frames - start) / step)))]),
      xml.text("mode", "interpolation"),
      xml.text("start_frame", start),
      ...(frames === undefined ? [] : [xml.text("stop_frame", frames - 1)]),
      xml.text("frame_filter", step === 1 ? "" : `step=${step}`),
      ...(split === undefined ? [] : [xml.text("subset", split)]),
      labelsText(header, xml),
      ...(sizes ? [xml.element("original_size", {}, sizes)] : []),
    ]);
    return xml.element("meta", {}, [task, xml.text("source", file)]);
  }

  #rowTexts({ object, frame, isOutside, isKey, isTold }: TrackRow, item: Item): string[] {
    const leaveOut: LeaveOut = isTold ? this.#leaveOutOf(item, object) : () => {};
    const values = { frame, outside: isOutside ? 1 : 0, keyframe: isKey ? 1 : 0, z_order: 0 };
    const areas = isMask(object, this.#options.areas) ? "masks" : "polygons";
    return this.#objects.elementsOf(object, values, item, areas, leaveOut);
  }

  #leaveOutOf(item: Item, object: ItemObject): LeaveOut {
    return (kind, message) => this.#add(item, kind, message, object.id ?? String(item.objects.indexOf(object)));
  }

  #add({ externalId }: Item, kind: ProblemKind, message: string, object?: string): void {
    this.#options.report.add({ kind, message, item: externalId, object });
  }
}
