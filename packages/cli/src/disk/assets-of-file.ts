import { createReadStream } from "node:fs";
import { ExportError, type ExportedAsset, readExport } from "@ango-hub/client";
import { assetsOf } from "@ango-hub/convert";
import { beginningOf } from "./beginning-of.ts";
import { fileSource } from "./input.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/**
 * The assets of an export that lies in a file, an archive or its JSON, one at a time.
 *
 * @throws UnreadableFile when it is damaged, empty, or something else.
 */
export async function* assetsOfFile(path: string, signal: AbortSignal): AsyncGenerator<ExportedAsset, void, void> {
  const beginning = await beginningOf(path);
  if (beginning.trim() === "") throw new UnreadableFile(path, "The file is empty, and no export.");
  // Of text, the line of a mistake is known.
  const assets = beginning.startsWith("PK") ? assetsOfArchive(path) : assetsOf(fileSource(path), path);
  let isFirst = true;
  for await (const asset of assets) {
    signal.throwIfAborted();
    if (isFirst && !isAsset(asset))
      throw new UnreadableFile(`${path}:1`, "This is no asset of an export, which has an externalId and a task.");
    isFirst = false;
    yield asset as ExportedAsset;
  }
}

async function* assetsOfArchive(path: string): AsyncGenerator<unknown, void, void> {
  try {
    yield* readExport(createReadStream(path));
  } catch (error) {
    throw error instanceof ExportError ? new UnreadableFile(path, error.message, { cause: error }) : error;
  }
}

function isAsset(value: unknown): boolean {
  return typeof value === "object" && value !== null && ("task" in value || "tasks" in value);
}
