import { ArgumentError } from "./argument-error.ts";

/** What an argument must be, in words, and whether a value is that. */
export interface ArgumentKind {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

/** What the options of a function must be, by their names. */
export type OptionKinds = Readonly<Record<string, ArgumentKind>>;

const kind = (expected: string, fits: ArgumentKind["fits"]): ArgumentKind => ({ expected, fits });

export const aText: ArgumentKind = kind("a text", (value) => typeof value === "string");
export const someText: ArgumentKind = kind("a text that is not empty", (value) => aText.fits(value) && value !== "");
export const aFlag: ArgumentKind = kind("true or false", (value) => typeof value === "boolean");
export const aFunction: ArgumentKind = kind("a function", (value) => typeof value === "function");
export const anObject: ArgumentKind = kind("an object", isObject);
export const texts: ArgumentKind = kind("a list of texts", (value) => Array.isArray(value) && value.every(aText.fits));
export const aReport: ArgumentKind = kind(
  "a Report",
  (value) => isObject(value) && typeof value.add === "function" && "counts" in value && "problems" in value,
);
export const aMapping: ArgumentKind = kind(
  "a mapping, as mapLabelSet makes one",
  (value) => isObject(value) && "labelSet" in value && "header" in value,
);
export const aHeader: ArgumentKind = kind(
  "a header, such as mapping.header",
  (value) => isObject(value) && Array.isArray(value.classes) && Array.isArray(value.attributes),
);
export const aList: ArgumentKind = kind(
  "a list, or an async iterable",
  (value) => isObject(value) && (Symbol.asyncIterator in value || Symbol.iterator in value),
);
export const aSource: ArgumentKind = kind(
  "a text, bytes, a Blob, a stream, or a function that opens one",
  (value) =>
    typeof value === "string" ||
    typeof value === "function" ||
    aList.fits(value) ||
    (isObject(value) && "stream" in value),
);

export function aNumber(from: number, to: number): ArgumentKind {
  return kind(`a number from ${from} to ${to}`, (value) => typeof value === "number" && value >= from && value <= to);
}

export function wholeFrom(least: number): ArgumentKind {
  return kind(`a whole number from ${least} on`, (value) => Number.isInteger(value) && Number(value) >= least);
}

export function oneOf(...values: readonly (string | number)[]): ArgumentKind {
  const [last = "", ...others] = values.map((value) => JSON.stringify(value)).reverse();
  return kind(`${others.reverse().join(", ")} or ${last}`, (value) => values.includes(value as string));
}

export function either(one: ArgumentKind, other: ArgumentKind): ArgumentKind {
  return kind(`${one.expected} or ${other.expected}`, (value) => one.fits(value) || other.fits(value));
}

/** @throws {ArgumentError} unless a value is of its kind. */
export function checkArgument(name: string, value: unknown, { expected, fits }: ArgumentKind): void {
  if (fits(value)) return;
  throw new ArgumentError(name, `${name} must be ${expected}, but is ${shown(value)}.`);
}

/** @throws {ArgumentError} unless the options are all that is required, and nothing else than that and what is optional. */
export function checkOptions(options: unknown, required: OptionKinds, optional: OptionKinds = {}): void {
  checkArgument("options", options, anObject);
  const given = options as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    if (name in required || name in optional) continue;
    const names = [...Object.keys(required), ...Object.keys(optional)].join(", ");
    throw new ArgumentError(`options.${name}`, `There is no option "${name}"; those are: ${names}.`);
  }
  for (const [name, kind] of Object.entries(required)) checkArgument(`options.${name}`, given[name], kind);
  for (const [name, kind] of Object.entries(optional)) {
    if (given[name] !== undefined) checkArgument(`options.${name}`, given[name], kind);
  }
}

/** What all that write a format take. @throws {ArgumentError} when it is something else. */
export function checkWriting(items: unknown, options: unknown, optional: OptionKinds): void {
  checkArgument("items", items, aList);
  checkOptions(options, { header: aHeader, report: aReport }, optional);
}

/** What all that read a file take. @throws {ArgumentError} when it is something else. */
export function checkReading(source: unknown, options: unknown, optional: OptionKinds): void {
  checkArgument("source", source, aSource);
  checkOptions(options, { report: aReport }, optional);
}

function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "another object";
  return typeof value === "string"
    ? JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
    : String(value);
}
