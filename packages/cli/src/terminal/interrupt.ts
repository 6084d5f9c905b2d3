import { exitCodes } from "./exit-code.ts";

/** Why a job is stopped by a signal. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}.`);
    this.signal = signal;
  }
}

/**
 * Aborts at the first Ctrl-C, or when the process is asked to end, so that what is under way can end cleanly. The second one
 * ends the process at once.
 */
export function interruption(tell: (line: string) => void): AbortSignal {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    tell("Stopping. Press Ctrl-C again to stop at once.");
    controller.abort(new Interrupted(signal));
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return controller.signal;
}
