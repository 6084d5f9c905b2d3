import { checkReadable, openFile as openFileInNode } from "./files.node.ts";
import type { LocalFile } from "./local-file.ts";
import { sendFile } from "./send-file.ts";

export { fileSize, openForAppending, openForWriting, readTextFile } from "./files.node.ts";
export { sendContent } from "./send-content.ts";

/**
 * Finds a file and what is known about it. Of a large one, Deno's `fetch` would read a `Blob` into memory, and it sends
 * streams without their length, which storages refuse; its `node:http` sends a file as it is read.
 */
export async function openFile(path: string | URL): Promise<LocalFile> {
  const file = await openFileInNode(path);
  if (file.isSmall) return file;
  await checkReadable(path);
  return {
    ...file,
    send: async (url, init) => {
      const { createReadStream } = await import("node:fs");
      // Not more than was promised, should the file grow meanwhile.
      return sendFile(createReadStream(path, { end: file.size - 1 }), file.size, url, init);
    },
  };
}
