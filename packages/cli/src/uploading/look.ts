import type { Job } from "../frame/command.ts";
import { bytesText, counted } from "../terminal/amounts.ts";
import { type ExitCode, exitCodes } from "../terminal/exit-code.ts";
import { Progress } from "../terminal/progress.ts";
import { LeftOut } from "./left-out.ts";
import type { Plan } from "./plan.ts";
import { type Survey, survey } from "./survey.ts";

/** Looks through the files before anything is sent, and tells what is left out. */
export async function look({ terminal, signal }: Job, plan: Plan, own: ReadonlySet<string>): Promise<Survey> {
  const leftOut = new LeftOut();
  const progress = new Progress(terminal, "Looking");
  let isFirst = true;
  const read = () => {
    const files = plan.files(own, isFirst ? leftOut : undefined);
    isFirst = false;
    return files;
  };
  const told = (files: number): void => {
    if (terminal.isLive) progress.report({ fraction: undefined, text: counted(files, "file") });
  };
  const found = await survey(read, signal, told).finally(() => progress.end());
  if (leftOut.text !== "") terminal.note(`Left out: ${leftOut.text}.`);
  return found;
}

/** Says what would be sent. */
export async function showPlan({ terminal }: Job, { files, bytes, first }: Survey): Promise<ExitCode> {
  await terminal.result({ files, bytes, first }, async () => {
    await terminal.print(`${counted(files, "file")} of ${bytesText(bytes)} would be sent.`);
    await terminal.print(
      ...first.map(({ path, externalId }) => (path === externalId ? `  ${path}` : `  ${externalId} from ${path}`)),
    );
    if (files > first.length) await terminal.print(`  and ${files - first.length} more`);
  });
  return exitCodes.done;
}
