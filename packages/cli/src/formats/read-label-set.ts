import { extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { CategorySchema } from "@ango-hub/client";
import { LabelSet } from "@ango-hub/label-set";
import { readJson } from "../disk/read-json.ts";
import { UnreadableFile } from "../disk/unreadable-file.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../terminal/usage-error.ts";

const code = new Set([".ts", ".mts", ".js", ".mjs"]);

/**
 * Reads a label set: of a file of JSON or code, or of standard input (`-`), which is JSON. Code exports it as `labelSet`, or by
 * default.
 *
 * @throws UsageError when the file can't be read or run.
 * @throws {LabelSetError} when it holds no label set.
 */
export async function readLabelSet(path: string, terminal: Terminal): Promise<LabelSet | CategorySchema> {
  const isCode = code.has(extname(path).toLowerCase());
  const found = isCode ? await exportedBy(path) : await readJson(path, terminal.streams.stdin);
  // What code built knows what its parts were called before; JSON is checked here.
  if (isBuilt(found)) return found;
  try {
    return LabelSet.fromJSON(found).toJSON();
  } catch (error) {
    if (error instanceof Error && error.name === "LabelSetError")
      throw new UnreadableFile(path === "-" ? "Standard input" : path, error.message, { cause: error });
    throw error;
  }
}

/** The same as its wire form. */
export async function readCategorySchema(path: string, terminal: Terminal): Promise<CategorySchema> {
  const labelSet = await readLabelSet(path, terminal);
  return isBuilt(labelSet) ? labelSet.toJSON() : labelSet;
}

/** Whether code has built a label set, and checked it. */
export function isBuilt(value: unknown): value is LabelSet {
  return typeof value === "object" && value !== null && "toJSON" in value && "changesSince" in value;
}

async function exportedBy(path: string): Promise<unknown> {
  const url = pathToFileURL(resolve(path)).href;
  const loaded: Record<string, unknown> = await import(url).catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(whyNotLoaded(path, cause), { cause });
  });
  const found = loaded.labelSet ?? loaded.default;
  if (found !== undefined) return found;
  const names = Object.keys(loaded).join(", ") || "nothing";
  throw new UsageError(`${path} must export its label set as labelSet, or by default, but exports ${names}.`);
}

function whyNotLoaded(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === "ERR_UNKNOWN_FILE_EXTENSION")
    return `${path} is TypeScript, which this Node.js (${process.version}) does not run: use Node.js 22.18 or later, Deno or Bun, or give a file of JavaScript or JSON.`;
  if (code === "ERR_MODULE_NOT_FOUND" && message.includes("@ango-hub/label-set"))
    return `${path} needs @ango-hub/label-set beside it: npm install @ango-hub/label-set.`;
  return `${path} can't be run: ${message}`;
}
