import type { CommandContext } from "@stricli/core";
import type { Streams } from "../terminal/terminal.ts";

/** What every command runs in. */
export interface Context extends CommandContext {
  readonly streams: Streams;
  /** Ends what is under way when somebody presses Ctrl-C. */
  readonly signal: AbortSignal;
  /** Sets how the process ends. */
  end(exitCode: number): void;
}
