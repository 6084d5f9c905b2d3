import type { InputFiles } from "../files/input-files.ts";
import { linesOf } from "../files/lines.ts";
import type { Source } from "../files/source.ts";

/** The masks of a picture. */
export interface FoundMasks {
  /** Path of the picture without its extension, as its masks have it. */
  readonly name: string;
  readonly classPath: string;
  readonly objectPath?: string | undefined;
}

/** The masks of a data set, picture by picture. */
export function findMasks(files: InputFiles, classFolder: string, objectFolder: string): readonly FoundMasks[] {
  const [ofClasses, ofObjects] = [masksIn(files, classFolder), masksIn(files, objectFolder)];
  const found = ofClasses.size > 0 ? ofClasses : masksIn(files, undefined);
  return [...found].map(([name, classPath]) => ({ name, classPath, objectPath: ofObjects.get(name) }));
}

function masksIn(files: InputFiles, folder: string | undefined): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const path of files.paths) {
    if (!/\.png$/i.test(path)) continue;
    const rooted = `/${path}`;
    const at = folder === undefined ? 0 : rooted.indexOf(`/${folder}/`);
    if (at >= 0) paths.set(rooted.slice(at + 1 + (folder === undefined ? 0 : folder.length + 1), -4), path);
  }
  return paths;
}

/** The part of the data set that each picture belongs to, by the lists of Pascal VOC. */
export async function readSplits(files: InputFiles): Promise<ReadonlyMap<string, string>> {
  const splits = new Map<string, string>();
  for (const path of files.paths) {
    const [, split] = /(?:^|\/)ImageSets\/Segmentation\/([^/]+)\.txt$/.exec(path) ?? [];
    if (split === undefined) continue;
    for await (const { text } of linesOf(files.get(path) as Source)) {
      const name = text.trim();
      if (name !== "" && !splits.has(name)) splits.set(name, split);
    }
  }
  return splits;
}
