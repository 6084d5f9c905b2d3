import { linesOf } from "../files/lines.ts";
import type { Header, HeaderClass } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { aFunction, aList, aReport, checkArgument, checkOptions, either, oneOf } from "../problems/check-arguments.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import { Report } from "../problems/report.ts";
import { SurveyedHeader } from "../survey/surveyed-header.ts";
import { elementsOf } from "../xml/read-xml.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { dataSetFiles, type VocFile } from "./data-set-files.ts";
import { ImageSets } from "./image-sets.ts";
import { labelMapClass } from "./label-map.ts";
import type { OpenVocOptions, VocFiles } from "./open-voc-options.ts";
import { readPicture } from "./read-picture.ts";

/** A Pascal VOC data set that was looked through once. */
export interface VocDataSet {
  /** Its classes, in the order of `labelmap.txt` or else as they occur, with their attributes. */
  readonly header: Header;
  /** Reads the pictures, one file after the other. What can't be read of one is reported, and leaves that out. */
  items(): AsyncGenerator<Item, void, void>;
}

/**
 * Opens a Pascal VOC data set: its XML files, its lists under `ImageSets`, and `labelmap.txt`, where there is one. All other files
 * are skipped. A picture is called as its `<filename>` says, in the folder in which its XML file lies.
 *
 * @param files The files. They are gone through twice; those of a large data set are best a function, or have contents that are.
 * @param options How pixels count.
 * @throws {ConversionError} when there is no XML file.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const files = [{ path: "Annotations/photo.xml", content: file }];
 * const voc = await openVoc(files, { report });
 * for await (const label of importLabelsOf(voc.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openVoc(files: VocFiles, options: OpenVocOptions): Promise<VocDataSet> {
  checkArgument("files", files, either(aList, aFunction));
  checkOptions(options, { report: aReport }, { origin: oneOf(0, 1) });
  const open = await dataSetFiles(files);
  const sets = new ImageSets();
  const named: HeaderClass[] = [];
  const seen = new SurveyedHeader({ classes: [], attributes: [] });
  // What is wrong is reported when the items are read.
  const survey = { ...options, report: new Report({ keep: 0 }) };
  let isVoc = false;
  for await (const file of open()) {
    if (file.kind === "picture") {
      isVoc = true;
      sets.addPicture(file.name);
      const root = await rootOf(file).catch(skipped);
      if (root) seen.add(readPicture(root, file.path, file.name, survey));
      continue;
    }
    for await (const { text, number } of linesOf(file.content)) {
      if (file.kind === "list") sets.addLine(file.name, text, file.path, number);
      else named.push(...[labelMapClass(text)].filter((entry) => entry !== undefined));
    }
  }
  if (!isVoc) {
    const message = "There is no XML file among the files, so they are no Pascal VOC data set.";
    throw new ConversionError({ kind: "invalid", message });
  }
  return { header: inOrder(seen.header(), named), items: () => readItems(open, sets, options) };
}

async function* readItems(
  open: () => AsyncGenerator<VocFile, void, void>,
  sets: ImageSets,
  options: OpenVocOptions,
): AsyncGenerator<Item, void, void> {
  for (const problem of sets.missing()) options.report.add(problem);
  for await (const file of open()) {
    if (file.kind !== "picture") continue;
    const root = await rootOf(file).catch((error: unknown) => {
      skipped(error);
      options.report.add((error as ConversionError).problem);
    });
    if (root) yield { ...readPicture(root, file.path, file.name, options), split: sets.partOf(file.name) };
  }
}

/** One file that can't be read leaves out its picture alone. */
function skipped(error: unknown): undefined {
  if (!(error instanceof ConversionError)) throw error;
}

async function rootOf({ path, content }: VocFile): Promise<XmlElement | undefined> {
  const options = { root: "annotation", format: "Pascal VOC file", depth: 0, file: path } as const;
  let root: XmlElement | undefined;
  for await (const element of elementsOf(content, options)) root = element;
  return root;
}

/** The classes in the order of `labelmap.txt`, which also names those that occur nowhere, and the background of masks. */
function inOrder({ classes, attributes }: Header, named: readonly HeaderClass[]): Header {
  const all = new Map(named.filter(({ name }) => name !== "background").map((entry) => [entry.name, entry]));
  for (const entry of classes) all.set(entry.name, { ...entry, color: all.get(entry.name)?.color });
  return { attributes, classes: [...all.values()] };
}
