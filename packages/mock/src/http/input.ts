import type { Limits } from "@ango-hub/openapi/classic";
import * as constraints from "@ango-hub/openapi/classic/constraints";
import { findMismatch } from "@ango-hub/openapi/limits";
import { Failure } from "./failure.ts";

/** A JSON object whose fields are yet unknown. */
export type Fields = Record<string, unknown>;

/** Holds a value against what the description says of it. */
export function conform<Value>(value: unknown, limits: Limits, at: string): Value {
  const found = findMismatch(value, limits);
  if (!found) return value as Value;
  throw wrong([at, ...found.path].join("/"), `must be ${found.expected}`);
}

export function object(value: unknown, at: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw wrong(at, "must be an object");
}

export function array(value: unknown, at: string, minItems = 0): unknown[] {
  if (!Array.isArray(value)) throw wrong(at, "must be an array");
  if (value.length < minItems) throw wrong(at, `must have at least ${minItems} item${minItems === 1 ? "" : "s"}`);
  // A list with holes, which content may have, would hide them from whoever goes through it.
  return Array.from(value);
}

export function string(value: unknown, at: string): string {
  if (typeof value === "string") return value;
  throw wrong(at, "must be a string");
}

export function text(value: unknown, at: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw wrong(at, "must be a string that is not empty");
}

export function number(value: unknown, at: string, minimum: number): number {
  if (typeof value === "number" && value >= minimum) return value;
  throw wrong(at, `must be a number not below ${minimum}`);
}

export function integer(value: unknown, at: string, minimum: number, maximum: number): number {
  if (Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum) return value as number;
  const upper = maximum === Number.MAX_SAFE_INTEGER ? "" : ` and at most ${maximum}`;
  throw wrong(at, `must be an integer of at least ${minimum}${upper}`);
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], at: string): T {
  const found = allowed.find((item) => item === value);
  if (found !== undefined) return found;
  throw wrong(at, `must be one of ${allowed.join(", ")}`);
}

export function objectId(value: unknown, at: string): string {
  if (typeof value === "string" && objectIdPattern.test(value)) return value;
  throw wrong(at, "must be an id of 24 hexadecimal digits");
}

/** A list of strings, or `undefined` when nothing was given. */
export function texts(value: unknown, at: string, minItems = 0): string[] | undefined {
  if (value === undefined) return undefined;
  return array(value, at, minItems).map((item, i) => text(item, `${at}/${i}`));
}

/** `page` and `limit` of a list. */
export function pageOf(query: URLSearchParams): { page: number; limit: number } {
  const { PageNumber, PageLimit } = constraints;
  return {
    page: queryInteger(query, "page", PageNumber.default, PageNumber.minimum, PageNumber.maximum),
    limit: queryInteger(query, "limit", PageLimit.default, PageLimit.minimum, PageLimit.maximum),
  };
}

/** A query parameter that is a JSON array of ids, or `undefined`. */
export function queryIds(query: URLSearchParams, name: string): string[] | undefined {
  const given = query.get(name);
  if (given === null) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(given);
  } catch {
    throw wrong(name, "must be a JSON array of ids");
  }
  return array(parsed, name).map((item, i) => objectId(item, `${name}/${i}`));
}

/** A query parameter that is `true` or `false`. */
export function queryBoolean(query: URLSearchParams, name: string, otherwise: boolean): boolean {
  const given = query.get(name);
  if (given === null) return otherwise;
  return oneOf(given, ["true", "false"], name) === "true";
}

/** A span of time given as `name[gt]` and `name[lt]`, in milliseconds since 1970. */
export function queryTimes(query: URLSearchParams, name: string): { after: number; before: number } | undefined {
  const after = queryTime(query, `${name}[gt]`);
  const before = queryTime(query, `${name}[lt]`);
  if (after === undefined && before === undefined) return undefined;
  return { after: after ?? Number.NEGATIVE_INFINITY, before: before ?? Number.POSITIVE_INFINITY };
}

/** The failure for a value that is not what it must be; `at` is its place in the request. */
export function wrong(at: string, must: string): Failure {
  return new Failure(400, `${at} ${must}.`);
}

const objectIdPattern = new RegExp(constraints.ObjectId.pattern);

function queryInteger(
  query: URLSearchParams,
  name: string,
  otherwise: number,
  minimum: number,
  maximum: number,
): number {
  const given = query.get(name);
  if (given === null) return otherwise;
  return integer(/^-?\d+$/.test(given) ? Number(given) : Number.NaN, name, minimum, maximum);
}

function queryTime(query: URLSearchParams, name: string): number | undefined {
  const given = query.get(name);
  if (given === null) return undefined;
  const time = conform<string>(given, constraints.FilterTime, name);
  return Date.parse(/T[\d:.]+$/.test(time) ? `${time}Z` : time);
}
