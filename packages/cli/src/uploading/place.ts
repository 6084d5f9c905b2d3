import { open } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "../terminal/usage-error.ts";
import type { Shard } from "./shard.ts";
import type { AssetFlags } from "./upload-flags.ts";

/** Where a command keeps what it has done. */
export interface Place {
  journal: string | undefined;
  /** Where it is kept what lies in a bucket of one's own. */
  objects: string | undefined;
  /** Where what failed is listed. */
  failures: string;
}

/** What decides where that is. */
interface Situation {
  /** The command, `upload` or `import`. */
  job: string;
  folder: string;
  projectId: string;
  shard?: Shard | undefined;
}

const failedEnd = ".failed.ndjson";

/** The journal and the list of failures: beside the data, each share with its own, unless flags say otherwise. */
export function placeOf(flags: AssetFlags, { job, folder, projectId, shard }: Situation): Place {
  const share = shard ? `-shard-${shard.index}-of-${shard.count}` : "";
  const usual = join(folder, `.ango-${job}-${projectId}${share}.ndjson`);
  return placesBeside(flags, flags.journal ?? usual);
}

/** The same where a list of failures is tried again: with the journal of the call that made it. */
export function placeOfRetry(flags: AssetFlags, list: string, projectId: string): Place {
  const name = basename(list);
  const isUsual = name.endsWith(failedEnd);
  const journal = isUsual ? `${name.slice(0, -failedEnd.length)}.ndjson` : `.ango-upload-${projectId}.ndjson`;
  return placesBeside({ failures: list, ...flags }, flags.journal ?? join(dirname(list), journal));
}

function placesBeside(flags: Partial<AssetFlags>, journal: string): Place {
  if (flags.journal !== undefined && flags.noJournal)
    throw new UsageError("--journal and --no-journal are given. Give one of them.");
  const start = journal.replace(/\.ndjson$/, "");
  const failures = flags.failures ?? `${start}${failedEnd}`;
  if (flags.noJournal) return { journal: undefined, objects: undefined, failures };
  return { journal, objects: `${start}.objects.ndjson`, failures };
}

/** Files that are there for these places, which are not to be sent. */
export function ownFiles({ journal, objects, failures }: Place): Set<string> {
  const all = [failures, journal, journal && `${journal}.lock`, objects];
  return new Set(all.flatMap((path) => (path === undefined ? [] : [resolve(path)])));
}

/**
 * Makes sure that the journal can be kept.
 *
 * @throws UsageError that names the flags which help.
 */
export async function checkJournal(journal: string | undefined): Promise<void> {
  if (journal === undefined) return;
  try {
    await (await open(journal, "a")).close();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(
      `The journal can't be written in ${dirname(journal)} (${code}). --journal FILE keeps it elsewhere, --no-journal does without.`,
      { cause },
    );
  }
}
