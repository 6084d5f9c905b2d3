import { BytePieces } from "../files/byte-pieces.ts";
import type { OutputFile } from "../files/source.ts";
import type { HeaderAttribute } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { ByName } from "../mapping/names.ts";
import { aFlag, aText, checkWriting, oneOf } from "../problems/check-arguments.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { declaration, XmlWriter } from "../xml/write-xml.ts";
import { answerName, attributeText } from "./attributes.ts";
import { groupNumbers } from "./groups.ts";
import { ObjectWriter } from "./object-writer.ts";
import type { WriteCvatOptions } from "./write-cvat-options.ts";
import { labelsText } from "./write-labels.ts";

/**
 * Writes items as one file in the form "CVAT for images 1.1", while it is read and with constant memory. Pictures without objects are
 * kept. Areas are masks, a point that belongs to an object is one of its skeleton, answers about the whole picture are tags, and
 * relations called `group` are groups.
 *
 * @param items The items, such as those of an export.
 * @param options The classes.
 * @throws {ConversionError} when the report is strict and something is left out.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * for await (const { path, content } of writeCvat(items, {
 *   header: mapping.header,
 *   report,
 * })) {
 *   for await (const piece of content) console.log(path, piece.length);
 * }
 */
export async function* writeCvat(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteCvatOptions,
): AsyncGenerator<OutputFile, void, void> {
  checkWriting(items, options, { areas: oneOf("masks", "polygons"), ids: aFlag, path: aText, name: aText });
  yield { path: options.path ?? "annotations.xml", content: contentOf(items, options) };
}

async function* contentOf(
  items: AsyncIterable<Item> | Iterable<Item>,
  options: WriteCvatOptions,
): AsyncGenerator<Uint8Array, void, void> {
  const { header, report, name = "Ango Hub", path = "annotations.xml" } = options;
  const xml = new XmlWriter((kind, message) => report.add({ kind, message, file: path }));
  const task = [xml.text("name", name), xml.text("mode", "annotation"), labelsText(header, xml)];
  const pieces = new BytePieces();
  const start = [xml.text("version", "1.1"), xml.element("meta", {}, [xml.element("task", {}, task)])];
  pieces.add(`${declaration}<annotations>\n${start.join("\n")}\n`);
  const pictures = new PictureWriter(options);
  let id = 0;
  for await (const item of items) {
    pieces.add(`${pictures.pictureText(item, id)}\n`);
    id += 1;
    if (pieces.isFull) yield* pieces.takeFull();
  }
  pieces.add("</annotations>\n");
  yield* pieces.takeAll();
}

class PictureWriter {
  readonly #options: WriteCvatOptions;
  readonly #objects: ObjectWriter;
  readonly #questions = new ByName<HeaderAttribute>();
  readonly #names = new Set<string>();

  constructor(options: WriteCvatOptions) {
    this.#options = options;
    this.#objects = new ObjectWriter(options.header);
    for (const question of options.header.attributes) this.#questions.set(question.name, question);
  }

  pictureText(item: Item, id: number): string {
    const { externalId, file = externalId, size, split, isLabelled, strokes, objects } = item;
    const leaveOut: LeaveOut = (kind, message) => this.#options.report.add({ kind, message, item: externalId });
    if (this.#names.has(file)) leaveOut("doubled", `Another picture is called "${file}", too.`);
    this.#names.add(file);
    if (!size) leaveOut("size-missing", "Width and height of the picture are not known.");
    if (!isLabelled)
      leaveOut("unlabelled", "Nobody has labelled the asset, and CVAT has it as a picture that shows nothing.");
    if (strokes) leaveOut("strokes-left-out", "Strokes of brushes lie in a file of their own.");
    const xml = new XmlWriter(leaveOut);
    const groups = groupNumbers(item, leaveOut);
    const values = { id, name: file, subset: split, width: size?.width, height: size?.height };
    const elements = objects.flatMap((_, at) => this.#objectTexts(item, at, groups));
    return xml.element("image", values, [...this.#tags(item, xml, leaveOut), ...elements]);
  }

  #objectTexts(item: Item, at: number, groups: ReadonlyMap<string, number>): string[] {
    const object = item.objects[at] as Item["objects"][number];
    const { id, page } = object;
    const leaveOut: LeaveOut = (kind, message) =>
      this.#options.report.add({ kind, message, item: item.externalId, object: id ?? String(at) });
    if (!this.#objects.isKnown(object, leaveOut)) return [];
    if (page !== undefined && (page > 0 || item.video)) {
      leaveOut(
        "page-left-out",
        `This is a file of pictures alone, and this is on page ${page}; \`writeCvatVideos\` has them.`,
      );
      return [];
    }
    const values = {
      label: object.class,
      source: "manual",
      z_order: 0,
      group_id: groups.get(id ?? ""),
      object_id: this.#options.ids ? id : undefined,
    };
    return this.#objects.elementsOf(object, values, item, this.#options.areas ?? "masks", leaveOut);
  }

  #tags({ attributes }: Item, xml: XmlWriter, leaveOut: LeaveOut): string[] {
    return Object.entries(attributes).flatMap(([name, value]) => {
      const question = this.#questions.get(name);
      if (!question) {
        leaveOut("attribute-left-out", `"${name}" is none of the questions about a picture in this file.`);
        return [];
      }
      const answer = attributeText(answerName, value, question, xml, leaveOut);
      return answer.length > 0 ? [xml.element("tag", { label: name, source: "manual" }, answer)] : [];
    });
  }
}
