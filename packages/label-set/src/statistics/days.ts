import { wrongShape } from "../geometry/check-arguments.ts";
import { at, root } from "../shared/location.ts";

/** Finds the day of a time, as `2026-11-26`, or nothing where it is no time. */
export type DayOf = (time: unknown) => string | null;

/** Days as they are in a time zone. */
export function daysIn(timeZone: string): DayOf {
  const format = formatOf(timeZone);
  const days = new Map<number, string>();
  return (time) => {
    const date = dateOf(time);
    if (date === undefined) return null;
    const quarter = Math.floor(date.getTime() / quarterHour);
    const day = days.get(quarter) ?? dayAs(format, date);
    days.set(quarter, day);
    return day;
  };
}

/** In milliseconds. In every zone of today a day begins at a whole one, so that few times need to be formatted. */
const quarterHour = 15 * 60 * 1000;

function dayAs(format: Intl.DateTimeFormat, date: Date): string {
  const parts = new Map<string, string>(format.formatToParts(date).map(({ type, value }) => [type, value]));
  return ["year", "month", "day"].map((part) => parts.get(part)).join("-");
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-u-ca-iso8601", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  } catch {
    const right = "must be the name of a time zone, as in Europe/Istanbul";
    throw wrongShape(at(root, "timeZone"), `${right}; it is ${JSON.stringify(timeZone)}.`);
  }
}

const zone = /(Z|[+-]\d\d:?\d\d)$/i;
const withTime = /T\d\d:\d\d/;

/** Times come in milliseconds since 1970, or in ISO 8601: where that names no zone, it is UTC (inferred). */
function dateOf(time: unknown): Date | undefined {
  if (typeof time !== "number" && typeof time !== "string" && !(time instanceof Date)) return undefined;
  const isLocal = typeof time === "string" && withTime.test(time) && !zone.test(time);
  const date = new Date(isLocal ? `${time}Z` : time);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
