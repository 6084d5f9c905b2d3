/// <reference types="node" />
import { ValidationError } from "../errors/validation-error.ts";
import { acrossCopies } from "./across-copies.ts";
import { takeLock } from "./file-lock.ts";
import { orFileError } from "./or-file-error.ts";
import type { AppendableFile } from "./platform.ts";

/** Files that this process adds to, whichever copy of the package does: their locks name the process alone. */
const appendedTo = /* @__PURE__ */ acrossCopies("appended-to", () => new Set<string>());

/** Opens a file to add to its end, for this process alone as long as it runs. */
export async function openForAppending(path: string | URL): Promise<AppendableFile> {
  return orFileError(path, "written", open(path));
}

async function open(path: string | URL): Promise<AppendableFile> {
  const { promises } = await import("node:fs");
  const file = await promises.open(path, "a");
  const { dev, ino } = await file.stat();
  const id = `${dev}:${ino}`;
  const isMine = !appendedTo.has(id);
  appendedTo.add(id);
  const lockPath = `${await promises.realpath(path)}.lock`;
  const release = isMine ? await takeLock(promises, lockPath) : undefined;
  if (!release) {
    if (isMine) appendedTo.delete(id);
    await file.close();
    throw inUse(path, lockPath);
  }
  let expected = (await file.stat()).size;
  return {
    append: async (text) => {
      // Where locks don't hold, as on some network drives, another writer shows by what it adds.
      if ((await file.stat()).size !== expected) throw inUse(path, lockPath);
      const bytes = new TextEncoder().encode(text);
      expected += bytes.length;
      await orFileError(path, "written", file.appendFile(bytes));
      await orFileError(path, "written", file.datasync());
    },
    close: async () => {
      appendedTo.delete(id);
      await orFileError(path, "written", file.close());
      await orFileError(path, "written", release());
    },
  };
}

function inUse(path: string | URL, lockPath: string): ValidationError {
  const advice = `Give each its own. If none is running, remove ${lockPath}.`;
  return new ValidationError(`The journal ${path} is in use by another upload. ${advice}`, {
    argument: "journal",
    expected: "a journal that no other upload uses",
    received: String(path),
  });
}
