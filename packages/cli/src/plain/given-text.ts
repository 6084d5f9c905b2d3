import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { text as textOf } from "node:stream/consumers";
import { UsageError } from "../terminal/usage-error.ts";

/** Where texts that are not on the command line come from. */
export interface GivenText {
  stdin: Readable;
}

/** A text, or what a file holds (`@path`), or what comes on standard input (`-`). */
export async function readGiven(name: string, given: string, { stdin }: GivenText): Promise<string> {
  if (given === "-") return textOf(stdin);
  if (!given.startsWith("@")) return given;
  const path = given.slice(1);
  return readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code === "ENOENT" ? "there is no such file" : cause.message;
    throw new UsageError(`${name} can't be read from ${path}: ${reason}.`, { cause });
  });
}

/**
 * A secret, which must not stand on the command line, where everybody on the machine can read it: from a file, standard input
 * or a variable of the environment (`env:NAME`).
 */
export async function readSecret(
  name: string,
  given: string,
  files: GivenText & { environment: Readonly<Record<string, string | undefined>> },
): Promise<string> {
  const variable = /^env:(.+)$/.exec(given)?.[1];
  if (variable !== undefined) {
    const value = files.environment[variable];
    if (value) return value;
    throw new UsageError(`${name} names the variable ${variable}, which the environment lacks.`);
  }
  if (given !== "-" && !given.startsWith("@"))
    throw new UsageError(
      `${name} must be @file, - for standard input, or env:NAME, so that no list of processes shows it.`,
    );
  return (await readGiven(name, given, files)).trim();
}
