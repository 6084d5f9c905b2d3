import { refuse, shown } from "./check.ts";
import { isDate } from "./kinds.ts";

const isoPattern = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A time as the service takes it: ISO 8601 in UTC. */
export function readTime(argument: string, value: unknown): string {
  const readable = isDate(value) || (typeof value === "string" && isOnCalendar(isoPattern.exec(value)?.[1]));
  const time = readable ? new Date(typeof value === "string" ? inUtc(value) : value) : undefined;
  if (time && !Number.isNaN(time.getTime())) return time.toISOString();
  const received = isDate(value) ? "an invalid Date" : shown(value);
  return refuse(argument, "a valid Date, or a time in ISO 8601 such as 2022-12-13T13:28:34Z", received);
}

/** Whether there is such a day: engines make March 2 of February 30. */
function isOnCalendar(day: string | undefined): boolean {
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${day}T`);
}

/** A time without a zone is UTC, as with the service: on every machine the same. */
function inUtc(time: string): string {
  return /T[\d:.]+$/.test(time) ? `${time}Z` : time;
}
