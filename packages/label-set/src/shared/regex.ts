import { composed } from "./unicode.ts";

/** A regular expression, or nothing when a text is none. */
export function compiled(source: string): RegExp | undefined {
  try {
    return new RegExp(source);
  } catch {
    return undefined;
  }
}

/** Whether a text matches a pattern, in the Unicode form that each came in or with both composed. */
export function matches(source: string, text: string): boolean {
  const pattern = compiled(source);
  if (pattern === undefined) return true;
  return pattern.test(text) || (compiled(composed(source))?.test(composed(text)) ?? false);
}
