import { once } from "node:events";
import { createWriteStream, openSync, type WriteStream } from "node:fs";
import { type Problem, Report } from "@ango-hub/convert";
import type { Terminal } from "../terminal/terminal.ts";
import { UsageError } from "../terminal/usage-error.ts";

/** How losses are told. */
export interface LossSettings {
  /** Whether the first one ends the command. */
  strict?: boolean;
  /** A file for all of them, one JSON document a line. */
  report?: string;
}

/** What a conversion could not keep as it was: in a table for people, and all of it in a file. */
export class Losses {
  readonly report: Report;
  readonly #file: WriteStream | undefined;

  /** @throws UsageError when the file can't be written. */
  constructor({ strict = false, report: path }: LossSettings) {
    this.#file = path === undefined ? undefined : createWriteStream(path, { fd: opened(path) });
    let failure: Error | undefined;
    this.#file?.on("error", (error) => {
      failure = error;
    });
    const onProblem = (problem: Problem): void => {
      if (failure) throw failure;
      this.#file?.write(`${JSON.stringify(problem)}\n`);
    };
    this.report = new Report({ strict, onProblem, keep: 1 });
  }

  /** How many there are, by their kind. */
  get counts(): Record<string, number> {
    return Object.fromEntries(this.report.counts);
  }

  /** Ends the file. */
  async close(): Promise<void> {
    if (!this.#file || this.#file.destroyed) return;
    this.#file.end();
    await once(this.#file, "close");
  }

  /** Tells of them on standard error: a line for each kind, with an example. */
  tell(terminal: Terminal): void {
    const { report } = this;
    if (report.total === 0) return;
    const rows = [...report.counts].map(([kind, count]) => ({ kind, count, example: exampleOf(report, kind) }));
    const widest = Math.max(...rows.map(({ kind }) => kind.length));
    const lines = rows.map(({ kind, count, example }) => {
      return `\n  ${String(count).padStart(7)}  ${kind.padEnd(widest)}  ${example}`;
    });
    terminal.warn(`Not everything has stayed as it was:${lines.join("")}`);
  }
}

function exampleOf(report: Report, kind: string): string {
  const { item, object, message } = report.problems.find((problem) => problem.kind === kind) ?? { message: "" };
  const places = [item !== undefined && `asset ${item}`, object !== undefined && `object ${object}`].filter(Boolean);
  return `such as ${places.join(", ")}${places.length > 0 ? ": " : ""}${message}`;
}

/** Opened at once, so that a place where nothing can be written is told before anything is done. */
function opened(path: string): number {
  try {
    return openSync(path, "w");
  } catch (cause) {
    throw new UsageError(`--report can't be written: ${(cause as Error).message}.`, { cause });
  }
}
