import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../terminal/usage-error.ts";

/**
 * Asks before something is done that can't be undone, unless the flag `--yes` has said it already.
 *
 * @throws UsageError when nobody can be asked, or the answer is no.
 */
export async function confirm(terminal: Terminal, question: string, isSaid: boolean): Promise<void> {
  if (isSaid) return;
  if (!terminal.canAsk) throw new UsageError(`${question} Nobody can be asked here: --yes says so.`);
  const { confirm: ask, isCancel } = await import("@clack/prompts");
  const { stdin, stderr } = terminal.streams;
  const answer = await ask({ message: question, initialValue: false, input: stdin, output: stderr });
  if (isCancel(answer) || !answer) throw new UsageError("Nothing was done.");
}
