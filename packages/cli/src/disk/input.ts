import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { InputFile, Source } from "@ango-hub/convert";
import { UsageError } from "../terminal/usage-error.ts";

/** A file as a source that can be opened any number of times. */
export function fileSource(path: string): Source {
  return () => createReadStream(path);
}

/** Whether a path is a file or a folder. @throws UsageError when it is neither. */
export async function kindOf(path: string): Promise<"file" | "folder"> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === "ENOENT" ? "there is no such file or folder" : cause.message;
    throw new UsageError(`${path} can't be read: ${reason}.`, { cause });
  });
  return found.isDirectory() ? "folder" : "file";
}

/** The files below a folder in the order of their names, each opened when it is read. */
export async function* filesBelow(folder: string, root: string = folder): AsyncGenerator<InputFile> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isFolder = entry.isSymbolicLink() ? (await stat(path)).isDirectory() : entry.isDirectory();
    if (isFolder) yield* filesBelow(path, root);
    else yield { path: relative(root, path).split(sep).join("/"), content: fileSource(path) };
  }
}
