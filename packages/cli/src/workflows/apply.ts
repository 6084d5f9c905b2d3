import type { Stage } from "@ango-hub/client";
import type { Run } from "../frame/command.ts";
import { confirm } from "../frame/confirm.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { planned, printPlanned } from "./planned.ts";

/** What may be done without a question. */
export type ApplyFlags = Readonly<Record<string, unknown>> & { yes?: boolean };

/** Gives a project a workflow, which the client looks at as a graph before it sends it. */
export const applyWorkflow: Run<ApplyFlags, [string, string]> = async (job, { yes = false }, project, path) => {
  const { terminal, signal } = job;
  const plan = await planned(job, project, path);
  const { ango, projectId, before, after, changes } = plan;
  if (changes.length > 0) {
    await confirm(terminal, `Change the workflow of ${project}?`, yes);
    // What somebody has changed since it was compared is not overwritten.
    await ango.workflows.set(projectId, after as readonly Stage[], { expected: before as readonly Stage[], signal });
  }
  await printPlanned(plan, terminal, changes.length > 0);
  if (changes.length > 0) terminal.note(`Applied ${changes.length === 1 ? "a change" : `${changes.length} changes`}.`);
  return exitCodes.done;
};
