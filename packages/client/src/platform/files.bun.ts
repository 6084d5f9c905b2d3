/// <reference types="bun-types/bun.d.ts" />
import { checkReadable, openFile as openFileInNode } from "./files.node.ts";
import type { LocalFile } from "./local-file.ts";

export { fileSize, openForAppending, openForWriting, readTextFile } from "./files.node.ts";
export { sendContent } from "./send-content.ts";

// From Bun's module alone: its globals would change what the other files see.
declare const Bun: typeof import("bun");

/** Finds a file and what is known about it without reading it. `Bun.file` is sent without being read into memory. */
export async function openFile(path: string | URL): Promise<LocalFile> {
  const content = async () => {
    await checkReadable(path);
    return Bun.file(path);
  };
  return { ...(await openFileInNode(path)), content };
}
