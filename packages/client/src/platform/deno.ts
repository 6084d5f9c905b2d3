/// <reference types="node" />
import { crc32 } from "./crc32.ts";
import { inflate } from "./inflate-stream.ts";
import { checkReadable, nodeFiles } from "./node-files.ts";
import { type LocalFile, type Platform, type SendOptions, smallContent } from "./platform.ts";
import { sendStream } from "./send-stream.ts";

/** Deno. */
export const platform: Platform = { ...nodeFiles, openFile, sendsStreams: true, sendContent, inflate, crc32 };

/** Of a large file, Deno's `fetch` would read a `Blob` into memory: it is sent as it is read. */
async function openFile(path: string | URL): Promise<LocalFile> {
  const file = await nodeFiles.openFile(path);
  if (file.size <= smallContent) return file;
  await checkReadable(path);
  const { createReadStream } = await import("node:fs");
  const { Readable } = await import("node:stream");
  // Not more than was promised, should the file grow meanwhile.
  const stream = () => Readable.toWeb(createReadStream(path, { end: file.size - 1 })) as ReadableStream<Uint8Array>;
  return { ...file, stream };
}

/** Deno's `fetch` sends streams without their length, which storages refuse; its `node:http` says it beforehand. */
async function sendContent(url: string, init: RequestInit, { fetch: given, size }: SendOptions): Promise<Response> {
  if (given || size === undefined || !(init.body instanceof ReadableStream)) {
    return (given ?? fetch)(url, { ...init, redirect: "manual" });
  }
  const { Readable } = await import("node:stream");
  return sendStream(Readable.fromWeb(init.body as never), size, url, init);
}
