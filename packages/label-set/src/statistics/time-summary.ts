import { quantile } from "./quantile.ts";

/** Times in milliseconds, as a row of a table. */
export interface TimeSummary {
  /** How many times there are. */
  readonly count: number;
  /** All of them together. */
  readonly total: number;
  /** The mean; `null` where there are none, as of the others below. */
  readonly mean: number | null;
  /** A quarter of them are no longer than this. */
  readonly lowerQuartile: number | null;
  /** Half of them are no longer than this, found with `quantile` as the others are. */
  readonly median: number | null;
  /** Three of four are no longer than this. */
  readonly upperQuartile: number | null;
  /** Nine of ten are no longer than this. */
  readonly p90: number | null;
  /** The longest. */
  readonly longest: number | null;
}

export function summaryOf(times: readonly number[]): TimeSummary {
  const sorted = times.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, time) => sum + time, 0);
  return {
    count: sorted.length,
    total,
    mean: sorted.length === 0 ? null : total / sorted.length,
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
    longest: sorted.at(-1) ?? null,
  };
}
