/** An object as JSON has it. */
export interface JsonObject {
  readonly [key: string]: unknown;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a value is, in the words of JSON, for messages. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (value === undefined) return "nothing";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** A text, or none in place of what is no text. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The entries of an object but for some keys, as a new object. */
export function without(object: JsonObject, keys: ReadonlySet<string>): Record<string, unknown> {
  const left = Object.keys(object).filter((key) => !keys.has(key));
  return Object.fromEntries(left.map((key) => [key, object[key]]));
}

/** Whether two values are the same JSON, whatever the order of their keys; a key that is missing is one that is null. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, i) => sameJson(entry, b[i]));
  if (!isObject(a) || !isObject(b)) return (a ?? null) === (b ?? null);
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    sameJson(ownValue(a, key), ownValue(b, key)),
  );
}

/** The value of an object's own key: every object inherits a `constructor`, which nobody wrote. */
export function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A value as JSON, unless it can't be: it is circular, deeper than the stack, or nothing at all. */
export function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
