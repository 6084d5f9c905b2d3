/**
 * The number that a part of all numbers do not exceed, on the straight way between the two nearest: definition 7 of
 * R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 *
 * @param sorted The numbers, from small to large.
 * @param part How many of them, from 0 for the smallest to 1 for the largest: 0.5 for the median.
 * @returns The number; `null` where there are none.
 * @example
 * quantile([10, 20, 40], 0.25); // 15
 */
export function quantile(sorted: ArrayLike<number>, part: number): number | null {
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}
