import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { UsageError } from "../terminal/usage-error.ts";
import { jsonMistake } from "./json-mistake.ts";

/**
 * Reads a small file of JSON, or standard input where the path is `-`.
 *
 * @throws UsageError when it can't be read, or is no JSON, with file and line.
 */
export async function readJson(path: string, stdin: Readable): Promise<unknown> {
  const name = path === "-" ? "Standard input" : path;
  const text = path === "-" ? await textOf(stdin) : await readText(path);
  const json = text.replace(/^\ufeff/, "");
  try {
    return JSON.parse(json);
  } catch (cause) {
    if (json.trim() === "") throw new UsageError(`${name} is empty; it should be JSON.`, { cause });
    const { line, column, expected } = jsonMistake(json);
    throw new UsageError(`${name}:${line}:${column} is no JSON: ${expected} should stand there.`, { cause });
  }
}

/** Reads a small text. @throws UsageError when it can't be read. */
export async function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === "ENOENT" ? "there is no such file" : cause.message;
    throw new UsageError(`${path} can't be read: ${reason}.`, { cause });
  });
}
