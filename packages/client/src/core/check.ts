import type { Limits } from "@ango-hub/openapi";
import * as limits from "@ango-hub/openapi/classic/constraints";
import { findMismatch } from "@ango-hub/openapi/limits";
import { ValidationError } from "../errors/validation-error.ts";
import { nearestTo } from "./nearest.ts";
import { withoutSignatures } from "./redact.ts";
import { shorten } from "./shorten.ts";

/** Checks of arguments before anything is sent. Each names the argument, what it got and what would do. */

/** Throws that an argument is not what it must be. */
export function refuse(argument: string, expected: string, received: string): never {
  throw new ValidationError(`${argument} must be ${expected}, but is ${received}.`, { argument, expected, received });
}

/** Checks a value against the limits that the description gives it. */
export function check(argument: string, value: unknown, limits: Limits): void {
  const isSecret = limits.format === "password";
  // Spaces alone name nothing, but may be somebody's password.
  const isBlank = typeof value === "string" && value !== "" && value.trim() === "" && limits.minLength && !isSecret;
  const found = findMismatch(isBlank ? "" : value, limits);
  if (!found) return;
  const { path, expected, received } = found;
  refuse(argument + placeOf(path), expected, isSecret ? hidden(value) : shown(isBlank ? value : received));
}

/** A place in an argument, as a program would write it: `[0].objects`. */
function placeOf(path: readonly (string | number)[]): string {
  return path
    .map((key) => (typeof key === "string" && /^\w+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`))
    .join("");
}

export function checkId(argument: string, value: unknown): string {
  check(argument, value, limits.ObjectId);
  return value as string;
}

export function checkIds(argument: string, value: unknown): string[] {
  check(argument, value, { type: "array", minItems: 1, items: limits.ObjectId });
  return value as string[];
}

export function checkText(argument: string, value: unknown): string {
  check(argument, value, { type: "string", minLength: 1 });
  return value as string;
}

export function checkList(argument: string, value: unknown): unknown[] {
  check(argument, value, { type: "array", minItems: 1 });
  return value as unknown[];
}

export function checkObject(argument: string, value: unknown): object {
  check(argument, value, { type: "object" });
  return value as object;
}

export function checkInteger(argument: string, value: unknown, range: { minimum: number; maximum?: number }): number {
  check(argument, value, { type: "integer", ...range });
  return value as number;
}

export function checkDuration(argument: string, value: unknown, minimum = 0): number {
  if (Number.isFinite(value) && (value as number) >= minimum) return value as number;
  return refuse(argument, `a number of milliseconds, ${minimum} or more`, shown(value));
}

export function checkOneOf<T extends string>(argument: string, value: unknown, allowed: readonly T[]): T {
  check(argument, value, { type: "string", enum: allowed });
  return value as T;
}

/** Checks that an object has no other names than these, and says which one was meant where one has. */
export function checkNames(argument: string, object: object, known: readonly string[]): void {
  for (const name of Object.keys(object)) if (!known.includes(name)) refuseName(argument, name, known);
}

/** Throws that there is nothing of a name, and what was meant. */
export function refuseName(argument: string, name: string, known: readonly string[]): never {
  const nearest = nearestTo(name, known);
  const advice = nearest === undefined ? `There are ${known.join(", ") || "none"}.` : `Did you mean ${nearest}?`;
  throw new ValidationError(`${argument} has nothing named ${shown(name)}. ${advice}`, {
    argument: `${argument}.${name}`,
    expected: nearest ?? known.join(", "),
    received: name,
  });
}

/** A value in few words, for an error. */
export function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return shorten(withoutSignatures(typeof value === "string" ? JSON.stringify(value) : String(value)), 80);
}

/** A value of which nothing may be seen. */
function hidden(value: unknown): string {
  if (value === undefined || value === "") return value === "" ? "empty" : "missing";
  return `of type ${typeof value}`;
}
