import type { InputFile, OutputFile } from "../src/index.ts";
import { all } from "./exports.ts";
import { joined } from "./joined.ts";

/** The files that a writer makes, each read before the next, by their paths. */
export async function writtenFiles(files: AsyncIterable<OutputFile>): Promise<Map<string, Uint8Array>> {
  const written = new Map<string, Uint8Array>();
  for await (const { path, content } of files) {
    if (written.has(path)) throw new Error(`"${path}" is written twice`);
    written.set(path, joined(await all(content)));
  }
  return written;
}

/** The text of one of them. */
export function textAt(files: ReadonlyMap<string, Uint8Array>, path: string): string | undefined {
  const bytes = files.get(path);
  return bytes && new TextDecoder().decode(bytes);
}

/** Files to be read, from their texts or bytes. */
export function inputFiles(files: Iterable<readonly [string, string | Uint8Array]>): InputFile[] {
  return [...files].map(([path, content]) => ({ path, content }));
}
