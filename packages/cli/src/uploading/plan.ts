import { resolve } from "node:path";
import { UsageError } from "../terminal/usage-error.ts";
import { readFailures } from "./failures.ts";
import { LeftOut } from "./left-out.ts";
import { namedFiles, type SharedFile } from "./named-files.ts";
import { type Place, placeOf, placeOfRetry } from "./place.ts";
import { readSources, type Source } from "./sources.ts";
import type { UploadFlags } from "./upload-flags.ts";

/** What is to be sent, as the command line says it. */
export interface Plan {
  place(projectId: string): Place;
  /** The files, anew at each call. */
  files(own: ReadonlySet<string>, leftOut?: LeftOut): AsyncGenerator<SharedFile, void, void>;
}

/** Flags that say which files there are, which a list of failures says itself. */
const selecting = ["shard", "include", "exclude", "base", "externalId"] as const;

/**
 * Reads the command line.
 *
 * @throws UsageError when nothing is given, or something that does not go together.
 */
export async function planOf(flags: UploadFlags, given: readonly string[]): Promise<Plan> {
  const { retry, shard } = flags;
  if (retry !== undefined) return planOfRetry(flags, retry, given);
  if (given.length === 0) throw new UsageError("Give what is to be sent: folders, patterns or files.");
  const sources = await readSources(given);
  const { include, exclude, base, externalId = "path" } = flags;
  const folder = base ?? commonFolder(sources);
  return {
    place: (projectId) => placeOf(flags, { job: "upload", folder, projectId, shard }),
    files: (own, leftOut = new LeftOut()) =>
      namedFiles(sources, { include, exclude, base, by: externalId, shard, own }, leftOut),
  };
}

function planOfRetry(flags: UploadFlags, list: string, given: readonly string[]): Plan {
  const other = given.length > 0 ? "files" : selecting.find((name) => flags[name] !== undefined);
  if (other !== undefined) throw new UsageError(`--retry takes all files from its list. Leave out ${nameOf(other)}.`);
  return {
    place: (projectId) => placeOfRetry(flags, list, projectId),
    files: () => filesAgain(list),
  };
}

function nameOf(flag: string): string {
  return flag === "files" ? "the others" : flag === "externalId" ? "--external-id" : `--${flag}`;
}

async function* filesAgain(list: string): AsyncGenerator<SharedFile, void, void> {
  for await (const { path, externalId } of readFailures(list)) {
    if (path === undefined || externalId === undefined)
      throw new UsageError(`--retry ${list} is the list of an import. ango import-cloud tries it again.`);
    yield { path, externalId, isMine: true };
  }
}

/** The folder of all sources, or the one that the command runs in. */
function commonFolder(sources: readonly Source[]): string {
  const [first = { folder: "." }] = sources;
  return sources.every(({ folder }) => resolve(folder) === resolve(first.folder)) ? first.folder : ".";
}
