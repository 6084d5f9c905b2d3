import { readLabelSet } from "../formats/read-label-set.ts";
import type { Run } from "../frame/command.ts";
import { confirm } from "../frame/confirm.ts";
import { findProject } from "../service/find-project.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { printChanges, showChanges } from "./changes.ts";
import { plannerFor } from "./planner.ts";

/** What may be done, and whether it is. */
export type ApplyFlags = Readonly<Record<string, unknown>> & {
  yes?: boolean;
  orphanLabels?: boolean;
  dryRun?: boolean;
};

/** Gives a project a label set, unless labels would be orphaned that may not be. */
export const applyLabelSetFile: Run<ApplyFlags, [string, string]> = async (
  { terminal, signal, connect },
  { yes = false, orphanLabels = false, dryRun = false },
  project,
  path,
) => {
  const labelSet = await readLabelSet(path, terminal);
  const { planLabelSet, applyLabelSet } = await plannerFor(path);
  const ango = await connect();
  const plan = await planLabelSet(ango, await findProject(ango, project, signal), labelSet, { signal });
  const { changes } = plan;
  await showChanges(plan, terminal);
  const isRefused = !orphanLabels && changes.some(({ orphansLabels }) => orphansLabels);
  if (changes.length === 0 || isRefused || dryRun) {
    await printChanges(plan, terminal, false);
    if (isRefused)
      terminal.note("Nothing was changed. Keep these parts, or give their labels up with --orphan-labels.");
    return isRefused ? exitCodes.differences : exitCodes.done;
  }
  await confirm(terminal, `Change the label set of ${project}?`, yes);
  await applyLabelSet(ango, plan, { orphanLabels, signal });
  await printChanges(plan, terminal, true);
  terminal.note(`Applied ${changes.length === 1 ? "a change" : `${changes.length} changes`}.`);
  return exitCodes.done;
};
