/// <reference types="node" />
import { ValidationError } from "../errors/validation-error.ts";
import { connectionFailure } from "../pipeline/connection-failure.ts";
import type { Fetch } from "../pipeline/options.ts";
import type { AppendableFile, WritableFile } from "./files.web.ts";
import type { LocalFile } from "./local-file.ts";
import { sendFile } from "./send-file.ts";

type FileSystem = typeof import("node:fs");

/** Size of files, in bytes, that are better read at once: a stream of their own would take more time and memory. */
const smallFile = 262_144;

let fileSystem: FileSystem | undefined;

// Loaded when first needed, so that importing the package costs nothing.
async function loadFileSystem(): Promise<FileSystem> {
  fileSystem ??= await import("node:fs");
  return fileSystem;
}

/** Finds a file and what is known about it. A small one is read at once when it is sent. */
export async function openFile(path: string | URL): Promise<LocalFile> {
  const { openAsBlob, promises } = await loadFileSystem();
  const stats = await promises.stat(path);
  if (!stats.isFile()) throw new TypeError(`${path} is ${stats.isDirectory() ? "a folder" : "no regular file"}`);
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

/**
 * Says now, and not in the middle of an upload, that a file may not be read. To ask for access instead would need a
 * permission of its own on Deno.
 */
export async function checkReadable(path: string | URL): Promise<void> {
  const { promises } = await loadFileSystem();
  await (await promises.open(path, "r")).close();
}

/** Size of a file in bytes, or 0 when there is none. */
export async function fileSize(path: string | URL): Promise<number> {
  const { promises } = await loadFileSystem();
  return promises.stat(path).then(
    (stats) => (stats.isFile() ? stats.size : 0),
    () => 0,
  );
}

/**
 * Sends a file. A redirect is handed back. Node's `fetch` keeps a copy of all that it sends, unless a redirect is an error;
 * as that says nothing of where it would lead, what may be one is sent again: through `node:http`, which keeps no copy, or
 * else through the `fetch` that was given.
 */
export async function sendContent(url: string, init: RequestInit, given?: Fetch): Promise<Response> {
  try {
    return await (given ?? fetch)(url, { ...init, redirect: "error" });
  } catch (error) {
    // Whatever else breaks a connection has a code.
    if (init.signal?.aborted || connectionFailure(error) !== "unknown") throw error;
  }
  if (given) return given(url, { ...init, redirect: "manual" });
  const { Readable } = await import("node:stream");
  const content = new Blob([init.body as Blob | Uint8Array<ArrayBuffer>]);
  return sendFile(Readable.fromWeb(content.stream() as never), content.size, url, init);
}

export function baseName(path: string | URL): string {
  const text = path instanceof URL ? decodeURIComponent(path.pathname) : path;
  const separator = fileSystem && process.platform === "win32" ? /[\\/]/ : /\//;
  return text.split(separator).findLast((part) => part !== "") ?? "";
}

/** The text of a file, or nothing when there is no such file. */
export async function readTextFile(path: string | URL): Promise<string | undefined> {
  const { promises } = await loadFileSystem();
  try {
    return await promises.readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Opens a file to add to its end, and makes it where it is missing. */
export async function openForAppending(path: string | URL): Promise<AppendableFile> {
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
  return new ValidationError("journal", "used by one upload at a time", `${path}, to which another one writes`);
}

/** Opens a file to write. What is written goes next to it first, and takes its place at the end. */
export async function openForWriting(path: string | URL): Promise<WritableFile> {
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
