import type { CategorySchema } from "@ango-hub/client";
import { writeWhole } from "../disk/write-whole.ts";
import { type ExitCode, exitCodes } from "../terminal/exit-code.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../terminal/usage-error.ts";
import { draftMap } from "./draft-map.ts";
import type { Found } from "./labels-to-import.ts";

/** Writes a first draft of a mapping to a file, or to standard output (`-`). */
export async function writeMap(
  path: string,
  { header }: Found,
  labelSet: CategorySchema,
  terminal: Terminal,
): Promise<ExitCode> {
  if (!header) throw new UsageError("Labels of ango-labels have the names of the label set: they need no mapping.");
  const { settings, open } = draftMap(header, labelSet);
  const text = `${JSON.stringify(settings, null, 2)}\n`;
  if (path === "-") await terminal.print(text.trimEnd());
  else await writeWhole(path, [text]);
  if (open.length > 0) {
    const tools = (labelSet.tools ?? []).map(({ title }) => title).join(", ");
    terminal.warn(`These are left out until they are mapped, since nothing is called nearly so: ${open.join(", ")}.`);
    terminal.note(`The tools of the label set are: ${tools}.`);
  }
  return exitCodes.done;
}
