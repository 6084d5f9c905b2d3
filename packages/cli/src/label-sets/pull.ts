import { extname } from "node:path";
import { toCode } from "@ango-hub/label-set";
import { writeWhole } from "../disk/write-whole.ts";
import type { Run } from "../frame/command.ts";
import { findProject } from "../service/find-project.ts";
import { exitCodes } from "../terminal/exit-code.ts";

/** Where a label set is written to, and how. */
export type PullFlags = Readonly<Record<string, unknown>> & { output?: string; form?: "code" | "json" };

/** Writes the label set of a project as JSON or as the code that builds it. */
export const pullLabelSet: Run<PullFlags, [string]> = async ({ terminal, signal, connect }, flags, project) => {
  const { output = "-", form = extname(output).toLowerCase() === ".ts" ? "code" : "json" } = flags;
  const ango = await connect();
  const labelSet = await ango.labelSets.get(await findProject(ango, project, signal), { signal });
  const text = form === "code" ? toCode(labelSet) : `${JSON.stringify(labelSet, null, 2)}\n`;
  if (output !== "-") {
    await writeWhole(output, [text]);
    await terminal.result({ output, form }, async () => terminal.note(`${output} has the label set.`));
  } else {
    await terminal.result(labelSet, () => terminal.print(text.trimEnd()));
  }
  return exitCodes.done;
};
