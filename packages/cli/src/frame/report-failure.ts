import type { ExitCode } from "../terminal/exit-code.ts";
import { failureOf } from "../terminal/failure.ts";
import { safeText } from "../terminal/safe-text.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** Tells of an error on standard error, as text or as JSON, and returns how the process ends. */
export function reportFailure(
  error: unknown,
  terminal: Terminal,
  { signal, verbose }: { signal: AbortSignal; verbose: boolean },
): ExitCode {
  const failure = failureOf(error, signal.aborted);
  const { stderr } = terminal.streams;
  if (terminal.format !== "text") {
    stderr.write(`${JSON.stringify({ error: failure })}\n`);
    return failure.exitCode;
  }
  const style = terminal.noteStyle;
  stderr.write(`${style("red", "Error:")} ${safeText(failure.message)}\n`);
  if (failure.hint) stderr.write(`${style("dim", failure.hint)}\n`);
  // Whatever has no code of ours is a fault in the program, for which its place is of use.
  if (verbose && failure.code === "unexpected" && error instanceof Error && error.stack)
    stderr.write(`${style("dim", safeText(error.stack))}\n`);
  return failure.exitCode;
}
