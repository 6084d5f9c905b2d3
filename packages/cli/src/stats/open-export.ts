import { type FileHandle, open } from "node:fs/promises";
import { addAbortSignal, type Readable } from "node:stream";
import { UsageError } from "../terminal/usage-error.ts";

/** A file that is read while it is worked on. */
export interface OpenedFile {
  /** What it is called; of standard input, what that is. */
  readonly name: string;
  /** Its size in bytes, where that is known. */
  readonly size: number | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Opens a file to be read piece by piece, or standard input as `-`.
 *
 * @throws {UsageError} when there is no such file.
 */
export async function openFile(path: string, stdin: Readable, signal: AbortSignal): Promise<OpenedFile> {
  if (path === "-") return { name: "standard input", size: undefined, bytes: addAbortSignal(signal, stdin) };
  const file = await open(path).catch((cause) => {
    throw unreadable(path, cause);
  });
  const { size, isFolder } = await statOf(file);
  if (isFolder) {
    await file.close();
    throw new UsageError(`${path} is a folder; an export is a file: its zip archive, or the JSON in it.`);
  }
  return { name: path, size, bytes: file.createReadStream({ highWaterMark: 262_144, signal }) };
}

/** What to say of a file that can't be read. */
export function unreadable(path: string, cause: NodeJS.ErrnoException): UsageError {
  const reason = cause.code === "ENOENT" ? "there is no such file" : cause.message;
  return new UsageError(`${path} can't be read: ${reason}.`, { cause });
}

async function statOf(file: FileHandle): Promise<{ size: number | undefined; isFolder: boolean }> {
  const stat = await file.stat();
  // What is no plain file, such as a pipe, has no size.
  return { size: stat.isFile() ? stat.size : undefined, isFolder: stat.isDirectory() };
}
