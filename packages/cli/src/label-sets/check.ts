import { problemsOf } from "@ango-hub/label-set";
import { isBuilt, readLabelSet } from "../formats/read-label-set.ts";
import type { Run } from "../frame/command.ts";
import { exitCodes } from "../terminal/exit-code.ts";

/** Which problems are accepted. */
export type CheckFlags = Readonly<Record<string, unknown>> & { allow?: readonly string[] };

/** Says whether a file holds a label set that a project can have, and what is wrong with it, with the place of each problem. */
export const checkLabelSet: Run<CheckFlags, [string]> = async ({ terminal }, { allow = [] }, path) => {
  const labelSet = await readLabelSet(path, terminal);
  const { tools = [], classifications = [], relations = [] } = isBuilt(labelSet) ? labelSet.toJSON() : labelSet;
  // What code has built was checked then, but for what the code allows.
  const all = isBuilt(labelSet) ? [] : problemsOf(labelSet);
  const problems = all.filter(({ code }) => !allow.includes(code));
  const counts = { tools: tools.length, classifications: classifications.length, relations: relations.length };
  await terminal.result({ valid: problems.length === 0, ...counts, problems }, async () => {
    await terminal.print(
      ...problems.map(({ code, pointer, path: titles, message }) => {
        return `${path}: ${pointer}${titles === "" ? "" : ` (${titles})`}: ${message} [${code}]`;
      }),
    );
    const parts = `${counts.tools} tools, ${counts.classifications} classifications and ${counts.relations} relations`;
    if (problems.length === 0) terminal.note(`${path} is a label set of ${parts}.`);
  });
  return problems.length === 0 ? exitCodes.done : exitCodes.failed;
};
