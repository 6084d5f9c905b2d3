/// <reference types="node" />

import { ValidationError } from "../errors/validation-error.ts";
import { orFileError } from "./or-file-error.ts";
import type { WritableFile } from "./platform.ts";
import { randomName } from "./random-name.ts";

/**
 * Opens a file to write. What is written goes next to it first, and takes its place at the end: that of the file which a
 * link leads to, and with the rights that it has.
 */
export async function openForWriting(path: string | URL): Promise<WritableFile> {
  return orFileError(path, "written", open(path));
}

async function open(path: string | URL): Promise<WritableFile> {
  const { promises } = await import("node:fs");
  const { fileURLToPath } = await import("node:url");
  const given = typeof path === "string" ? path : fileURLToPath(path);
  const before = await promises.stat(given).catch(() => undefined);
  if (before && !before.isFile()) refuseKind(path, before.isDirectory() ? "a folder" : "no regular file");
  const target = before ? await promises.realpath(given) : given;
  const part = `${target}.${randomName().slice(0, 8)}.part`;
  const file = await promises.open(part, "wx", before?.mode);
  let position = 0;
  return {
    write: async (bytes) => {
      for (let at = 0; at < bytes.length; ) {
        const writing = file.write(bytes, at, bytes.length - at, position);
        const { bytesWritten } = await orFileError(path, "written", writing);
        at += bytesWritten;
        position += bytesWritten;
      }
    },
    clear: async () => {
      await orFileError(path, "written", file.truncate(0));
      position = 0;
    },
    commit: async () => {
      await orFileError(path, "written", file.sync());
      await orFileError(path, "written", file.close());
      await orFileError(path, "written", promises.rename(part, target));
    },
    discard: async () => {
      await file.close().catch(() => {});
      await promises.rm(part, { force: true });
    },
  };
}

function refuseKind(path: string | URL, received: string): never {
  throw new ValidationError(`${path} is ${received}. Give the path of a file, or a stream to write to.`, {
    argument: "to",
    expected: "the path of a file, or a stream",
    received,
  });
}
