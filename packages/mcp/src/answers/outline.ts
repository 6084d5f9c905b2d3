const mostEntries = 2;
const mostKeys = 25;
const mostLetters = 120;
const deepest = 4;

/** What a long answer looks like: its keys, the first entries of its lists and how many more there are. */
export function outline(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.length > mostLetters ? `${value.slice(0, mostLetters)}…` : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return depth < deepest ? firstOf(value, depth) : `a list of ${value.length}`;
  const keys = Object.keys(value);
  if (depth >= deepest) return `an object with ${keys.slice(0, mostKeys).join(", ")}`;
  const shown = keys
    .slice(0, mostKeys)
    .map((key) => [key, outline((value as Record<string, unknown>)[key], depth + 1)]);
  const rest = keys.length - shown.length;
  return Object.fromEntries(rest > 0 ? [...shown, ["…", `and ${rest} more keys`]] : shown);
}

function firstOf(list: readonly unknown[], depth: number): unknown[] {
  const first = list.slice(0, mostEntries).map((entry) => outline(entry, depth + 1));
  const rest = list.length - first.length;
  return rest > 0 ? [...first, `and ${rest} more`] : first;
}
