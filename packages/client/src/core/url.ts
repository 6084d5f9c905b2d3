import { refuse, shown } from "./check.ts";

/** The values of a request's query, by parameter. An object becomes `name[key]=value`. */
export type QueryValues = Readonly<Record<string, unknown>>;

/**
 * Fills a path template, whose parameters are whole segments. A value that is empty, `.` or `..` is refused: it would lead
 * to another path.
 */
export function fillPath(template: string, values: Readonly<Record<string, string>> = {}): string {
  const fill = (segment: string) => {
    if (!segment.startsWith("{")) return segment;
    const name = segment.slice(1, -1);
    const value = values[name];
    if (typeof value === "string" && !["", ".", ".."].includes(value)) return encoded(name, value);
    return refuse(name, "a path segment other than an empty one, . and ..", shown(value));
  };
  return template.split("/").map(fill).join("/");
}

/** Writes a query string with its `?`, or nothing. `undefined` is left out, and objects become `name[key]=value`. */
export function queryString(values: QueryValues = {}): string {
  const pairs: string[] = [];
  const add = (name: string, value: unknown) => {
    if (value !== undefined) pairs.push(`${name}=${encoded(name, String(value))}`);
  };
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== "object") add(name, value);
    else for (const [key, entry] of Object.entries(value ?? {})) add(`${name}[${key}]`, entry);
  }
  return pairs.length > 0 ? `?${pairs.join("&")}` : "";
}

function encoded(name: string, value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    // Half of a letter, as where a text was cut in two.
    return refuse(name, "a text of whole letters", shown(value));
  }
}
