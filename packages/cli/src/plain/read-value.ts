import type { Limits } from "@ango-hub/openapi";
import { UsageError } from "../terminal/usage-error.ts";
import { type GivenText, readGiven } from "./given-text.ts";
import { shapeOf } from "./shape-of.ts";

/**
 * Reads the value of an argument as it is given on a command line: numbers and texts as they are, lists with commas or one by
 * one, objects as `key=value`, and lists and objects also as JSON, from a file (`@labels.json`) or standard input (`-`).
 *
 * @param name How the argument is called on the command line.
 * @param given The texts, several where it was given several times.
 */
export async function readValue(
  name: string,
  given: readonly string[],
  limits: Limits,
  files: GivenText,
): Promise<unknown> {
  const shape = shapeOf(limits);
  if (shape === "list") {
    const lists = await Promise.all(given.map((text) => readList(name, text, limits, files)));
    return lists.flat();
  }
  if (shape === "object") return readObject(name, given, limits, files);
  const [text = "", another] = given;
  if (another !== undefined) throw new UsageError(`${name} is given twice. It has one value.`);
  return scalar(text, limits);
}

async function readList(name: string, given: string, limits: Limits, files: GivenText): Promise<unknown[]> {
  const text = await readGiven(name, given, files);
  if (/^\s*\[/.test(text)) return parsed(name, text) as unknown[];
  const isFile = text !== given;
  const entries = text.split(isFile ? /\r?\n/ : ",").map((entry) => entry.trim());
  // A list of objects has a document each: a line of a file, or the whole of what is given.
  if (shapeOf(limits.items ?? {}) === "object")
    return (isFile ? entries : [text]).filter(Boolean).map((entry) => parsed(name, entry));
  return entries.filter((entry) => entry !== "").map((entry) => scalar(entry, limits.items ?? {}));
}

async function readObject(name: string, given: readonly string[], limits: Limits, files: GivenText): Promise<unknown> {
  const [only = ""] = given;
  if (given.length === 1 && isAllowedText(only, limits)) return only;
  const result: Record<string, unknown> = {};
  for (const entry of given) {
    const text = await readGiven(name, entry, files);
    if (/^\s*\{/.test(text)) Object.assign(result, parsed(name, text));
    else addPair(name, result, text, limits);
  }
  return result;
}

/** Whether a text that stands in place of an object, such as `all`, is allowed there. */
function isAllowedText(text: string, { anyOf = [] }: Limits): boolean {
  return anyOf.some((alternative) => alternative.enum?.includes(text));
}

function addPair(name: string, result: Record<string, unknown>, pair: string, limits: Limits): void {
  const at = pair.indexOf("=");
  if (at < 1) {
    const found = JSON.stringify(pair);
    throw new UsageError(`${name} must be key=value, JSON, @file or - for standard input, but is ${found}.`);
  }
  const path = pair.slice(0, at).split(".");
  const last = path.pop() ?? "";
  let place = result;
  let inner = limits;
  for (const key of path) {
    inner = propertyOf(inner, key);
    place[key] = Object.hasOwn(place, key) ? place[key] : {};
    place = place[key] as Record<string, unknown>;
  }
  inner = propertyOf(inner, last);
  const text = pair.slice(at + 1);
  const value =
    shapeOf(inner) === "list" ? text.split(",").map((entry) => scalar(entry, inner.items ?? {})) : scalar(text, inner);
  // What is given again is one of several.
  const own = Object.hasOwn(place, last) ? [place[last]].flat() : undefined;
  const joined = own ? [...own, ...[value].flat()] : value;
  Object.defineProperty(place, last, { value: joined, enumerable: true, configurable: true, writable: true });
}

function propertyOf({ properties, anyOf = [], oneOf = [] }: Limits, key: string): Limits {
  if (properties && Object.hasOwn(properties, key)) return properties[key] ?? {};
  const found = [...anyOf, ...oneOf].find(
    (alternative) => alternative.properties && Object.hasOwn(alternative.properties, key),
  );
  return found?.properties?.[key] ?? {};
}

/** A single value: a number or a truth value where one is wanted, and otherwise the text itself. What is wrong the client says. */
function scalar(text: string, limits: Limits): unknown {
  const wanted = typesOf(limits);
  if (wanted.has("null") && text === "null") return null;
  if ((wanted.has("number") || wanted.has("integer")) && /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(text))
    return Number(text);
  if (wanted.has("boolean") && (text === "true" || text === "false")) return text === "true";
  if (wanted.has("array") && text.includes(",")) return text.split(",").map((entry) => scalar(entry.trim(), {}));
  // Where nothing is said of a value, JSON is taken for what it says.
  if (wanted.size === 0 || !wanted.has("string")) return parsedOr(text);
  return text;
}

function typesOf({ type, nullable, anyOf = [], oneOf = [] }: Limits): Set<string> {
  const own = [...(type ? [type] : []), ...(nullable ? ["null"] : [])];
  return new Set([...own, ...[...anyOf, ...oneOf].flatMap((alternative) => [...typesOf(alternative)])]);
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${name} is no JSON: ${(cause as Error).message}.`, { cause });
  }
}
