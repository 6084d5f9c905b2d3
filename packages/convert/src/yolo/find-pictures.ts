import { folderOf, type InputFiles, plainPath } from "../files/input-files.ts";
import { linesOf } from "../files/lines.ts";
import type { Source } from "../files/source.ts";
import { isPicture, labelPathOf, pictureStemOf } from "./paths.ts";

/** A picture of a data set, as far as there are files of it. */
export interface FoundPicture {
  /** Path of the picture, whether it is among the files or not. */
  picture: string;
  /** Path of its label file, where there is one. */
  label?: string | undefined;
  split?: string | undefined;
}

/** What else lies in a data set and ends with `.txt`. */
const otherTexts = /(^|\/)(classes|labels|obj|readme[^/]*|train|val|valid|test)\.(roboflow\.|dataset\.)?txt$/i;

/** The pictures of a data set: those that are there, those that have a label file, and those of the lists. */
export async function findPictures(
  files: InputFiles,
  root: string,
  splits: ReadonlyMap<string, readonly string[]>,
  extension: string,
): Promise<readonly FoundPicture[]> {
  const lists = listsOf(files, root, splits);
  const found = new Map<string, FoundPicture>();
  const hasFolder = files.find((path) => /(^|\/)labels\//.test(path)) !== undefined;
  for (const path of files.paths) {
    const label = labelPathOf(path);
    if (isPicture(path)) found.set(label, { ...found.get(label), picture: path });
    else if (/\.txt$/i.test(path) && !lists.has(path) && isLabel(path, hasFolder)) {
      found.set(path, { picture: `${pictureStemOf(path)}${extension}`, ...found.get(path), label: path });
    }
  }
  for (const [list, split] of lists) {
    for await (const { text } of linesOf(files.get(list) as Source)) {
      if (text.trim() !== "") addListed(found, text.trim(), folderOf(list), split);
    }
  }
  const folders = [...splits].flatMap(([split, paths]) =>
    paths.filter((path) => !path.endsWith(".txt")).map((path) => ({ split, folder: withoutDots(path) })),
  );
  for (const entry of found.values()) {
    entry.split ??= folders.find(({ folder }) => `/${entry.picture}`.includes(`/${folder}/`))?.split;
  }
  return [...found.values()];
}

function isLabel(path: string, hasFolder: boolean): boolean {
  return hasFolder ? /(^|\/)labels\//.test(path) : !otherTexts.test(path);
}

/** The lists of pictures that `data.yaml` names, each with its part of the data set. */
function listsOf(
  files: InputFiles,
  root: string,
  splits: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, string> {
  const lists = new Map<string, string>();
  for (const [split, paths] of splits) {
    for (const path of paths.filter((path) => path.endsWith(".txt"))) {
      const list = [root + withoutDots(path), withoutDots(path)].find((own) => files.get(own) !== undefined);
      // One list may stand for two parts, of which the first is the one that it is made for.
      if (list !== undefined && !lists.has(list)) lists.set(list, split);
    }
  }
  return lists;
}

/** A picture of a list. A path of another machine is that of the file which it ends with. */
function addListed(found: Map<string, FoundPicture>, line: string, folder: string, split: string): void {
  const own = folder + withoutDots(line);
  const parts = withoutDots(line).split("/");
  const known = [own, ...parts.map((_, at) => parts.slice(at).join("/"))].find((path) => found.has(labelPathOf(path)));
  const picture = known ?? own;
  const entry = found.get(labelPathOf(picture)) ?? { picture };
  // The list knows its extension, which the label file alone does not.
  found.set(labelPathOf(picture), { ...entry, picture, split: entry.split ?? split });
}

function withoutDots(path: string): string {
  return plainPath(path)
    .split("/")
    .filter((part) => part !== "..")
    .join("/");
}
