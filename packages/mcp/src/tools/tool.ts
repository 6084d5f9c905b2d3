import type { Argument, Effect } from "@ango-hub/openapi/methods";

/** Something that an assistant can have done. */
export interface Tool {
  /** Its name in the protocol. */
  readonly name: string;
  /** What it does, in a few words. */
  readonly title: string;
  /** What it does, in sentences. */
  readonly description: string;
  readonly effect: Effect;
  /** Whether doing it twice comes to the same as doing it once. */
  readonly isIdempotent: boolean;
  /** What it takes, by name. */
  readonly fields: Readonly<Record<string, Argument>>;
  /** Does it, with input that was checked. */
  run(input: Input, call: Call): Promise<unknown>;
}

/** What a tool is given, by name. */
export type Input = Readonly<Record<string, unknown>>;

/** What surrounds a call of a tool. */
export interface Call {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Tells whoever waits how far it is, in words. */
  report(message: string): void;
}
