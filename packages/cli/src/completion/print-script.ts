import type { Run } from "../frame/command.ts";
import { exitCodes } from "../terminal/exit-code.ts";
import { completionScript, type Shell } from "./scripts.ts";

/** Prints the script of a shell. */
export const printScript: Run<object, [Shell]> = async ({ terminal }, _flags, shell) => {
  await terminal.result({ shell, script: completionScript(shell) }, () =>
    terminal.print(completionScript(shell).trimEnd()),
  );
  return exitCodes.done;
};
