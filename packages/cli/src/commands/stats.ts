import type { Command } from "@stricli/core";
import { localCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { text, wholeNumber } from "../frame/flags.ts";
import type { StatsFlags } from "../stats/run-stats.ts";

/** `ango stats`. */
export const stats: Command<Context> = localCommand<StatsFlags, [string]>({
  brief: "Count what an export holds, and how far people agree",
  description: `Reads an export of either generation, the zip archive of the service or the JSON in it, and tells of its tasks by
stage, objects by class and their sizes, answers, relations, people, days, and times; and how far stages agree with each other,
and people who labelled the same assets. It asks no service.

ango stats export.zip --html report.html
ango stats export.zip --label-set labels.json --json
ango stats - --stage Review < export.ndjson`,
  parameters: {
    flags: {
      labelSet: text("Label set in JSON, for its titles and for what never occurs", "file"),
      stage: { ...text("Count only tasks that stand in this stage, by name or id", "stage"), variadic: true },
      timeZone: {
        kind: "parsed",
        parse: readTimeZone,
        brief: "Time zone that says when a day begins (default: UTC)",
        placeholder: "zone",
        optional: true,
      },
      agreement: {
        kind: "enum",
        values: ["both", "stages", "people", "none"],
        brief: "Who is compared",
        default: "both",
      },
      readers: {
        kind: "parsed",
        parse: readReaders,
        brief: "How many people label each asset of a consensus, which saves memory",
        placeholder: "n",
        optional: true,
      },
      threshold: {
        kind: "parsed",
        parse: readThreshold,
        brief: "Intersection over union from which on two objects are the same",
        placeholder: "iou",
        default: "0.5",
      },
      html: text("Write a report with charts, which needs no network", "file"),
    },
    positional: {
      kind: "tuple",
      parameters: [{ placeholder: "export", brief: "Path of the export, or - for standard input", parse: String }],
    },
  },
  load: async () => (await import("../stats/run-stats.ts")).runStats,
});

function readTimeZone(given: string): string {
  try {
    new Intl.DateTimeFormat("en", { timeZone: given });
    return given;
  } catch {
    throw new SyntaxError(`must be the name of a time zone, as in Europe/Istanbul, but is ${JSON.stringify(given)}`);
  }
}

function readReaders(given: string): number {
  const readers = wholeNumber(given);
  if (readers >= 2) return readers;
  throw new SyntaxError(`must be 2 or more, but is ${JSON.stringify(given)}`);
}

function readThreshold(given: string): number {
  const threshold = Number(given);
  if (threshold > 0 && threshold <= 1) return threshold;
  throw new SyntaxError(`must be a number above 0, up to 1, but is ${JSON.stringify(given)}`);
}
