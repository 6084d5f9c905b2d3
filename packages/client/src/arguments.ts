import { constraints } from "@ango-hub/openapi";
import { ValidationError } from "./errors/validation-error.ts";

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

export function checkObject(argument: string, value: unknown): object {
  const ok = typeof value === "object" && value !== null && !Array.isArray(value);
  return accept(ok, argument, "an object", value);
}

const filledText = "a text that is not empty";

export function checkText(argument: string, value: unknown): string {
  return accept(typeof value === "string" && value.trim() !== "", argument, filledText, value);
}

/** A text that must not be shown. */
export function checkSecret(argument: string, value: unknown): string {
  if (typeof value === "string" && value !== "") return value;
  throw new ValidationError(argument, filledText, value === "" ? "empty" : `of type ${typeof value}`);
}

export function checkInteger(
  argument: string,
  value: unknown,
  { minimum, maximum = Number.MAX_SAFE_INTEGER }: { minimum: number; maximum?: number },
): number {
  const ok = Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
  const range = maximum === Number.MAX_SAFE_INTEGER ? `, ${minimum} or more` : ` from ${minimum} to ${maximum}`;
  return accept(ok, argument, `a whole number${range}`, value);
}

export function checkDuration(argument: string, value: unknown, minimum = 0): number {
  const ok = Number.isFinite(value) && (value as number) >= minimum;
  return accept(ok, argument, `a number of milliseconds, ${minimum} or more`, value);
}

export function checkBoolean(argument: string, value: unknown): boolean {
  return accept(typeof value === "boolean", argument, "true or false", value);
}

export function checkOneOf<T extends string>(argument: string, value: unknown, allowed: readonly T[]): T {
  return accept(allowed.includes(value as T), argument, `one of ${allowed.join(", ")}`, value);
}

/** Exactly one of some alternatives is given. */
export function checkAlternatives(values: Readonly<Record<string, unknown>>): void {
  const given = Object.keys(values).filter((name) => values[name] !== undefined && values[name] !== null);
  if (given.length === 1) return;
  const names = Object.keys(values).join(" or ");
  throw new ValidationError(names, "given, one and not both", given.join(" and ") || "missing");
}

export function checkUrl(argument: string, value: unknown): string {
  const ok = typeof value === "string" && /^https?:\/\/./i.test(value) && URL.canParse(value);
  return accept(ok, argument, "an http or https URL", value);
}

export function checkEmail(argument: string, value: unknown): string {
  const ok = typeof value === "string" && /^[^\s@]+@[^\s@]+$/.test(value);
  return accept(ok, argument, "an e-mail address", value);
}

/** Returns a value that is right, or throws what would be. */
function accept<T>(ok: boolean, argument: string, expected: string, value: unknown): T {
  if (ok) return value as T;
  throw new ValidationError(argument, expected, shown(value));
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
