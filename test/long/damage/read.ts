import { isDeepStrictEqual } from "node:util";
import { isAngoHubError } from "@ango-hub/client/classic";
import { strToU8, zipSync } from "fflate";
import { Choices } from "../seed.ts";
import { type Archive, makeArchives } from "./archives.ts";
import { anyDamage, archiveDamage, damage } from "./damage.ts";
import { documentOf } from "./documents.ts";
import { readableOf } from "./elements.ts";
import { exportOf, type Outcome, readAll, readThrough } from "./export.ts";
import { peak, resetPeak } from "./peak.ts";

// Reads some of the damaged exports in a process of its own, whose time and memory can be told case by case. Prints the
// number of each case before it is read, and at the end what all came to.

/** What some cases came to. */
export interface Report {
  cases: number;
  /** Cases whose data was read in full, and is right. */
  right: number;
  /** How often which error was thrown. */
  refused: Record<string, number>;
  /** Cases where an error came after assets that were damaged: their checksum is behind them. */
  doubtful: number;
  slowest: { number: number; milliseconds: number };
  /** Memory beside what the archive itself takes. */
  hungriest: { number: number; bytes: number };
  wrong: { number: number; what: string; kinds: string[] }[];
}

const [what = "", first = "0", end = "0"] = process.argv.slice(2);
const report: Report = {
  cases: 0,
  right: 0,
  refused: {},
  doubtful: 0,
  slowest: { number: 0, milliseconds: 0 },
  hungriest: { number: 0, bytes: 0 },
  wrong: [],
};

/** A damaged export, and what says whether an outcome is right. */
interface Case {
  archive: Uint8Array;
  kinds: string[];
  /** Says what is wrong, if something is. */
  judge(outcome: Outcome): string | undefined | Promise<string | undefined>;
}

const makeCase = what === "archives" ? await archiveCases() : textCase;
for (let number = Number(first); number < Number(end); number += 1) {
  console.log(number);
  const choices = new Choices(what, number);
  await read(number, makeCase(choices), choices);
}
console.log(JSON.stringify(report));

async function read(number: number, { archive, kinds, judge }: Case, choices: Choices): Promise<void> {
  const exported = await exportOf(archive, choices);
  const before = resetPeak();
  const start = performance.now();
  // The memory of a reader who keeps all assets is theirs: this one keeps none.
  await readThrough(exported);
  const milliseconds = performance.now() - start;
  const bytes = peak() - before - archive.length;
  report.cases += 1;
  if (milliseconds > report.slowest.milliseconds) report.slowest = { number, milliseconds };
  if (bytes > report.hungriest.bytes) report.hungriest = { number, bytes };
  const outcome = await readAll(exported);
  const { error } = outcome;
  const isTyped = error === undefined || (isAngoHubError(error) && error.name === "ExportError");
  const wrong = isTyped ? await judge(outcome) : `no error of ours: ${error instanceof Error ? error.stack : error}`;
  if (wrong !== undefined) report.wrong.push({ number, what: wrong, kinds });
  else if (error === undefined) report.right += 1;
  else {
    const reason = reasonOf(error as Error);
    report.refused[reason] = (report.refused[reason] ?? 0) + 1;
  }
}

/** An error's words without what is different each time. */
function reasonOf({ message }: Error): string {
  return message
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, "…")
    .replace(/read: .* (is damaged: (?:its|it has|the archive's))/s, "read: … $1")
    .replace(/It holds .*/s, "It holds …")
    .replaceAll(/-?\d+/g, "n");
}

async function archiveCases(): Promise<(choices: Choices) => Case> {
  const archives = await makeArchives(new Choices("archives of", first), 36);
  return (choices) => {
    // The large one takes its time.
    const archive = choices.happens(0.01) ? archives[0] : choices.of(archives.slice(1));
    const other = choices.of(archives.slice(1));
    return archiveCase(archive as Archive, other, choices);
  };
}

function archiveCase(archive: Archive, other: Archive, choices: Choices): Case {
  const { bytes, from, kinds } = damage(archive.bytes, other.bytes, choices, archiveDamage);
  return {
    archive: bytes,
    kinds,
    async judge({ assets, error }) {
      if (error === undefined) {
        // Whole records may stand in another order, or be those of the other archive.
        const isRight = [archive, other].some((one) => isDeepStrictEqual(sorted(assets), sorted(one.assets)));
        return isRight ? undefined : `${assets.length} assets instead of ${archive.assets.length}, or others`;
      }
      const right = assets.findIndex((asset, index) => !isDeepStrictEqual(asset, archive.assets[index]));
      if (right === -1) return undefined;
      report.doubtful += 1;
      // What lies in front of the damage is right all the same.
      const before = await readAll(await exportOf(archive.bytes.slice(0, from), choices));
      return before.assets.length <= right ? undefined : `asset ${right} is wrong, in front of the damage`;
    },
  };
}

function textCase(choices: Choices): Case {
  const isLarge = choices.happens(0.005);
  const text = documentOf(choices, isLarge ? 12_000 : choices.of([0, 1, 3, 12, 60]));
  const other = strToU8(documentOf(choices, 5));
  const { bytes, kinds } = damage(strToU8(text), other, choices, anyDamage);
  const archive = zipSync({ "export.json": bytes }, { level: choices.of([0, 6]) });
  return {
    archive,
    kinds,
    judge({ assets, error }) {
      const { elements, isWhole, isText } = readable(bytes);
      const firstOther = elements.findIndex((one) => typeof one !== "object" || one === null || Array.isArray(one));
      const expected = firstOther === -1 ? elements : elements.slice(0, firstOther);
      const shouldFail = !isWhole || firstOther !== -1;
      if (shouldFail !== (error !== undefined)) return shouldFail ? "no error" : `an error: ${error}`;
      // A chunk that is no text gives nothing, although elements may stand in it.
      const given = isText ? expected : expected.slice(0, assets.length);
      return isDeepStrictEqual(assets, given) ? undefined : `${assets.length} assets instead of ${expected.length}`;
    },
  };
}

function readable(bytes: Uint8Array): { elements: unknown[]; isWhole: boolean; isText: boolean } {
  try {
    return { ...readableOf(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), isText: true };
  } catch {
    const { elements } = readableOf(new TextDecoder().decode(bytes));
    return { elements, isWhole: false, isText: false };
  }
}

function sorted(assets: readonly unknown[]): string[] {
  return assets.map((asset) => JSON.stringify(asset)).sort();
}
