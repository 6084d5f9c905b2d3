import { textOf } from "../src/files/source.ts";
import type { OutputFile } from "../src/index.ts";
import { all } from "./exports.ts";

/** A file with its whole text. */
export interface TextFile {
  path: string;
  content: string;
}

/** The files that a writer makes. */
export async function textFiles(files: AsyncIterable<OutputFile>): Promise<TextFile[]> {
  const read: TextFile[] = [];
  for await (const { path, content } of files) read.push({ path, content: (await all(textOf(content))).join("") });
  return read;
}
