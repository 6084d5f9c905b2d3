/// <reference types="bun-types/bun.d.ts" />
import { crc32, inflate } from "./inflate-zlib.ts";
import { checkReadable, nodeFiles } from "./node-files.ts";
import type { LocalFile, Platform } from "./platform.ts";
import { withLength } from "./send-stream.ts";

// From Bun's module alone: its globals would change what the other files see.
declare const Bun: typeof import("bun");

/** Bun. */
export const platform: Platform = {
  ...nodeFiles,
  openFile,
  sendsStreams: true,
  // Bun follows a redirect without the content of a large file, if it is left to it.
  sendContent: (url, init, { fetch = globalThis.fetch, size }) => {
    const headers = size === undefined ? init.headers : withLength(init.headers, size);
    return fetch(url, { ...init, headers, redirect: "manual" } as RequestInit);
  },
  inflate,
  crc32,
};

/** `Bun.file` is sent without being read into memory. */
async function openFile(path: string | URL): Promise<LocalFile> {
  const content = async () => {
    await checkReadable(path);
    return Bun.file(path);
  };
  return { ...(await nodeFiles.openFile(path)), content };
}
