import type { Run } from "../frame/command.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { planned, printPlanned } from "./planned.ts";

/** Says what applying a workflow would change in a project. */
export const diffWorkflow: Run<Readonly<Record<string, unknown>>, [string, string]> = async (
  job,
  _flags,
  project,
  path,
) => {
  const plan = await planned(job, project, path);
  await printPlanned(plan, job.terminal, false);
  return plan.changes.length === 0 ? exitCodes.done : exitCodes.differences;
};
