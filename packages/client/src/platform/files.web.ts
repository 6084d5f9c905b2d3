import type { Fetch } from "../pipeline/options.ts";
import type { LocalFile } from "./local-file.ts";

/** There is no file system here. */
export async function openFile(path: string | URL): Promise<LocalFile> {
  throw new TypeError(
    `${JSON.stringify(String(path))} is a path, and this runtime has no file system: pass a File, a Blob or bytes`,
  );
}

/** There is no file system here, and so nothing that could be sent. */
export async function fileSize(_path: string | URL): Promise<number> {
  return 0;
}

/** There is no file system here. */
export async function readTextFile(path: string | URL): Promise<string | undefined> {
  return (await openFile(path)) as never;
}

/** There is no file system here. */
export async function openForAppending(path: string | URL): Promise<AppendableFile> {
  return (await openFile(path)) as never;
}

/** There is no file system here. */
export async function openForWriting(path: string | URL): Promise<WritableFile> {
  return (await openFile(path)) as never;
}

/** Sends a file. Browsers show nobody where a redirect leads, and follow it rightly. */
export function sendContent(url: string, init: RequestInit, send: Fetch = fetch): Promise<Response> {
  return send(url, { ...init, redirect: "follow" });
}

/** A file that grows. */
export interface AppendableFile {
  /** Adds text, and returns once it would survive a power cut. */
  append(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A file that is there whole or not at all. */
export interface WritableFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Starts again from nothing. */
  clear(): Promise<void>;
  /** Puts the file in its place. */
  commit(): Promise<void>;
  /** Removes what was written. */
  discard(): Promise<void>;
}
