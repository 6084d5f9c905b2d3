import { constraints } from "@ango-hub/openapi";
import { ValidationError } from "./errors/validation-error.ts";

const objectId = new RegExp(constraints.ObjectId.pattern);
const isoDate = /^\d{4}-\d{2}-\d{2}([T ].*)?$/;

/** Checks an id of the service. */
export function checkId(argument: string, value: unknown): string {
  if (typeof value === "string" && objectId.test(value)) return value;
  throw new ValidationError(argument, "an id of 24 lower-case hexadecimal digits", show(value));
}

/** Checks a list with at least one entry and returns what `check` makes of each. */
export function checkList<T>(argument: string, value: unknown, check: (argument: string, entry: unknown) => T): T[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new ValidationError(argument, "a list with at least one entry", show(value));
  }
  return value.map((entry, index) => check(`${argument}[${index}]`, entry));
}

/** Checks a text that must say something. */
export function checkText(argument: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new ValidationError(argument, "a text that is not empty", show(value));
}

/** Checks a whole number against the limits of its schema. */
export function checkInteger(
  argument: string,
  value: unknown,
  { minimum, maximum = Number.MAX_SAFE_INTEGER }: { minimum: number; maximum?: number },
): number {
  if (Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum) return value as number;
  const upper = maximum === Number.MAX_SAFE_INTEGER ? "or more" : `to ${maximum}`;
  throw new ValidationError(argument, `a whole number, ${minimum} ${upper}`, show(value));
}

/** Checks a number that can't be negative. */
export function checkNotNegative(argument: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
  throw new ValidationError(argument, "a number, 0 or more", show(value));
}

/** Checks a value against those that are allowed. */
export function checkOneOf<T extends string>(argument: string, value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((entry) => entry === value);
  if (found !== undefined) return found;
  throw new ValidationError(argument, `one of ${allowed.map((entry) => `"${entry}"`).join(", ")}`, show(value));
}

/** Checks a point in time and returns it as the service wants it. */
export function checkDate(argument: string, value: unknown): string {
  const date = value instanceof Date || (typeof value === "string" && isoDate.test(value)) ? new Date(value) : undefined;
  if (date && !Number.isNaN(date.getTime())) return date.toISOString();
  throw new ValidationError(argument, "a valid Date or an ISO 8601 text such as 2022-12-13T13:28:34Z", show(value));
}

/** Checks an http or https URL. */
export function checkUrl(argument: string, value: unknown): string {
  if (typeof value === "string" && URL.canParse(value) && /^https?:/i.test(value)) return value;
  throw new ValidationError(argument, "an http or https URL", show(value));
}

/** Checks an object. */
export function checkObject(argument: string, value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ValidationError(argument, "an object", show(value));
}

/** Checks that exactly one of two arguments is given, and says which. */
export function checkEither<A extends string, B extends string>(
  values: Readonly<Record<A | B, unknown>>,
  first: A,
  second: B,
): A | B {
  const hasFirst = values[first] !== undefined && values[first] !== null;
  const hasSecond = values[second] !== undefined && values[second] !== null;
  if (hasFirst !== hasSecond) return hasFirst ? first : second;
  const received = hasFirst ? "given twice" : "given by neither";
  throw new ValidationError(`${first} or ${second}`, "given exactly once", received);
}

function show(value: unknown): string {
  if (value === undefined) return "missing";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid Date" : value.toISOString();
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return typeof value;
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
