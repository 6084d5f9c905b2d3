import { type DecodedPicture, decodePng, MaskError, UnreadableFileError } from "@ango-hub/label-set/masks";
import { splitExtension } from "../files/file-names.ts";
import { InputFiles } from "../files/input-files.ts";
import { bytesOf } from "../files/joined-bytes.ts";
import { readPictureTable, type TablePicture, tableName } from "../files/picture-table.ts";
import type { InputFile, Source } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import {
  aFlag,
  aList,
  anObject,
  aReport,
  aText,
  checkArgument,
  checkOptions,
  texts,
} from "../problems/check-arguments.ts";
import { ConversionError } from "../problems/conversion-error.ts";
import type { LeaveOut } from "../problems/problem.ts";
import { type FoundMasks, findMasks, readSplits } from "./find-masks.ts";
import { isBackground, type LabelMap, labelMapName, readLabelMap } from "./label-map.ts";
import { objectsOfClasses, objectsOfObjects } from "./mask-objects.ts";
import type { OpenMasksOptions } from "./open-masks-options.ts";
import { classNumbers, objectNumbers } from "./read-mask.ts";

/** A data set of masks whose files are known. */
export interface MaskDataSet {
  /** Its classes, with their numbers and colours. */
  readonly header: Header;
  /** Reads the pictures with their areas, one mask at a time. */
  items(): AsyncGenerator<Item, void, void>;
}

/**
 * Opens mask PNGs: of classes, with the numbers of a palette, of grey, or with colours; and of objects, where there are such, in the
 * folders of Pascal VOC. Areas go along the edges of pixels, so that they have the very pixels of the mask. Without masks of objects,
 * each class is one object of a picture.
 *
 * @param files The files, in any order. Each is opened when it is needed, so that many are best functions or `Blob`s.
 * @param options The report, and the names of the classes where there is no `labelmap.txt`.
 * @throws {ConversionError} when the classes have no names.
 * @throws {ArgumentError} when an argument is none of these.
 * @example
 * const masks = await openMasks(files, { report, names: ["Road", "Sky"] });
 * for await (const label of importLabelsOf(masks.items(), { mapping, report }))
 *   console.log(label.externalId);
 */
export async function openMasks(
  files: AsyncIterable<InputFile> | Iterable<InputFile>,
  options: OpenMasksOptions,
): Promise<MaskDataSet> {
  checkArgument("files", files, aList);
  checkOptions(options, { report: aReport }, optional);
  const { report, classFolder = "SegmentationClass", objectFolder = "SegmentationObject" } = options;
  const all = await InputFiles.of(files);
  const labelMap = await labelMapOf(all, options);
  const splits = await readSplits(all);
  const tablePath = all.find((path) => path.split("/").at(-1) === tableName);
  const table = tablePath ? await readPictureTable(all.get(tablePath) as Source, tablePath, report) : [];
  // Masks know the pictures without their folder and their extension.
  const byName = new Map(
    [...table].map(([path, known]) => [splitExtension(path.replace(/^JPEGImages\//, ""))[0], known]),
  );
  const masks = findMasks(all, classFolder, objectFolder);
  return {
    header: headerOf(labelMap),
    async *items() {
      for (const found of masks) {
        const item = await itemOf(found, all, labelMap, options, byName.get(found.name));
        if (item) yield { ...item, split: splits.get(found.name) };
      }
    },
  };
}

async function labelMapOf(files: InputFiles, { names, colors }: OpenMasksOptions): Promise<LabelMap> {
  const path = files.find((own) => own.split("/").at(-1) === labelMapName);
  const text = path === undefined ? undefined : await files.text(path);
  const read = text === undefined ? undefined : readLabelMap(text);
  const all = names ? ["background", ...names] : read?.names;
  if (!all) {
    const message = `No file names the classes: there is no ${labelMapName}. Give \`names\`.`;
    throw new ConversionError({ kind: "invalid", message });
  }
  return {
    names: all,
    colors: all.map((name, at) => colors?.[name]?.toUpperCase() ?? (names ? undefined : read?.colors[at])),
  };
}

function headerOf({ names, colors }: LabelMap): Header {
  const classes = names.flatMap((name, id) => {
    if (id === 0 || isBackground(name)) return [];
    return [{ name, id, color: colors[id], kinds: ["segmentation" as const], attributes: [] }];
  });
  return { classes, attributes: [] };
}

async function itemOf(
  { name, classPath, objectPath }: FoundMasks,
  files: InputFiles,
  labelMap: LabelMap,
  options: OpenMasksOptions,
  known: TablePicture | undefined,
): Promise<Item | undefined> {
  const externalId = known?.externalId ?? `${name}${options.extension ?? ".jpg"}`;
  const leaveOutOf =
    (file: string): LeaveOut =>
    (kind, message) =>
      options.report.add({ kind, message, file, item: externalId });
  const leaveOut = leaveOutOf(classPath);
  const picture = await decoded(files, classPath, leaveOut);
  if (!picture) return undefined;
  const classes = classNumbers(picture, labelMap, leaveOut);
  const own = objectPath === undefined ? undefined : await decoded(files, objectPath, leaveOutOf(objectPath));
  const hasSize = own && own.width === picture.width && own.height === picture.height;
  if (own && !hasSize) {
    const message = `It is ${own.width} × ${own.height}, and the mask of classes ${picture.width} × ${picture.height}; the latter is taken alone.`;
    leaveOutOf(objectPath as string)("invalid", message);
  }
  return {
    externalId,
    size: { width: picture.width, height: picture.height },
    isLabelled: true,
    objects: hasSize
      ? objectsOfObjects(classes, objectNumbers(own), labelMap, options, leaveOut)
      : objectsOfClasses(classes, labelMap, options, leaveOut),
    attributes: {},
    relations: [],
    place: { file: classPath, item: externalId },
  };
}

async function decoded(files: InputFiles, path: string, leaveOut: LeaveOut): Promise<DecodedPicture | undefined> {
  try {
    return await decodePng(await bytesOf(files.get(path) as Source));
  } catch (error) {
    if (error instanceof UnreadableFileError) leaveOut("invalid", `The mask ${error.reason}.`);
    else if (error instanceof MaskError) leaveOut("invalid", error.message);
    else throw error;
    return undefined;
  }
}

const optional = {
  ...{ names: texts, colors: anObject, regions: aFlag, void: aText },
  ...{ classFolder: aText, objectFolder: aText, extension: aText },
};
