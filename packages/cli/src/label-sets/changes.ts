import type { Change, LabelSetPlan } from "@ango-hub/label-set";
import type { Column } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";

const columns: readonly Column<Change>[] = [
  { title: "change", value: ({ kind }) => kind },
  { title: "labels", value: ({ orphansLabels }) => (orphansLabels ? "orphaned" : "kept") },
  { title: "what", value: ({ message }) => message },
];

/** Shows people the changes of a plan, and warns of labels that lose their place. */
export async function showChanges({ changes }: LabelSetPlan, terminal: Terminal): Promise<void> {
  if (terminal.format === "text") {
    if (changes.length === 0) terminal.note("Nothing changes.");
    else await terminal.table(changes, columns);
  }
  for (const { path, orphansLabels } of changes)
    if (orphansLabels) terminal.warn(`Labels of ${path || "the label set"} would be orphaned.`);
}

/** Gives programs the changes of a plan. */
export async function printChanges(
  { projectId, changes }: LabelSetPlan,
  terminal: Terminal,
  isApplied: boolean,
): Promise<void> {
  const orphansLabels = changes.some((change) => change.orphansLabels);
  await terminal.result({ projectId, changes, orphansLabels, applied: isApplied }, async () => {});
}
