import type { PixelSize } from "@ango-hub/label-set/masks";
import type { InputFiles } from "../files/input-files.ts";
import { pictureSize } from "../files/picture-size.ts";
import type { TablePicture } from "../files/picture-table.ts";
import type { Source } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item, ItemObject } from "../items/item.ts";
import { listed } from "../mapping/names.ts";
import type { ProblemKind } from "../problems/problem.ts";
import type { FoundPicture } from "./find-pictures.ts";
import { type LabelLine, labelLines } from "./label-file.ts";
import type { OpenYoloOptions } from "./open-yolo-options.ts";
import type { DataYaml } from "./read-data-yaml.ts";
import { readLine } from "./read-line.ts";
import type { YoloTask } from "./task.ts";

/** All that reading a picture's labels takes. */
export interface YoloReading {
  readonly files: InputFiles;
  readonly root: string;
  readonly table: ReadonlyMap<string, TablePicture>;
  readonly data: DataYaml;
  readonly task: YoloTask;
  readonly header: Header;
  readonly options: OpenYoloOptions;
}

/**
 * A picture with its objects; nothing where these can't be read, since it would count as one that shows nothing. One without a label file
 * is one that nobody has labelled.
 */
export async function itemOf({ picture, label, split }: FoundPicture, reading: YoloReading): Promise<Item | undefined> {
  const { table, root, options } = reading;
  const known = table.get(picture.startsWith(root) ? picture.slice(root.length) : picture);
  const externalId = known?.externalId ?? externalIdOf(picture, split);
  const place = { file: label ?? picture, item: externalId };
  const source = label === undefined ? undefined : reading.files.get(label);
  const unreadable = (message: string) => options.report.add({ kind: "invalid", message, ...place });
  const lines = source === undefined ? [] : await labelLines(source, unreadable);
  if (!lines) return undefined;
  const size = (await options.size?.(picture)) ?? known?.size ?? (await sizeOf(picture, reading));
  if (!size && lines.length > 0) {
    const message =
      "The size of its picture is not known, of which coordinates are shares; give `size`, or the picture.";
    options.report.add({ kind: "size-missing", message, ...place });
    return undefined;
  }
  return {
    externalId,
    file: picture,
    size,
    split,
    isLabelled: source !== undefined,
    objects: size ? objectsOf(lines, size, reading, place) : [],
    attributes: {},
    relations: [],
    place,
  };
}

async function sizeOf(picture: string, { files }: YoloReading): Promise<PixelSize | undefined> {
  const source: Source | undefined = files.get(picture);
  return source === undefined ? undefined : pictureSize(source);
}

/** What a picture is called within its part of the data set. */
function externalIdOf(picture: string, split: string | undefined): string {
  const [, inside = picture] = /(?:^|\/)images\/(.*)$/.exec(picture) ?? [];
  const [first, ...others] = inside.split("/");
  return others.length > 0 && first === split ? others.join("/") : inside;
}

function objectsOf(
  lines: readonly LabelLine[],
  size: PixelSize,
  { data, task, header, options }: YoloReading,
  place: { readonly file: string; readonly item: string },
): readonly ItemObject[] {
  const { report, threshold } = options;
  const seen = new Set<string>();
  return lines.flatMap(({ number, text, numbers }): ItemObject[] => {
    const leaveOut = (kind: ProblemKind, message: string): [] => {
      report.add({ kind, message, ...place, line: number });
      return [];
    };
    const line = readLine(numbers, task, size, data.keypoints);
    if (typeof line === "string") return leaveOut("invalid", line);
    const { classNumber, drawn, keypoints, score } = line;
    const own = header.classes[classNumber];
    if (!own) {
      const message = `There is no class ${classNumber}; those are: ${listed(data.names.map((name, id) => `${id} ${name}`))}.`;
      return leaveOut("missing-reference", message);
    }
    if (score !== undefined && threshold !== undefined && score < threshold) return [];
    if (seen.has(text)) return leaveOut("doubled", "Another line of the file is the very same; one object is kept.");
    seen.add(text);
    const points = (own.keypoints ?? []).flatMap((name, at) => {
      const point = keypoints[at];
      return point ? [{ name, ...point }] : [];
    });
    return [
      {
        class: own.name,
        ...drawn,
        attributes: score === undefined ? {} : { score },
        ...(points.length > 0 && { keypoints: points }),
      },
    ];
  });
}
