import { bytesText, counted, timeText } from "../terminal/amounts.ts";
import type { Progress, Step } from "../terminal/progress.ts";

/** How far a job is. */
export interface Figures {
  files: { done: number; failed: number };
  bytes?: { done: number; perSecond: number };
}

/** How much there is to do. */
export interface Total {
  files: number;
  bytes?: number;
}

/** Over how long the rest of the time is estimated, in milliseconds: what was done in an earlier run goes faster. */
const window = 20_000;
/** Between two reports, in milliseconds. */
const shortestPause = 50;

/** Shows how far a job is: files, bytes, rate, and how long the rest will take. */
export class FigureProgress {
  readonly #progress: Progress;
  readonly #total: Total;
  #reportedAt = Number.NEGATIVE_INFINITY;
  #samples: { at: number; fraction: number }[] = [];

  constructor(progress: Progress, total: Total) {
    this.#progress = progress;
    this.#total = total;
  }

  report(figures: Figures): void {
    const now = performance.now();
    // Thousands of small files a second would cost more to tell than somebody can read.
    if (now - this.#reportedAt < shortestPause && figures.files.done < this.#total.files) return;
    this.#reportedAt = now;
    this.#progress.report(this.#step(figures));
  }

  #step({ files, bytes }: Figures): Step {
    const total = this.#total;
    // Files that are left out send no bytes, and bytes of a large one come before it is done.
    const ofBytes = bytes && total.bytes ? bytes.done / total.bytes : 0;
    const fraction = Math.min(1, Math.max(ofBytes, files.done / total.files));
    const rest = this.#rest(fraction);
    const parts = [
      `${files.done} of ${counted(total.files, "file")}`,
      ...(bytes && total.bytes !== undefined ? [`${bytesText(bytes.done)} of ${bytesText(total.bytes)}`] : []),
      ...(bytes && bytes.perSecond > 0 ? [`${bytesText(bytes.perSecond)}/s`] : []),
      ...(rest !== undefined && fraction < 1 ? [`${timeText(rest)} left`] : []),
      ...(files.failed > 0 ? [`${files.failed} failed`] : []),
    ];
    return { fraction, text: parts.join(", ") };
  }

  #rest(fraction: number): number | undefined {
    const now = performance.now();
    const last = this.#samples.at(-1);
    if (!last || now - last.at > window / 20) this.#samples.push({ at: now, fraction });
    const start = this.#samples.findIndex(({ at }) => now - at <= window);
    if (start > 0) this.#samples = this.#samples.slice(start);
    const [first] = this.#samples;
    if (!first || fraction <= first.fraction || now - first.at < 500) return undefined;
    return ((1 - fraction) * (now - first.at)) / (fraction - first.fraction) / 1000;
  }
}
