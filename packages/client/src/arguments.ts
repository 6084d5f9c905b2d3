import * as constraints from "@ango-hub/openapi/constraints";
import { ValidationError } from "./errors/validation-error.ts";
import { shorten } from "./shorten.ts";

/** Checks of arguments before anything is sent. Each names the argument, what it got and what would do. */

const objectIdPattern = new RegExp(constraints.ObjectId.pattern);

export function checkId(argument: string, value: unknown): string {
  const ok = typeof value === "string" && objectIdPattern.test(value);
  return accept(ok, argument, "an id of 24 lower-case hexadecimal digits", value);
}

export function checkIds(argument: string, values: unknown): string[] {
  return checkList(argument, values).map((value, index) => checkId(`${argument}[${index}]`, value));
}

export function checkList(argument: string, values: unknown): unknown[] {
  return accept(Array.isArray(values) && values.length > 0, argument, "a list with at least one entry", values);
}

export function checkText(argument: string, value: unknown): string {
  return accept(typeof value === "string" && value.trim() !== "", argument, "a text that is not empty", value);
}

export function checkInteger(
  argument: string,
  value: unknown,
  { minimum, maximum = Number.MAX_SAFE_INTEGER }: { minimum: number; maximum?: number },
): number {
  const ok = Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
  const range = maximum === Number.MAX_SAFE_INTEGER ? "or more" : `to ${maximum}`;
  return accept(ok, argument, `a whole number, ${minimum} ${range}`, value);
}

export function checkDuration(argument: string, value: unknown, minimum = 0): number {
  const ok = Number.isFinite(value) && (value as number) >= minimum;
  return accept(ok, argument, `a number of milliseconds, ${minimum} or more`, value);
}

export function checkOneOf<T extends string>(argument: string, value: unknown, allowed: readonly T[]): T {
  return accept(allowed.includes(value as T), argument, `one of ${allowed.join(", ")}`, value);
}

/** Returns a value that is right, or throws what would be. */
function accept<T>(ok: boolean, argument: string, expected: string, value: unknown): T {
  if (ok) return value as T;
  throw new ValidationError(argument, expected, shown(value));
}

/** A value in few words, for an error. */
export function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return shorten(typeof value === "string" ? JSON.stringify(value) : String(value), 80);
}
