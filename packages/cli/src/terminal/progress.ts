import { bytesText } from "./amounts.ts";
import type { Terminal } from "./terminal.ts";
import { cut } from "./width.ts";

/** How far something is. */
export interface Step {
  /** The part that is done, 0 to 1, where it is known. */
  fraction: number | undefined;
  /** The figures, such as `1204 of 5000 files`. */
  text: string;
}

/** How far something is of which the bytes are counted. */
export function bytesStep(done: number, total: number | undefined): Step {
  if (total === undefined) return { fraction: undefined, text: bytesText(done) };
  return { fraction: done / total, text: `${bytesText(done)} of ${bytesText(total)}` };
}

const redrawEvery = 100;
const sayEvery = 30_000;
const barWidth = 20;

/**
 * Shows how far a job is, on standard error: a bar on a terminal, and elsewhere a line at the start, after each 10 % or 30 s,
 * and at the end, so that a log is neither silent nor full.
 */
export class Progress {
  readonly #terminal: Terminal;
  readonly #title: string;
  #shownAt = Number.NEGATIVE_INFINITY;
  #shownTenth = 0;
  #last: Step | undefined;
  #said: string | undefined;

  constructor(terminal: Terminal, title: string) {
    this.#terminal = terminal;
    this.#title = title;
  }

  /** Takes note of how far the job is, and shows it when it is time. */
  report(step: Step): void {
    if (this.#terminal.isQuiet) return;
    this.#last = step;
    const passed = performance.now() - this.#shownAt;
    if (this.#terminal.isLive) {
      if (passed >= redrawEvery) this.#draw(step);
      return;
    }
    const tenth = Math.floor((step.fraction ?? 0) * 10);
    if (passed < sayEvery && tenth <= this.#shownTenth) return;
    this.#shownTenth = tenth;
    this.#say(step);
  }

  /** Shows the last figures and leaves the line. To be called once, also when the job fails. */
  end(): void {
    const last = this.#last;
    if (!last) return;
    this.#last = undefined;
    if (this.#terminal.isLive) {
      this.#draw(last);
      this.#terminal.streams.stderr.write("\n");
    } else if (last.text !== this.#said) {
      this.#say(last);
    }
  }

  /** Writes lines above the bar. */
  above(line: string): void {
    if (this.#terminal.isLive && this.#last) this.#terminal.streams.stderr.write("\r\u001b[2K");
    this.#terminal.warn(line);
    // The bar is to be drawn anew; a log has no bar.
    if (this.#terminal.isLive) this.#shownAt = Number.NEGATIVE_INFINITY;
  }

  #say({ text }: Step): void {
    this.#shownAt = performance.now();
    this.#said = text;
    this.#terminal.note(`${this.#title}: ${text}`);
  }

  #draw({ fraction, text }: Step): void {
    this.#shownAt = performance.now();
    const { stderr } = this.#terminal.streams;
    const full = Math.round((fraction ?? 0) * barWidth);
    const bar = fraction === undefined ? "" : ` ${"█".repeat(full)}${"░".repeat(barWidth - full)}`;
    const line = `${this.#title}${bar} ${text}`;
    // A line that wraps could not be written over.
    stderr.write(`\r\u001b[2K${cut(line, (stderr.columns || 80) - 1)}`);
  }
}
