import { text } from "node:stream/consumers";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** Asks for a key without showing it, or reads it from standard input where nobody can be asked. */
export async function readKey(terminal: Terminal): Promise<string> {
  const { stdin, stderr } = terminal.streams;
  if (terminal.canAsk) {
    const { isCancel, password } = await import("@clack/prompts");
    const given = await password({ message: "API key (account page, tab API)", input: stdin, output: stderr });
    if (isCancel(given)) throw new UsageError("Nothing was changed.");
    return given.trim();
  }
  const given = stdin.isTTY === true ? "" : (await text(stdin)).trim();
  if (given === "") throw new UsageError("There is no key on standard input. Give it so: ango login < key.txt");
  return given;
}
