import type { Command } from "@stricli/core";
import { serviceCommand } from "../frame/command.ts";
import type { Context } from "../frame/context.ts";
import { projectWord, text, yesFlag } from "../frame/flags.ts";
import type { ApplyFlags } from "../workflows/apply.ts";
import type { PullFlags } from "../workflows/pull.ts";

const file = { placeholder: "file", brief: "Workflow: JSON, or - for standard input", parse: String } as const;

const pull: Command<Context> = serviceCommand<PullFlags, [string]>({
  brief: "Write the workflow of a project to a file",
  description: "Writes the stages of a project's workflow as JSON.",
  parameters: {
    flags: { output: text("File to write (default: standard output)", "path") } as never,
    positional: { kind: "tuple", parameters: [projectWord] },
    aliases: { o: "output" } as never,
  },
  load: async () => (await import("../workflows/pull.ts")).pullWorkflow,
});

const diff: Command<Context> = serviceCommand<Readonly<Record<string, unknown>>, [string, string]>({
  brief: "Show what applying a workflow would change",
  description:
    "Shows what applying a workflow would change in a project. The exit code is 0 where nothing changes, and 3 otherwise.",
  parameters: { flags: {}, positional: { kind: "tuple", parameters: [projectWord, file] } },
  load: async () => (await import("../workflows/diff.ts")).diffWorkflow,
});

const apply: Command<Context> = serviceCommand<ApplyFlags, [string, string]>({
  brief: "Give a project a workflow",
  description: `Shows what changes, and changes it. The workflow is looked at as a graph before it is sent: every way must lead to a stage that there
is, and every stage must be reached from Start. What somebody has changed in the meantime is not overwritten.`,
  parameters: {
    flags: { yes: yesFlag } as never,
    positional: { kind: "tuple", parameters: [projectWord, file] },
  },
  load: async () => (await import("../workflows/apply.ts")).applyWorkflow,
});

/** Workflows in files. */
export const workflowCommands: Readonly<Record<string, Command<Context>>> = { pull, diff, apply };
