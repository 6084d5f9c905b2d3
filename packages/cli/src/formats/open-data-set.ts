import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileSource, filesBelow, kindOf } from "../disk/input.ts";
import { UsageError } from "../terminal/usage-error.ts";
import type { DataSet, Input, Reading } from "./format.ts";
import { formatOf } from "./registry.ts";

/** What the one file of a data set is called where it lies in a folder, as the command line writes it. */
const usual: Readonly<Record<string, readonly string[]>> = {
  coco: ["annotations.json"],
  cvat: ["annotations.xml"],
  huggingface: ["metadata.jsonl"],
  labelbox: ["annotations.ndjson"],
  csv: ["classifications.csv"],
  jsonl: ["classifications.jsonl"],
  conll: ["annotations.conll"],
  spacy: ["annotations.jsonl"],
};

/**
 * Opens a data set of a format.
 *
 * @throws UsageError when there is no such file, or a folder where a file is needed.
 * @throws {ConversionError} when it is none of its format.
 */
export async function openDataSet(name: string, path: string, reading: Reading): Promise<DataSet> {
  const format = formatOf(name);
  const kind = await kindOf(path);
  if (format.lies === "folder" && kind === "file")
    throw new UsageError(`A data set of the format ${name} is a folder, but ${path} is a file.`);
  const file = kind === "folder" && format.lies === "file" ? await fileIn(path, name) : path;
  const input: Input = { path: file, source: () => fileSource(file), files: () => filesBelow(path) };
  const opened = await format.open?.(input, reading);
  if (!opened) throw new UsageError(`The format ${name} can be written, and not read.`);
  return opened;
}

async function fileIn(folder: string, name: string): Promise<string> {
  for (const candidate of usual[name] ?? []) {
    const path = join(folder, candidate);
    const isThere = await stat(path).then(
      (found) => found.isFile(),
      () => false,
    );
    if (isThere) return path;
  }
  throw new UsageError(`A data set of the format ${name} is a file: give its path in place of the folder ${folder}.`);
}
