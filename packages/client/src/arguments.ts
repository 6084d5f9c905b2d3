import { constraints } from "@ango-hub/openapi";
import { ValidationError } from "./errors/validation-error.ts";

/** Checks of arguments before anything is sent. Each names the argument, what it got and what would do. */

const objectIdPattern = new RegExp(constraints.ObjectId.pattern);
const isoPattern = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

export function checkId(argument: string, value: unknown): string {
  if (typeof value === "string" && objectIdPattern.test(value)) return value;
  throw new ValidationError(argument, "an id of 24 lower-case hexadecimal digits", shown(value));
}

export function checkIds(argument: string, values: unknown): string[] {
  return checkList(argument, values).map((value, index) => checkId(`${argument}[${index}]`, value));
}

export function checkList(argument: string, values: unknown): unknown[] {
  if (Array.isArray(values) && values.length > 0) return values;
  throw new ValidationError(argument, "a list with at least one entry", shown(values));
}

export function checkObject(argument: string, value: unknown): object {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new ValidationError(argument, "an object", shown(value));
}

export function checkText(argument: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  throw new ValidationError(argument, "a text that is not empty", shown(value));
}

/** A text that must not be shown. */
export function checkSecret(argument: string, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw new ValidationError(argument, "a text that is not empty", value === "" ? "empty" : `of type ${typeof value}`);
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

export function checkDuration(argument: string, value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value) && value >= 0) return value;
  throw new ValidationError(argument, "a number of milliseconds, 0 or more", shown(value));
}

export function checkBoolean(argument: string, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  throw new ValidationError(argument, "true or false", shown(value));
}

export function checkOneOf<T extends string>(argument: string, value: unknown, allowed: readonly T[]): T {
  if (allowed.includes(value as T)) return value as T;
  throw new ValidationError(argument, `one of ${allowed.join(", ")}`, shown(value));
}

/** Exactly one of some alternatives is given. */
export function checkAlternatives(values: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(values).filter((name) => values[name] !== undefined && values[name] !== null);
  if (given.length === 1) return;
  const names = Object.keys(values).join(" or ");
  throw new ValidationError(names, "given, one and not both", given.length === 0 ? "missing" : given.join(" and "));
}

export function checkTime(argument: string, value: unknown): string {
  const readable = value instanceof Date || (typeof value === "string" && isoPattern.test(value));
  const time = readable ? new Date(value) : undefined;
  if (time && !Number.isNaN(time.getTime())) return time.toISOString();
  throw new ValidationError(argument, "a valid Date, or a time in ISO 8601 such as 2022-12-13T13:28:34Z", shown(value));
}

export function checkUrl(argument: string, value: unknown): string {
  if (typeof value === "string" && /^https?:\/\/./i.test(value) && URL.canParse(value)) return value;
  throw new ValidationError(argument, "an http or https URL", shown(value));
}

export function checkEmail(argument: string, value: unknown): string {
  if (typeof value === "string" && /^[^\s@]+@[^\s@]+$/.test(value)) return value;
  throw new ValidationError(argument, "an e-mail address", shown(value));
}

/** A value in few words, for an error. */
export function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (value instanceof Date) return "an invalid Date";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
