import { splitExtension } from "../files/file-names.ts";
import { type InputFile, reopenable } from "../files/source.ts";
import type { VocFiles } from "./open-voc-options.ts";

/** What a file of a data set is. */
export interface VocFile extends InputFile {
  readonly kind: "picture" | "list" | "label-map";
  /** Of a picture, its path within the folder of all of them, of a list its name; without the ending. */
  readonly name: string;
}

/** The files of a data set, as often as they are asked for. */
export async function dataSetFiles(files: VocFiles): Promise<() => AsyncGenerator<VocFile, void, void>> {
  if (typeof files === "function") return () => ownFiles(files());
  const kept: InputFile[] = [];
  for await (const { path, content } of files) {
    if (kindOf(slashed(path))) kept.push({ path, content: await reopenable(content) });
  }
  return () => ownFiles(kept);
}

async function* ownFiles(files: Iterable<InputFile> | AsyncIterable<InputFile>): AsyncGenerator<VocFile, void, void> {
  for await (const { path, content } of files) {
    const whole = slashed(path);
    const kind = kindOf(whole);
    if (kind) yield { path, content, kind, name: nameOf(whole, kind) };
  }
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(\.?\/)+/, "");
}

function kindOf(path: string): VocFile["kind"] | undefined {
  if (/\.xml$/i.test(path)) return "picture";
  if (/(^|\/)ImageSets\/.*\.txt$/i.test(path)) return "list";
  return /(^|\/)labelmap\.txt$/i.test(path) ? "label-map" : undefined;
}

function nameOf(path: string, kind: VocFile["kind"]): string {
  const [name] = splitExtension(path);
  if (kind !== "picture") return name.slice(name.lastIndexOf("/") + 1);
  return name.replace(/^(.*\/)?Annotations\//i, "");
}
