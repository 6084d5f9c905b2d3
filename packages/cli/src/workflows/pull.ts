import { writeWhole } from "../disk/write-whole.ts";
import type { Run } from "../frame/command.ts";
import { findProject } from "../service/find-project.ts";
import { exitCodes } from "../terminal/exit-code.ts";

/** Where a workflow is written to. */
export type PullFlags = Readonly<Record<string, unknown>> & { output?: string };

/** Writes the workflow of a project as JSON. */
export const pullWorkflow: Run<PullFlags, [string]> = async (
  { terminal, signal, connect },
  { output = "-" },
  project,
) => {
  const ango = await connect();
  const stages = await ango.workflows.get(await findProject(ango, project, signal), { signal });
  const text = JSON.stringify(stages, null, 2);
  if (output === "-") {
    await terminal.result(stages, () => terminal.print(text));
  } else {
    await writeWhole(output, [`${text}\n`]);
    await terminal.result({ output }, async () => terminal.note(`${output} has the workflow.`));
  }
  return exitCodes.done;
};
