// Written by `npm run generate`. Do not edit.

/** What a value must be, in the keywords of JSON Schema. */
export interface Limits {
  readonly type?: string;
  /** Whether it may be null as well. */
  readonly nullable?: true;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Limits;
  readonly properties?: Readonly<Record<string, Limits>>;
  readonly required?: readonly string[];
  /** Whether an object has no other properties. */
  readonly closed?: true;
  /** Limits of which the value keeps at least one. */
  readonly anyOf?: readonly Limits[];
  /** Limits of which the value keeps exactly one. */
  readonly oneOf?: readonly Limits[];
  readonly default?: unknown;
  /** What would be right, in words. */
  readonly expected?: string;
}

/** The first place where a value is not what it must be. */
export interface Mismatch {
  /** Keys and indexes that lead to the place. */
  readonly path: readonly (string | number)[];
  /** What would be right there, in words. */
  readonly expected: string;
  /** What stands there; `undefined` where something is missing. */
  readonly received: unknown;
}

/**
 * Holds a value against limits of the description.
 *
 * @returns The first place that is wrong, or nothing when all is right. A property that is `undefined` counts as missing, as
 * JSON leaves it out.
 * @example
 * import { ImportLabel } from "@ango-hub/openapi/constraints";
 * import { findMismatch } from "@ango-hub/openapi/limits";
 *
 * findMismatch({ objects: [] }, ImportLabel)?.expected;
 * // "a label with externalId or data"
 */
export function findMismatch(value: unknown, limits: Limits): Mismatch | undefined {
  return mismatchAt(0, value, limits);
}

// Deeper than anything that the service takes, and shallow enough for the stack of every runtime.
const maxDepth = 500;

function mismatchAt(depth: number, value: unknown, limits: Limits): Mismatch | undefined {
  if (depth > maxDepth) return mismatch(`nested in at most ${maxDepth} levels`, value);
  if (value === null && limits.nullable) return undefined;
  if (!isOfType(value, limits) || !isWithin(value, limits)) return mismatch(expectation(limits), value);
  return inItems(depth, value, limits) ?? inProperties(depth, value, limits) ?? inAlternatives(depth, value, limits);
}

type Choice = { readonly [Key in "anyOf" | "oneOf" | "expected"]?: Limits[Key] | undefined };

function mismatch(expected: string, received: unknown): Mismatch {
  return { path: [], expected, received };
}

function below(key: string | number, found: Mismatch | undefined): Mismatch | undefined {
  return found && { ...found, path: [key, ...found.path] };
}

function inItems(depth: number, value: unknown, { items }: Limits): Mismatch | undefined {
  if (!items || !Array.isArray(value)) return undefined;
  for (let i = 0; i < value.length; i++) {
    const found = mismatchAt(depth + 1, value[i], items);
    if (found) return below(i, found);
  }
  return undefined;
}

function inProperties(depth: number, value: unknown, limits: Limits): Mismatch | undefined {
  const { properties = {}, required = [], closed } = limits;
  if (!isObject(value)) return undefined;
  for (const key of required) {
    if (value[key] === undefined) return below(key, mismatch(expectation(properties[key] ?? {}), undefined));
  }
  for (const key of Object.keys(value)) {
    const entry = value[key];
    if (entry === undefined) continue;
    // A property may have the name of one that every object inherits.
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (known === undefined && closed) {
      return below(key, mismatch(`left out: only ${Object.keys(properties).join(", ")} are known here`, entry));
    }
    const found = known && mismatchAt(depth + 1, entry, known);
    if (found) return below(key, found);
  }
  return undefined;
}

function inAlternatives(depth: number, value: unknown, { anyOf, oneOf, expected }: Limits): Mismatch | undefined {
  return chosen(depth, value, { anyOf, expected }) ?? chosen(depth, value, { oneOf, expected });
}

function chosen(depth: number, value: unknown, limits: Choice): Mismatch | undefined {
  const alternatives = limits.anyOf ?? limits.oneOf;
  if (!alternatives) return undefined;
  const found = alternatives.map((alternative) => mismatchAt(depth + 1, value, alternative));
  const fitting = found.filter((mismatch) => mismatch === undefined).length;
  if (fitting === 1 || (limits.anyOf && fitting > 1)) return undefined;
  // Where only one alternative can be meant, it says best what is wrong.
  const [meant, another] = found.filter((_, i) => fitting === 0 && isMeant(value, alternatives[i] ?? {}));
  if (meant && !another) return meant;
  return mismatch(limits.expected ?? choice(limits), value);
}

/** Whether a value has something of what an alternative is known by. */
function isMeant(value: unknown, alternative: Limits): boolean {
  if (!isOfType(value, alternative)) return false;
  return !isObject(value) || (alternative.required ?? []).some((key) => value[key] !== undefined);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOfType(value: unknown, { type }: Limits): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "number") return Number.isFinite(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  return type === undefined || typeof value === type;
}

function isWithin(value: unknown, limits: Limits): boolean {
  if (typeof value === "string") return isTextWithin(value, limits);
  if (typeof value === "number") {
    const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = limits;
    return value >= minimum && value <= maximum && (value > exclusiveMinimum || exclusiveMinimum === -Infinity);
  }
  if (!Array.isArray(value)) return true;
  return value.length >= (limits.minItems ?? 0) && value.length <= (limits.maxItems ?? Infinity);
}

const formats: Readonly<Record<string, { expected: string; fits(text: string): boolean }>> = {
  email: { expected: "an e-mail address", fits: (text) => /^[^\s@]+@[^\s@]+$/.test(text) },
  uri: { expected: "an http or https URL", fits: (text) => /^https?:\/\/./i.test(text) && URL.canParse(text) },
};

const patterns = new Map<string, RegExp>();

function isTextWithin(
  text: string,
  { enum: allowed, pattern, format = "", minLength = 0, maxLength }: Limits,
): boolean {
  if (text.length < minLength || (maxLength !== undefined && text.length > maxLength)) return false;
  if (allowed && !allowed.includes(text)) return false;
  if (formats[format]?.fits(text) === false) return false;
  return pattern === undefined || compiled(pattern).test(text);
}

function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern);
  patterns.set(pattern, known);
  return known;
}

/** What would be right, in words. */
function expectation(limits: Limits): string {
  const { expected, enum: allowed, format = "", type, minLength, maxLength, minItems, maxItems, required } = limits;
  if (expected) return expected;
  if (allowed) return `one of ${allowed.join(", ")}`;
  const known = formats[format];
  if (known) return known.expected;
  if (type === "string" && maxLength !== undefined) return `a text of ${minLength ?? 0} to ${maxLength} letters`;
  if (type === "string") return minLength ? "a text that is not empty" : "a text";
  if (type === "array" && minItems !== undefined && minItems === maxItems) return `a list of ${minItems}`;
  if (type === "array") return minItems ? "a list with at least one entry" : "a list";
  if (type === "boolean") return "true or false";
  if (type === "integer" || type === "number")
    return `a ${type === "integer" ? "whole number" : "number"}${range(limits)}`;
  if (type === "object") return required?.length ? `an object with ${required.join(", ")}` : "an object";
  return limits.anyOf || limits.oneOf ? choice(limits) : "given";
}

/** What there is to choose from, in words. */
function choice({ anyOf, oneOf }: Choice): string {
  const alternatives = anyOf ?? oneOf ?? [];
  const keys = alternatives.flatMap(({ type, required = [] }) => (type ? [] : required));
  if (keys.length === 0) return alternatives.map(expectation).join(" or ");
  return `an object with ${anyOf ? keys.join(" or ") : `exactly one of ${keys.join(", ")}`}`;
}

function range({ minimum, exclusiveMinimum, maximum }: Limits): string {
  if (exclusiveMinimum !== undefined) return ` above ${exclusiveMinimum}`;
  if (minimum === undefined) return maximum === undefined ? "" : `, ${maximum} or less`;
  return maximum === undefined ? `, ${minimum} or more` : `, ${minimum} to ${maximum}`;
}
