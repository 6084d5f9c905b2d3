import { readFile, rm } from "node:fs/promises";
import { writeWhole } from "../disk/write-whole.ts";
import type { Failure } from "../terminal/failure.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { linesOf } from "./lines.ts";

/** A line of a list of failures, from which it can be tried again. */
export interface FailureLine {
  /** The whole path of a file; an asset that is imported has none. */
  path?: string | undefined;
  externalId?: string | undefined;
  /** An asset that is imported, as it was given. */
  asset?: unknown;
  error: Pick<Failure, "name" | "code" | "message">;
}

/** Writes the list of what failed, or takes away that of an earlier call when nothing did. */
export async function writeFailures(file: string, lines: readonly FailureLine[]): Promise<void> {
  if (lines.length === 0) return rm(file, { force: true });
  // In the place of an earlier list it stands whole or not at all.
  await writeWhole(
    file,
    lines.map((line) => `${JSON.stringify(line)}\n`),
  );
}

/**
 * Makes sure that a list of failures takes the place of nothing else.
 *
 * @throws UsageError when the file holds something else.
 */
export async function checkFailures(file: string): Promise<void> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return "";
    throw new UsageError(`--failures ${file} can't be read (${error.code}).`, { cause: error });
  });
  const [first = ""] = text.split("\n");
  if (text !== "" && !parsed(first))
    throw new UsageError(`--failures ${file} holds something else than a list of failures. Give another file.`);
}

/** Reads a list of failures line by line. */
export async function* readFailures(file: string): AsyncGenerator<FailureLine, void, void> {
  let number = 0;
  try {
    for await (const line of linesOf(file)) {
      number += 1;
      if (line === "") continue;
      const failure = parsed(line);
      if (!failure) throw new UsageError(`--retry ${file}: line ${number} is none of a list of failures.`);
      yield failure;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UsageError(`--retry ${file}: there is no such file.`, { cause });
    throw cause;
  }
}

function parsed(line: string): FailureLine | undefined {
  try {
    const { path, externalId, asset, error } = JSON.parse(line) as Partial<FailureLine>;
    const isLine = error !== undefined && (path !== undefined || asset !== undefined);
    return isLine ? { path, externalId, asset, error } : undefined;
  } catch {
    return undefined;
  }
}
