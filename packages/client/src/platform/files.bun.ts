import { openFile as openFileInNode } from "./files.node.ts";
import type { LocalFile } from "./local-file.ts";

export { openForAppending, openForWriting, readTextFile } from "./files.node.ts";

declare const Bun: { file(path: string | URL): Blob };

/** Finds a file and what is known about it without reading it. `Bun.file` is sent without being read into memory. */
export async function openFile(path: string | URL): Promise<LocalFile> {
  return { ...(await openFileInNode(path)), body: async () => Bun.file(path) };
}
