import { writeWhole } from "../disk/write-whole.ts";
import type { Losses } from "../formats/losses.ts";
import type { Job } from "../frame/command.ts";
import { counted } from "../terminal/amounts.ts";
import { type ExitCode, exitCodes } from "../terminal/exit-code.ts";
import type { Sent } from "./send-labels.ts";

const mostTold = 20;

/** Tells what became of labels. Those that were not imported are written to a file, from which they can be imported again. */
export async function tellOfImport(
  { terminal, signal }: Job,
  { imported, failed, stopped }: Sent,
  { losses, failures }: { losses: Losses; failures: string },
): Promise<ExitCode> {
  losses.tell(terminal);
  if (failed.length > 0) {
    const doubtful = failed.filter(({ mayBeImported }) => mayBeImported).length;
    await writeWhole(
      failures,
      failed.map(({ label }) => `${JSON.stringify(label)}\n`),
    );
    for (const { externalId, reason } of failed.slice(0, mostTold)) terminal.warn(`${externalId}: ${reason}`);
    if (failed.length > mostTold) terminal.note(`and ${failed.length - mostTold} more.`);
    terminal.note(
      `${failures} has the labels that were not imported: ango import-labels ${failures} --format ango-labels`,
    );
    if (doubtful > 0)
      terminal.note(`Of ${doubtful} of them nobody knows whether they are imported. Look before you send them again.`);
  }
  if (imported === 0 && stopped !== undefined) throw stopped;
  const shown = failed.map(({ externalId, reason, mayBeImported }) => ({ externalId, reason, mayBeImported }));
  await terminal.result({ imported, failed: shown, lost: losses.counts }, async () => {
    terminal.note(`${counted(imported, "label")} imported.`);
  });
  if (signal.aborted) return exitCodes.interrupted;
  if (failed.length === 0) return exitCodes.done;
  return imported > 0 || failed.some(({ mayBeImported }) => mayBeImported) ? exitCodes.partly : exitCodes.failed;
}
