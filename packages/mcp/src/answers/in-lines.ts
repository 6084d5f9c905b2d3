const deepest = 2;

/** A value as JSON with a line for each key and for each entry of a list, two levels deep: it can be cut between lines. */
export function inLines(value: unknown, depth = 0): string {
  if (depth === deepest || typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value))
    return lines(
      "[",
      "]",
      value.map((entry) => inLines(entry, depth + 1)),
    );
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return lines(
    "{",
    "}",
    entries.map(([key, entry]) => `${JSON.stringify(key)}: ${inLines(entry, depth + 1)}`),
  );
}

function lines(open: string, close: string, entries: readonly string[]): string {
  return entries.length > 0 ? `${open}\n${entries.join(",\n")}\n${close}` : open + close;
}
