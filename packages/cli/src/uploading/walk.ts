import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../terminal/usage-error.ts";
import { type LeftOut, reasonOfName } from "./left-out.ts";

/** With what the journals begin, and the lists of failures. */
const ownPrefix = ".ango-";

/** A file below a folder. */
export interface FoundFile {
  path: string;
  /** Its path below the folder that was given, with `/` and in the composed Unicode form. */
  relative: string;
}

/** What is looked for in a folder. */
export interface Wanted {
  /** How many folders deep. */
  depth: number;
  /** Whether a path below the folder, that of a folder or of a file, is passed over. */
  isExcluded(relative: string): boolean;
  leftOut: LeftOut;
}

/**
 * The files below a folder one after the other, in an order that is the same each time. Links are followed, but not back into
 * a folder around them.
 */
export async function* walk(
  folder: string,
  wanted: Wanted,
  prefix = "",
  around: readonly string[] = [],
): AsyncGenerator<FoundFile, void, void> {
  const inside = [...around, await identityOf(folder)];
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause) => refuseFolder(folder, cause));
  entries.sort(byName);
  for (const entry of entries) {
    if (entry.name.startsWith(ownPrefix)) continue;
    const path = join(folder, entry.name);
    const relative = prefix + entry.name.normalize();
    const reason = reasonOfName(entry.name) ?? (wanted.isExcluded(relative) ? "excluded" : undefined);
    const kind = reason ?? (await kindOf(path, entry));
    if (kind === "file") yield { path, relative };
    else if (kind !== "folder") wanted.leftOut.add(kind);
    else if (inside.includes(await identityOf(path))) wanted.leftOut.add("loop");
    else if (inside.length < wanted.depth) yield* walk(path, wanted, `${relative}/`, inside);
  }
}

async function kindOf(path: string, entry: Dirent): Promise<"file" | "folder" | "special"> {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  // Of a link that leads nowhere the upload says so, as of all that can't be read.
  const found = await stat(path).catch(() => undefined);
  if (!found || found.isFile()) return "file";
  return found.isDirectory() ? "folder" : "special";
}

/** What is the same for a folder and for links to it. */
async function identityOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true }).catch((cause) => refuseFolder(folder, cause));
  return `${dev}:${ino}`;
}

function refuseFolder(folder: string, cause: NodeJS.ErrnoException): never {
  throw new UsageError(
    `The folder ${folder} can't be read (${cause.code}). Nothing was sent. --exclude leaves a folder out.`,
    { cause },
  );
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
