/// <reference types="node" />
import { ValidationError } from "../errors/validation-error.ts";
import type { AppendableFile, LocalFile, Platform, WritableFile } from "./platform.ts";

type FileSystem = typeof import("node:fs");

/** Size of files, in bytes, that are better read at once: a stream of their own would take more time and memory. */
const smallFile = 262_144;

let fileSystem: FileSystem | undefined;

// Loaded when first needed, so that importing the package costs nothing.
async function loadFileSystem(): Promise<FileSystem> {
  fileSystem ??= await import("node:fs");
  return fileSystem;
}

/** The files of Node, as Deno and Bun have them too. */
export const nodeFiles: Pick<
  Platform,
  "openFile" | "fileSize" | "readTextFile" | "openForAppending" | "openForWriting"
> = { openFile, fileSize, readTextFile, openForAppending, openForWriting };

async function openFile(path: string | URL): Promise<LocalFile> {
  const { openAsBlob, promises } = await loadFileSystem();
  const stats = await promises.stat(path);
  if (!stats.isFile()) refuseKind(path, stats.isDirectory() ? "a folder" : "no regular file");
  const isSmall = stats.size <= smallFile;
  return {
    name: baseName(path),
    size: stats.size,
    lastModified: Math.round(stats.mtimeMs),
    isSmall,
    content: async () => {
      if (isSmall) return (await promises.readFile(path)) as Uint8Array<ArrayBuffer>;
      await checkReadable(path);
      return openAsBlob(path);
    },
    unchanged: async () => {
      const { size, mtimeMs } = await promises.stat(path);
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
  const { promises } = await loadFileSystem();
  await (await promises.open(path, "r")).close();
}

async function fileSize(path: string | URL): Promise<number> {
  const { promises } = await loadFileSystem();
  return promises.stat(path).then(
    (stats) => (stats.isFile() ? stats.size : 0),
    () => 0,
  );
}

function baseName(path: string | URL): string {
  const text = path instanceof URL ? decodeURIComponent(path.pathname) : path;
  const separator = fileSystem && process.platform === "win32" ? /[\\/]/ : /\//;
  return text.split(separator).findLast((part) => part !== "") ?? "";
}

async function readTextFile(path: string | URL): Promise<string | undefined> {
  const { promises } = await loadFileSystem();
  try {
    return await promises.readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function openForAppending(path: string | URL): Promise<AppendableFile> {
  const { promises } = await loadFileSystem();
  const file = await promises.open(path, "a");
  const { dev, ino, size } = await file.stat();
  const id = `${dev}:${ino}`;
  if (appendedTo.has(id)) {
    await file.close();
    throw inUse(path);
  }
  appendedTo.add(id);
  let expected = size;
  return {
    append: async (text) => {
      if ((await file.stat()).size !== expected) throw inUse(path);
      const bytes = new TextEncoder().encode(text);
      expected += bytes.length;
      await file.appendFile(bytes);
      await file.datasync();
    },
    close: () => {
      appendedTo.delete(id);
      return file.close();
    },
  };
}

/** Files that this process adds to. Another process shows by what it adds. */
const appendedTo = new Set<string>();

function inUse(path: string | URL): ValidationError {
  return new ValidationError(`The journal ${path} is in use: another upload writes to it. Give each its own.`, {
    argument: "journal",
    expected: "a journal that no other upload uses",
    received: String(path),
  });
}

async function openForWriting(path: string | URL): Promise<WritableFile> {
  const { promises } = await loadFileSystem();
  const target = path instanceof URL ? (await import("node:url")).fileURLToPath(path) : path;
  const part = `${target}.${crypto.randomUUID().slice(0, 8)}.part`;
  const file = await promises.open(part, "w");
  let position = 0;
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, at, bytes.length - at, position);
        at += bytesWritten;
        position += bytesWritten;
      }
    },
    clear: async () => {
      await file.truncate(0);
      position = 0;
    },
    commit: async () => {
      await file.sync();
      await file.close();
      await promises.rename(part, target);
    },
    discard: async () => {
      await file.close().catch(() => {});
      await promises.rm(part, { force: true });
    },
  };
}
