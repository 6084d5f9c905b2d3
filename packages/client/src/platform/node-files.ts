/// <reference types="node" />
import { ValidationError } from "../errors/validation-error.ts";
import { fileName } from "./file-name.ts";
import { openForAppending } from "./node-appending.ts";
import { openForWriting } from "./node-writing.ts";
import { orFileError } from "./or-file-error.ts";
import { folder, type LocalFile, type Platform, smallContent } from "./platform.ts";

/** The files of Node, as Deno and Bun have them too. */
export const nodeFiles: Pick<
  Platform,
  "openFile" | "fileSize" | "readTextFile" | "openForAppending" | "openForWriting"
> = { openFile, fileSize, readTextFile, openForAppending, openForWriting };

async function openFile(path: string | URL): Promise<LocalFile> {
  const { openAsBlob, promises } = await import("node:fs");
  const stats = await orFileError(path, "read", promises.stat(path));
  if (!stats.isFile()) refuseKind(path, stats.isDirectory() ? folder : "no regular file");
  return {
    name: fileName(path),
    size: stats.size,
    lastModified: Math.round(stats.mtimeMs),
    content: async () => {
      if (stats.size <= smallContent)
        return (await orFileError(path, "read", promises.readFile(path))) as Uint8Array<ArrayBuffer>;
      await checkReadable(path);
      return openAsBlob(path);
    },
    unchanged: async () => {
      const { size, mtimeMs } = await orFileError(path, "read", promises.stat(path));
      return size === stats.size && mtimeMs === stats.mtimeMs;
    },
  };
}

function refuseKind(path: string | URL, received: string): never {
  throw new ValidationError(`${path} is ${received}. Pass the paths of files.`, {
    argument: "data",
    expected: "the path of a file",
    received,
  });
}

/**
 * Says now, and not in the middle of an upload, that a file may not be read. To ask for access instead would need a
 * permission of its own on Deno.
 */
export async function checkReadable(path: string | URL): Promise<void> {
  const { promises } = await import("node:fs");
  await (await orFileError(path, "read", promises.open(path, "r"))).close();
}

async function fileSize(path: string | URL): Promise<number> {
  const { promises } = await import("node:fs");
  return promises.stat(path).then(
    (stats) => (stats.isFile() ? stats.size : 0),
    () => 0,
  );
}

async function readTextFile(path: string | URL): Promise<string | undefined> {
  const { promises } = await import("node:fs");
  try {
    return await promises.readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    return orFileError(path, "read", Promise.reject(error));
  }
}
