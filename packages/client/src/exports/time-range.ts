import { refuse } from "../core/check.ts";
import { readTime } from "../core/time.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { TimeRange } from "./options.ts";

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
  const gt = from === undefined ? undefined : readTime(`${argument}.from`, from);
  const lt = to === undefined ? undefined : readTime(`${argument}.to`, to);
  if (gt && lt && gt > lt) refuse(argument, "a span whose end is not before its start", `${gt} to ${lt}`);
  return { ...(gt && { gt }), ...(lt && { lt }) };
}
