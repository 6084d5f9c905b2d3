import type { ImportLabel } from "@ango-hub/client";
import type { Losses } from "../formats/losses.ts";
import type { Job } from "../frame/command.ts";
import { type ExitCode, exitCodes } from "../terminal/exit-code.ts";
import type { Column } from "../terminal/table.ts";
import type { Remark } from "./checked-labels.ts";

const columns: readonly Column<ImportLabel>[] = [
  { title: "asset", value: ({ externalId, data }) => externalId ?? data },
  { title: "objects", value: ({ objects = [] }) => objects.length, isNumber: true },
  { title: "answers", value: ({ classifications = [] }) => classifications.length, isNumber: true },
  { title: "relations", value: ({ relations = [] }) => relations.length, isNumber: true },
];

/** Prints the labels that would be sent, and tells of what would get lost, which the exit code says as well. */
export async function tellOfCheck(
  { terminal }: Job,
  labels: AsyncIterable<ImportLabel>,
  { losses, remarks }: { losses: Losses; remarks: readonly Remark[] },
): Promise<ExitCode> {
  let count = 0;
  const pages = async function* (): AsyncGenerator<ImportLabel[]> {
    for await (const label of labels) {
      count += 1;
      yield [label];
    }
  };
  await terminal.list(pages(), () => columns);
  for (const { externalId, message } of remarks.slice(0, 20)) terminal.note(`asset ${externalId}: ${message}`);
  if (remarks.length > 20) terminal.note(`and ${remarks.length - 20} more remarks.`);
  losses.tell(terminal);
  const { total } = losses.report;
  terminal.note(
    `${count} labels would be sent${total > 0 ? `, and ${total} parts of them would get lost` : ""}. Nothing was sent.`,
  );
  return total > 0 ? exitCodes.differences : exitCodes.done;
}
