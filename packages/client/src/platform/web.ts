import { ValidationError } from "../errors/validation-error.ts";
import { crc32 } from "./crc32.ts";
import { inflate } from "./inflate-stream.ts";
import type { Platform } from "./platform.ts";

/** Browsers and edge workers, which have no file system. */
export const platform: Platform = {
  openFile: async (path) => refusePath("data", path, "a File, a Blob or bytes"),
  // What can't be sent has no size.
  fileSize: async () => 0,
  readTextFile: async (path) => refusePath("journal", path, "a store of your own"),
  openForAppending: async (path) => refusePath("journal", path, "a store of your own"),
  openForWriting: async (path) => refusePath("to", path, "a WritableStream"),
  // Browsers take streams over some protocols only, and say no length.
  sendsStreams: false,
  // Browsers show nobody where a redirect leads, and follow it rightly.
  sendContent: (url, init, { fetch = globalThis.fetch }) => fetch(url, { ...init, redirect: "follow" }),
  inflate,
  crc32,
};

function refusePath(argument: string, path: string | URL, expected: string): never {
  const received = JSON.stringify(String(path));
  throw new ValidationError(`${received} is a path, and there is no file system here. Pass ${expected}.`, {
    argument,
    expected,
    received,
  });
}
