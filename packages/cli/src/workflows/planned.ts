import type { AngoHub, ProjectId } from "@ango-hub/client";
import type { Job } from "../frame/command.ts";
import { findProject } from "../service/find-project.ts";
import type { Column } from "../terminal/table.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { readWorkflow } from "./read-workflow.ts";
import { type AnyStage, type StageChange, stageChanges } from "./stage-changes.ts";

/** What a workflow of a file would change in a project. */
export interface Planned {
  ango: AngoHub;
  projectId: ProjectId;
  before: AnyStage[];
  after: AnyStage[];
  changes: StageChange[];
}

const columns: readonly Column<StageChange>[] = [
  { title: "change", value: ({ kind }) => kind },
  { title: "what", value: ({ message }) => message },
];

/** Finds out what would change, and shows it to people. */
export async function planned({ terminal, signal, connect }: Job, project: string, path: string): Promise<Planned> {
  const after = await readWorkflow(path, terminal);
  const ango = await connect();
  const projectId = await findProject(ango, project, signal);
  const before = (await ango.workflows.get(projectId, { signal })) as AnyStage[];
  const changes = stageChanges(before, after);
  if (terminal.format === "text") {
    if (changes.length === 0) terminal.note("Nothing changes.");
    else await terminal.table(changes, columns);
  }
  return { ango, projectId, before, after, changes };
}

/** Gives programs what would change, or has changed. */
export async function printPlanned(
  { projectId, changes }: Planned,
  terminal: Terminal,
  isApplied: boolean,
): Promise<void> {
  await terminal.result({ projectId, changes, applied: isApplied }, async () => {});
}
