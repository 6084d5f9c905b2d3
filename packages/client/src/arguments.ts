import { constraints } from "@ango-hub/openapi";
import { ValidationError } from "./errors/validation-error.ts";

/** Checks of arguments before anything is sent. Each names the argument, what it got and what would do. */

const objectIdPattern = new RegExp(constraints.ObjectId.pattern);

export function checkId(argument: string, value: unknown): string {
  if (typeof value === "string" && objectIdPattern.test(value)) return value;
  throw new ValidationError(argument, "an id of 24 lower-case hexadecimal digits", shown(value));
}

export function checkIds(argument: string, values: readonly string[]): string[] {
  if (!Array.isArray(values) || values.length === 0) {
    throw new ValidationError(argument, "a list with at least one id", Array.isArray(values) ? "empty" : shown(values));
  }
  return values.map((value, index) => checkId(`${argument}[${index}]`, value));
}

export function checkText(argument: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new ValidationError(argument, "a text that is not empty", shown(value));
}

export function checkInteger(
  argument: string,
  value: unknown,
  { minimum, maximum = Number.MAX_SAFE_INTEGER }: { minimum: number; maximum?: number },
): number {
  if (Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum) return value as number;
  const range = maximum === Number.MAX_SAFE_INTEGER ? `from ${minimum}` : `from ${minimum} to ${maximum}`;
  throw new ValidationError(argument, `a whole number ${range}`, shown(value));
}

export function checkOneOf<T extends string>(argument: string, value: unknown, allowed: readonly T[]): T {
  if (allowed.includes(value as T)) return value as T;
  throw new ValidationError(argument, `one of ${allowed.join(", ")}`, shown(value));
}

/** Exactly one of some alternatives is given. */
export function checkAlternatives(values: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(values).filter((name) => values[name] !== undefined);
  if (given.length === 1) return;
  const names = Object.keys(values).join(" and ");
  throw new ValidationError(names, "given exactly one of", given.length === 0 ? "neither" : given.join(" and "));
}

export function checkTime(argument: string, value: Date | string): string {
  const time = value instanceof Date ? value : new Date(value);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  throw new ValidationError(argument, "a Date, or a time in ISO 8601", shown(value));
}

export function checkUrl(argument: string, value: unknown): string {
  if (typeof value === "string" && /^https?:\/\/./i.test(value) && URL.canParse(value)) return value;
  throw new ValidationError(argument, "an http or https URL", shown(value));
}

function shown(value: unknown): string {
  if (value instanceof Date) return "an invalid date";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
