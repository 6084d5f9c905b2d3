import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import type { CloudAsset } from "@ango-hub/client";
import { UsageError } from "../terminal/usage-error.ts";
import { assetOf, assetOfRow } from "./cloud-asset.ts";
import { rowsOf } from "./csv-lines.ts";
import { linesOf } from "./lines.ts";

/** A list of assets, which can be read several times. */
export interface AssetList {
  read(): AsyncGenerator<CloudAsset, void, void>;
}

/**
 * Opens a list of assets: a table (CSV) with a column `url`, JSON in lines, or a JSON array, whichever it is. A file is read
 * line by line each time, standard input (`-`) and an array once and as a whole.
 */
export async function openList(given: string, stdin: Readable): Promise<AssetList> {
  if (given === "-") return ofText(await textOf(stdin));
  const start = await startOf(given);
  if (start.startsWith("[")) return ofText(await textOf(createReadStream(given)));
  return { read: () => (start.startsWith("{") ? ofLines(linesOf(given)) : ofTable(linesOf(given))) };
}

async function startOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(4096) });
      return buffer
        .toString("utf8", 0, bytesRead)
        .replace(/^\ufeff/, "")
        .trimStart();
    } finally {
      await file.close();
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : `it can't be read (${code})`;
    throw new UsageError(`${path}: ${reason}.`, { cause });
  }
}

function ofText(given: string): AssetList {
  const text = given.replace(/^\ufeff/, "").trimStart();
  if (text.startsWith("[")) {
    const all = parsed(text, "The list") as unknown[];
    const read = async function* () {
      for (const [index, asset] of all.entries()) yield assetOf(asset, `Entry ${index}`);
    };
    return { read };
  }
  const lines = async function* () {
    yield* text.split(/\r?\n/);
  };
  return { read: () => (text.startsWith("{") ? ofLines(lines()) : ofTable(lines())) };
}

async function* ofLines(lines: AsyncIterable<string>): AsyncGenerator<CloudAsset, void, void> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== "") yield assetOf(parsed(line, `Line ${number}`), `Line ${number}`);
  }
}

async function* ofTable(lines: AsyncIterable<string>): AsyncGenerator<CloudAsset, void, void> {
  for await (const { line, cells } of rowsOf(lines)) yield assetOfRow(cells, `Line ${line}`);
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new UsageError(`${place} is no JSON: ${(cause as Error).message}.`, { cause });
  }
}
