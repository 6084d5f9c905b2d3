import type { ExportedIssue } from "@ango-hub/client";
import type { Run } from "../frame/command.ts";
import { findProject } from "../service/find-project.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import type { Column } from "../terminal/table.ts";

const columns: readonly Column<ExportedIssue>[] = [
  { title: "asset", value: ({ asset }) => asset?.externalId },
  { title: "stage", value: ({ stageId }) => stageId },
  { title: "status", value: ({ status }) => status },
  { title: "content", value: ({ content }) => content },
];

/** Prints the issues of a project while they arrive. */
export const exportIssues: Run<object, [string]> = async (job, _flags, given) => {
  const { terminal, signal } = job;
  const ango = await job.connect();
  const project = await findProject(ango, given, signal);
  terminal.note("Building the export, which can take minutes.");
  const exported = await ango.exports.createIssues(project, { signal });
  await terminal.list(oneByOne(exported.issues({ signal })), () => columns);
  return exitCodes.done;
};

async function* oneByOne<Item>(items: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  for await (const item of items) yield [item];
}
