import { readLabelSet } from "../formats/read-label-set.ts";
import type { Run } from "../frame/command.ts";
import { findProject } from "../service/find-project.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { printChanges, showChanges } from "./changes.ts";
import { plannerFor } from "./planner.ts";

/** Says what applying a label set would change in a project. */
export const diffLabelSet: Run<Readonly<Record<string, unknown>>, [string, string]> = async (
  { terminal, signal, connect },
  _flags,
  project,
  path,
) => {
  const labelSet = await readLabelSet(path, terminal);
  const { planLabelSet } = await plannerFor(path);
  const ango = await connect();
  const plan = await planLabelSet(ango, await findProject(ango, project, signal), labelSet, { signal });
  await showChanges(plan, terminal);
  await printChanges(plan, terminal, false);
  return plan.changes.length === 0 ? exitCodes.done : exitCodes.differences;
};
