import { refuse, shown } from "../core/check.ts";
import { isDate } from "../core/kinds.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { TimeRange } from "./options.ts";

const isoPattern = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A span of time as the service takes it: ISO 8601 in UTC, without an end that is open. */
export function timeRange(argument: string, span: TimeRange | undefined): { gt?: string; lt?: string } | undefined {
  if (span === undefined) return undefined;
  const { from, to } = span;
  if (from === undefined && to === undefined) {
    throw new ValidationError(`${argument} has no end. Give it from, to or both.`, {
      argument,
      expected: "a span with from, to or both",
      received: "a span without",
    });
  }
  const gt = from === undefined ? undefined : checkTime(`${argument}.from`, from);
  const lt = to === undefined ? undefined : checkTime(`${argument}.to`, to);
  if (gt && lt && gt > lt) refuse(argument, "a span whose end is not before its start", `${gt} to ${lt}`);
  return { ...(gt && { gt }), ...(lt && { lt }) };
}

function checkTime(argument: string, value: unknown): string {
  const readable = isDate(value) || (typeof value === "string" && isoPattern.test(value));
  const time = readable ? new Date(typeof value === "string" ? inUtc(value) : value) : undefined;
  if (time && !Number.isNaN(time.getTime())) return time.toISOString();
  const received = isDate(value) ? "an invalid Date" : shown(value);
  return refuse(argument, "a valid Date, or a time in ISO 8601 such as 2022-12-13T13:28:34Z", received);
}

/** A time without a zone is UTC, as with the service: on every machine the same. */
function inUtc(time: string): string {
  return /T[\d:.]+$/.test(time) ? `${time}Z` : time;
}
