/**
 * How long a response asks to wait, in milliseconds, or `undefined` when it doesn't say. A date is measured against the
 * response's own `Date`, so that a wrong clock on either side does no harm.
 */
export function retryAfter(headers: Pick<Headers, "get">, now: number = Date.now()): number | undefined {
  const value = headers.get("retry-after")?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  // `Date.parse` also makes dates of odd numbers, so at least the name of a month must be there.
  if (Number.isNaN(date) || !/[a-z]{3}/i.test(value)) return undefined;
  const sent = Date.parse(headers.get("date") ?? "");
  return Math.max(0, date - (Number.isNaN(sent) ? now : sent));
}
