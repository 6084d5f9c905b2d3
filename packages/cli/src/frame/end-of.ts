import { type ExitCode, exitCodes } from "../terminal/exit-code.ts";

/** How a command line ends that called no command: help and version are fine, and all else is a mistake in it. */
export function endOf(exitCode: number | undefined): ExitCode {
  if (exitCode === 0 || exitCode === undefined) return exitCodes.done;
  // Loading a command failed, or a hook of the library.
  return exitCode === -2 || exitCode === -3 || exitCode === -10 ? exitCodes.failed : exitCodes.usage;
}
