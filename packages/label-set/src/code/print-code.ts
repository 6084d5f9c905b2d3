const width = 100;

/** A value as a literal of the language. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return array(value.map(literal));
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return object(Object.entries(value).map(([key, entry]) => `${property(key)}: ${literal(entry)}`));
}

/** A property of an object, unless its code is empty. */
export function entry(key: string, code: string): string {
  return code === "" ? "" : `${property(key)}: ${code}`;
}

/** An object of properties; empty ones are left out. */
export function object(entries: readonly string[]): string {
  const given = entries.filter((code) => code !== "");
  return given.length === 0 ? "{}" : bracketed("{", given, "}", " ");
}

export function array(items: readonly string[]): string {
  return bracketed("[", items, "]", "");
}

/** A call. Its last argument may span lines, as people write it; arguments before it stay on the first line. */
export function call(name: string, args: readonly string[]): string {
  const [last = "", ...before] = args.toReversed();
  const head = before
    .toReversed()
    .map((code) => `${code}, `)
    .join("");
  if (head.includes("\n") || (last.includes("\n") && !/^[[{]/.test(last))) return bracketed(`${name}(`, args, ")", "");
  return `${name}(${head}${last})`;
}

/** A list of names, as an import has it. */
export function nameList(names: readonly string[]): string {
  return bracketed("{", names, "}", " ");
}

function bracketed(open: string, items: readonly string[], close: string, space: string): string {
  const line = `${open}${space}${items.join(", ")}${space}${close}`;
  if (!line.includes("\n") && line.length <= width) return line;
  return `${open}\n${items.map((item) => `  ${item.replaceAll("\n", "\n  ")},\n`).join("")}${close}`;
}

function property(key: string): string {
  // As a plain property, `__proto__` would set the prototype.
  if (key === "__proto__") return '["__proto__"]';
  return /^[a-zA-Z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}
