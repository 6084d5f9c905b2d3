import type { Limits } from "@ango-hub/openapi";
import * as limits from "@ango-hub/openapi/constraints";
import { ValidationError } from "../errors/validation-error.ts";
import { nearestTo } from "./nearest.ts";
import { shorten } from "./shorten.ts";

/** Checks of arguments before anything is sent. Each names the argument, what it got and what would do. */

/** Throws that an argument is not what it must be. */
export function refuse(argument: string, expected: string, received: string): never {
  throw new ValidationError(`${argument} must be ${expected}, but is ${received}.`, { argument, expected, received });
}

/** Checks a value against the limits that the description gives it. */
export function check(argument: string, value: unknown, limits: Limits): void {
  if (!isOfType(value, limits) || !isWithin(value, limits)) {
    const isSecret = limits.format === "password";
    refuse(argument, expectation(limits), isSecret ? hidden(value) : shown(value));
  }
  if (limits.items)
    for (const [index, item] of (value as unknown[]).entries()) check(`${argument}[${index}]`, item, limits.items);
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
  return shorten(typeof value === "string" ? JSON.stringify(value) : String(value), 80);
}

/** A value of which nothing may be seen. */
function hidden(value: unknown): string {
  if (value === undefined || value === "") return value === "" ? "empty" : "missing";
  return `of type ${typeof value}`;
}

function isOfType(value: unknown, { type }: Limits): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return Number.isFinite(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return type === undefined || typeof value === type;
}

function isWithin(value: unknown, limits: Limits): boolean {
  if (typeof value === "string") return isTextWithin(value, limits);
  if (typeof value === "number") return value >= (limits.minimum ?? -Infinity) && value <= (limits.maximum ?? Infinity);
  return !Array.isArray(value) || value.length >= (limits.minItems ?? 0);
}

const formats: Readonly<Record<string, { expected: string; fits(text: string): boolean }>> = {
  email: { expected: "an e-mail address", fits: (text) => /^[^\s@]+@[^\s@]+$/.test(text) },
  uri: { expected: "an http or https URL", fits: (text) => /^https?:\/\/./i.test(text) && URL.canParse(text) },
};

const patterns = new Map<string, RegExp>();

function isTextWithin(text: string, { enum: allowed, pattern, format = "", minLength = 0 }: Limits): boolean {
  // Spaces alone name nothing, but may be somebody's password.
  if (minLength > 0 && (format === "password" ? text : text.trim()).length < minLength) return false;
  if (allowed && !allowed.includes(text)) return false;
  if (formats[format]?.fits(text) === false) return false;
  return pattern === undefined || compiled(pattern).test(text);
}

function compiled(pattern: string): RegExp {
  let expression = patterns.get(pattern);
  if (!expression) {
    expression = new RegExp(pattern);
    patterns.set(pattern, expression);
  }
  return expression;
}

/** What would be right, in words. */
function expectation(limits: Limits): string {
  if (limits.expected) return limits.expected;
  if (limits.enum) return `one of ${limits.enum.join(", ")}`;
  const format = formats[limits.format ?? ""];
  if (format) return format.expected;
  if (limits.type === "string") return limits.minLength ? "a text that is not empty" : "a text";
  if (limits.type === "array") return limits.minItems ? "a list with at least one entry" : "a list";
  if (limits.type === "boolean") return "true or false";
  if (limits.type === "object") return "an object";
  return `a ${limits.type === "integer" ? "whole number" : "number"}${range(limits)}`;
}

function range({ minimum, maximum }: Limits): string {
  if (minimum === undefined) return maximum === undefined ? "" : `, ${maximum} or less`;
  return maximum === undefined ? `, ${minimum} or more` : `, ${minimum} to ${maximum}`;
}
