import { ValidationError } from "../errors/validation-error.ts";

/** The values of a request's query, by parameter. An object becomes `name[key]=value`. */
export type QueryValues = Readonly<Record<string, unknown>>;

/**
 * Fills a path template. A value that is empty, `.` or `..` is refused: it would lead to another path.
 */
export function fillPath(template: string, values: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== "string" || /^\.{0,2}$/.test(value)) {
      throw new ValidationError(name, "a path segment other than an empty one, . and ..", JSON.stringify(value));
    }
    return encodeURIComponent(value);
  });
}

/**
 * Writes a query string with its `?`, or nothing. `undefined` is left out, dates are ISO 8601, objects become
 * `name[key]=value`, and the parameters in `json` hold JSON.
 */
export function queryString(values: QueryValues = {}, json: readonly string[] = []): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (json.includes(name)) pairs.push(`${name}=${encodeURIComponent(JSON.stringify(value))}`);
    else if (isPlainObject(value)) pairs.push(...deepObject(name, value));
    else pairs.push(`${name}=${encodeURIComponent(plain(value))}`);
  }
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

function deepObject(name: string, value: Record<string, unknown>): string[] {
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => `${name}[${encodeURIComponent(key)}]=${encodeURIComponent(plain(entry))}`);
}

function plain(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !(value instanceof Date);
}
