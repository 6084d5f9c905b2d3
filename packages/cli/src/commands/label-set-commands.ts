import type { Command } from "@stricli/core";
import { localCommand, serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { flag, projectWord, text, yesFlag } from "../frame/flags.ts";
import type { ApplyFlags } from "../label-sets/apply.ts";
import type { CheckFlags } from "../label-sets/check.ts";
import type { PullFlags } from "../label-sets/pull.ts";

type NoFlags = Readonly<Record<string, unknown>>;

const file = {
  placeholder: "file",
  brief: "Label set: JSON, code, or - for JSON on standard input",
  parse: String,
} as const;

const ofCode = `A file of code exports the label set as labelSet, or by default. TypeScript runs on Node.js 22.18 and later, Deno and Bun; on an
older Node.js, give JavaScript or JSON.`;

const pull: Command<Context> = serviceCommand<PullFlags, [string]>({
  brief: "Write the label set of a project to a file, as JSON or code",
  description:
    "Writes the label set of a project as JSON, or as the TypeScript that builds it, which has the ids of the project.",
  parameters: {
    flags: {
      output: text("File to write (default: standard output)", "path"),
      form: {
        kind: "enum",
        values: ["code", "json"],
        brief: "Form (default: code for .ts, else json)",
        optional: true,
      },
    } as never,
    positional: { kind: "tuple", parameters: [projectWord] },
    aliases: { o: "output" } as never,
  },
  load: async () => (await import("../label-sets/pull.ts")).pullLabelSet,
});

const check: Command<Context> = localCommand<CheckFlags, [string]>({
  brief: "Say whether a file holds a label set",
  description: `Reads a label set and says what is wrong with it, with the place of each problem; the exit code is 1 then. What code allows when it builds
a label set is no problem. ${ofCode}`,
  parameters: {
    flags: {
      allow: { ...text("Problems to accept, by the codes in brackets", "code"), variadic: "," },
    } as never,
    positional: { kind: "tuple", parameters: [file] },
  },
  load: async () => (await import("../label-sets/check.ts")).checkLabelSet,
});

const diff: Command<Context> = serviceCommand<NoFlags, [string, string]>({
  brief: "Show what applying a label set would change",
  description: `Shows what applying a label set would change in a project, and whether labels would be orphaned. The exit code is 0 where nothing
changes, and 3 otherwise. ${ofCode}`,
  parameters: { flags: {}, positional: { kind: "tuple", parameters: [projectWord, file] } },
  load: async () => (await import("../label-sets/diff.ts")).diffLabelSet,
});

const apply: Command<Context> = serviceCommand<ApplyFlags, [string, string]>({
  brief: "Give a project a label set",
  description: `Shows what changes, and changes it. Where labels would be orphaned, nothing is changed and the exit code is 3, unless
--orphan-labels gives them up. What somebody has changed in the meantime is not overwritten. ${ofCode}`,
  parameters: {
    flags: {
      orphanLabels: flag("Give up labels whose parts are removed, replaced or moved"),
      dryRun: flag("Change nothing, and end with exit code 3 only where labels would be orphaned"),
      yes: yesFlag,
    } as never,
    positional: { kind: "tuple", parameters: [projectWord, file] },
  },
  load: async () => (await import("../label-sets/apply.ts")).applyLabelSetFile,
});

/** Label sets in files. */
export const labelSetCommands: Readonly<Record<string, Command<Context>>> = { pull, check, diff, apply };
