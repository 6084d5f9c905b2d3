import { rm } from "node:fs/promises";
import { writeWhole } from "../disk/write-whole.ts";
import type { Losses } from "../formats/losses.ts";
import type { Written } from "../formats/write-data-set.ts";
import type { Job } from "../frame/command.ts";
import { type ExitCode, exitCodes } from "../terminal/exit-code.ts";
import type { ExportFlags } from "./export-flags.ts";
import type { Pictures } from "./fetch-pictures.ts";

/** What came of an export. */
export interface Outcome {
  isResumed: boolean;
  written: Written;
  losses: Losses;
  pictures: Pictures | undefined;
}

/** Tells what came of an export. Pictures that are missing are written to a file beside the output. */
export async function tellOfExport(
  { terminal }: Job,
  { output, format }: ExportFlags,
  outcome: Outcome,
): Promise<ExitCode> {
  const { isResumed, written, losses, pictures } = outcome;
  const { failed = [] } = pictures ?? {};
  const failures = `${output.replace(/[\\/]+$/, "")}.failed.ndjson`;
  if (failed.length > 0) {
    await writeWhole(
      failures,
      failed.map((failure) => `${JSON.stringify(failure)}\n`),
    );
    terminal.warn(
      `${failed.length} pictures are missing; ${failures} has them. The same command with --overwrite tries again.`,
    );
  } else if (pictures) {
    // What an earlier run has missed is there now.
    await rm(failures, { force: true });
  }
  await terminal.result(
    { output, format, isResumed, ...written, lost: losses.counts, ...(pictures && { pictures }) },
    async () => {
      const images = pictures ? `, ${pictures.fetched + pictures.present} pictures` : "";
      terminal.note(
        `${output === "-" ? "Standard output" : output}: ${written.assets} assets, ${written.objects} objects${images}.`,
      );
    },
  );
  return failed.length > 0 ? exitCodes.partly : exitCodes.done;
}
