const widest = 64;

/** A JSON value as TypeScript, on one line if that is short. */
export function code(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const items = isList
    ? value.map((item) => code(item, inner))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${/^[\w$]+$/.test(key) ? key : JSON.stringify(key)}: ${code(item, inner)}`);
  const line = isList ? `[${items.join(", ")}]` : `{ ${items.join(", ")} }`;
  if (items.length === 0) return isList ? "[]" : "{}";
  if (line.length + indent.length <= widest && !line.includes("\n")) return line;
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}${close}`;
}
