import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { readExport } from "@ango-hub/client";
import type { Job, Run } from "../frame/command.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { bytesStep, Progress } from "../terminal/progress.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { countText } from "./format.ts";
import { type OpenedFile, openFile, unreadable } from "./open-export.ts";
import { statisticsPage } from "./page/statistics-page.ts";
import { printTables } from "./print-tables.ts";
import type { AgreementOf } from "./statistics.ts";
import { statisticsOf } from "./statistics-of.ts";

/** What `ango stats` takes. */
export interface StatsFlags {
  labelSet?: string;
  stage?: readonly string[];
  timeZone?: string;
  agreement: AgreementOf | "both" | "none";
  readers?: number;
  threshold: number;
  html?: string;
}

/** Counts an export, and prints what it found. */
export const runStats: Run<StatsFlags, [string]> = async ({ terminal, signal }, flags, path) => {
  const labelSet = flags.labelSet === undefined ? undefined : await readLabelSet(flags.labelSet);
  const file = await openFile(path, terminal.streams.stdin, signal);
  const invalid = new InvalidAssets();
  const { timeZone, readers, threshold, stage: stages } = flags;
  const progress = new Progress(terminal, `Reading ${file.name}`);
  const assets = readExport(watched(file, progress), { onInvalidAsset: (error) => invalid.add(error) });
  const options = { labelSet, stages, timeZone, readers, threshold, agreement: comparedBy(flags.agreement) };
  const statistics = await statisticsOf(assets, options).finally(() => progress.end());
  if (flags.html !== undefined) {
    const page = statisticsPage(statistics, { name: basename(file.name), date: new Date() });
    await writePage(flags.html, page);
    terminal.note(`The report is in ${flags.html}.`);
  }
  await terminal.result(statistics, () => printTables(terminal, statistics));
  return invalid.tell(terminal) > 0 ? exitCodes.partly : exitCodes.done;
};

async function readLabelSet(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch((cause) => {
    throw unreadable(path, cause);
  });
  const { LabelSet } = await import("@ango-hub/label-set");
  try {
    return LabelSet.fromJSON(JSON.parse(text));
  } catch (cause) {
    throw new UsageError(`${path} holds no label set: ${(cause as Error).message}`, { cause });
  }
}

function comparedBy(agreement: StatsFlags["agreement"]): readonly AgreementOf[] {
  if (agreement === "both") return ["stages", "people"];
  return agreement === "none" ? [] : [agreement];
}

/** The bytes of a file, with a word on how far it is read where that takes a while. */
async function* watched({ bytes, size }: OpenedFile, progress: Progress): AsyncGenerator<Uint8Array, void, void> {
  const start = performance.now();
  let done = 0;
  for await (const piece of bytes) {
    yield piece;
    done += piece.length;
    if (performance.now() - start >= patience) progress.report(bytesStep(done, size));
  }
}

/** In milliseconds: what is quicker needs no bar. */
const patience = 3000;

async function writePage(path: string, page: string): Promise<void> {
  await writeFile(path, page).catch((cause: Error) => {
    throw new UsageError(`The report can't be written to ${path}: ${cause.message}.`, { cause });
  });
}

/** Assets that are no JSON, of which the first few are told. */
class InvalidAssets {
  readonly #messages: string[] = [];
  #count = 0;

  add({ message }: Error): void {
    this.#count += 1;
    if (this.#messages.length < 5) this.#messages.push(message.replace(/ To go on .*$/, ""));
  }

  tell(terminal: Job["terminal"]): number {
    for (const message of this.#messages) terminal.warn(message);
    if (this.#count > 0) terminal.warn(`Not counted, because they are no JSON: ${countText(this.#count)} assets.`);
    return this.#count;
  }
}
