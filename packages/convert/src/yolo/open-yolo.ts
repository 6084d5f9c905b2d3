import { folderOf, InputFiles } from "../files/input-files.ts";
import { readPictureTable, tableName } from "../files/picture-table.ts";
import type { InputFile } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import {
  aFunction,
  aList,
  aNumber,
  aReport,
  aText,
  checkArgument,
  checkOptions,
  oneOf,
  texts,
} from "../problems/check-arguments.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import { headerOf } from "./data-set.ts";
import { findPictures } from "./find-pictures.ts";
import { findTask } from "./find-task.ts";
import type { OpenYoloOptions } from "./open-yolo-options.ts";
import { type DataYaml, readDataYaml } from "./read-data-yaml.ts";
import { itemOf, type YoloReading } from "./read-items.ts";
import type { YoloTask } from "./task.ts";

/** A data set for YOLO whose files are known. */
export interface YoloDataSet {
  /** Its classes, with their numbers from 0 on, and their keypoints. */
  readonly header: Header;
  /** What its lines are. */
  readonly task: YoloTask;
  /** Reads the pictures with their objects, one label file at a time. */
  items(): AsyncGenerator<Item, void, void>;
}

/**
 * Opens a data set for YOLO, or the label files that a model wrote: of detection, segmentation, boxes that are turned, or keypoints.
 * What is wrong with a line is reported, with its number, and leaves that object out; a picture whose labels
 * can't be read, or whose size nobody knows, is left out. A picture is found by its label file, itself, or a list; it has the external
 * id that `pictures.ndjson` gives it, or else its path within `images` and its part.
 *
 * @param files The files, in any order. Each is opened when it is needed, so that many are best functions or `Blob`s.
 * @param options The report.
 * @throws {ConversionError} when no file names the classes, or the one that does can't be read.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const yolo = await openYolo(files, { report });
 * for await (const label of importLabelsOf(yolo.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openYolo(
  files: AsyncIterable<InputFile> | Iterable<InputFile>,
  options: OpenYoloOptions,
): Promise<YoloDataSet> {
  checkArgument("files", files, aList);
  checkOptions(options, { report: aReport }, optional);
  const all = await InputFiles.of(files);
  const path = options.data ?? dataPath(all, options.names !== undefined);
  const data = await readData(all, path, options);
  const root = folderOf(path ?? all.find((name) => name.split("/").at(-1) === tableName) ?? "");
  const tableSource = all.get(root + tableName);
  const table =
    tableSource === undefined ? new Map() : await readPictureTable(tableSource, root + tableName, options.report);
  const pictures = await findPictures(all, root, data.splits, options.extension ?? ".jpg");
  const task = options.task ?? (await findTask(all, labelsOf(pictures), data));
  if (task === "pose" && !data.keypoints) {
    const message = "Lines with keypoints are read by `kpt_shape` of data.yaml, which is not there.";
    throw new ConversionError({ kind: "invalid", message, file: path });
  }
  const header = headerOf(data, task);
  const reading: YoloReading = { files: all, root, table, data, task, header, options };
  return {
    header,
    task,
    async *items() {
      for (const picture of pictures) {
        const item = await itemOf(picture, reading);
        if (item) yield item;
      }
    },
  };
}

function* labelsOf(pictures: Iterable<{ readonly label?: string | undefined }>): Generator<string | undefined> {
  for (const { label } of pictures) yield label;
}

/** The file that names the classes. Where they have names already, other files than the usual one may be of anything. */
function dataPath(files: InputFiles, hasNames: boolean): string | undefined {
  const usual = files.find((path) => /(^|\/)data\.ya?ml$/i.test(path));
  if (usual !== undefined || hasNames) return usual;
  return files.find((path) => /\.ya?ml$/i.test(path)) ?? files.find((path) => /(^|\/)classes\.txt$/i.test(path));
}

async function readData(files: InputFiles, path: string | undefined, { names }: OpenYoloOptions): Promise<DataYaml> {
  const text = path === undefined ? undefined : await files.text(path);
  if (path !== undefined && text !== undefined && !path.endsWith(".txt")) {
    const data = readDataYaml(text, path);
    return names ? { ...data, names } : data;
  }
  const own = names ?? text?.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (own) return { names: own, splits: new Map(), keypointNames: new Map() };
  const message = "No file names the classes: neither data.yaml nor classes.txt is among the files. Give `names`.";
  throw new ConversionError({ kind: "invalid", message, file: path });
}

const optional = {
  ...{ task: oneOf("detect", "segment", "obb", "pose"), data: aText, names: texts },
  ...{ size: aFunction, extension: aText, threshold: aNumber(0, 1) },
};
