import { folderOf, InputFiles } from "../files/input-files.ts";
import { pictureSize } from "../files/picture-size.ts";
import { readPictureTable, tableName } from "../files/picture-table.ts";
import type { InputFile, Source } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import { aList, aReport, aText, checkArgument, checkOptions } from "../problems/check-arguments.ts";
import type { Report } from "../problems/report.ts";
import { isPicture } from "./paths.ts";

/** How pictures in folders are read. */
export interface OpenYoloClassifyOptions {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * What the question is called that the folder of a picture answers.
   *
   * @default "class"
   */
  readonly attribute?: string | undefined;
}

/** Pictures whose folders are known. */
export interface YoloClassifyDataSet {
  /** The question, with the names of the folders as its answers. */
  readonly header: Header;
  /** Gives the pictures, each with its answer. */
  items(): AsyncGenerator<Item, void, void>;
}

/**
 * Opens pictures that are sorted into folders by their class, as YOLO learns to classify: `train/Car/a.jpg`, below any other folder.
 * The pictures need not be there where `pictures.ndjson` is.
 *
 * @param files The files, in any order.
 * @param options The name of the question.
 * @throws {ConversionError} when the report is strict and a picture lies in no folder of a class.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const { items } = await openYoloClassify(files, { attribute: "Weather", report });
 * for await (const label of importLabelsOf(items(), { mapping, report }))
 *   console.log(label.classifications);
 */
export async function openYoloClassify(
  files: AsyncIterable<InputFile> | Iterable<InputFile>,
  options: OpenYoloClassifyOptions,
): Promise<YoloClassifyDataSet> {
  checkArgument("files", files, aList);
  checkOptions(options, { report: aReport }, { attribute: aText });
  const { report, attribute = "class" } = options;
  const all = await InputFiles.of(files);
  const tablePath = all.find((path) => path.split("/").at(-1) === tableName);
  const root = folderOf(tablePath ?? "");
  const table = tablePath && (await readPictureTable(all.get(tablePath) as Source, tablePath, report));
  const known = table || new Map<string, never>();
  const paths = new Set([...[...known.keys()].map((path) => root + path), ...all.paths].filter(isPicture));
  const pictures = [...paths].flatMap((path) => {
    const [name, answer, split] = path.split("/").toReversed();
    if (name !== undefined && answer !== undefined && split !== undefined) return [{ path, name, answer, split }];
    report.add({
      kind: "invalid",
      message: "The picture lies in no folder of a class within one of a part.",
      file: path,
    });
    return [];
  });
  const answers = [...new Set(pictures.map(({ answer }) => answer))].sort();
  return {
    header: { classes: [], attributes: [{ name: attribute, type: "option", options: answers }] },
    async *items() {
      for (const { path, name, answer, split } of pictures) {
        const { externalId = name, size } = known.get(path.slice(root.length)) ?? {};
        const source = size ? undefined : all.get(path);
        yield {
          externalId,
          file: path,
          size: size ?? (source === undefined ? undefined : await pictureSize(source)),
          split,
          isLabelled: true,
          objects: [],
          attributes: { [attribute]: answer },
          relations: [],
          place: { file: path, item: externalId },
        };
      }
    },
  };
}
