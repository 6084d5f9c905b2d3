/** Times in milliseconds, as a row of a table. */
export interface TimeSummary {
  /** How many times there are. */
  readonly count: number;
  /** All of them together. */
  readonly total: number;
  /** The mean; `null` where there are none, as of the others below. */
  readonly mean: number | null;
  /** Half of them are no longer than this. */
  readonly median: number | null;
  /**
   * Nine of ten are no longer than this. It is found as the median is, on the straight way between the two nearest: definition
   * 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
   */
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
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    longest: sorted.at(-1) ?? null,
  };
}

/** Hyndman and Fan's definition 7, of times from short to long. */
function quantile(sorted: readonly number[], part: number): number | null {
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}
