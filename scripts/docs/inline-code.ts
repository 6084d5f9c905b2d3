import { escapeHtml } from "./escape.ts";

/** As much of a word as a phone shows beside others. */
const longest = 28;

/** Code within a line. Short words and names of packages are never broken. */
export function inlineCode(text: string): string {
  const isWhole = /^@ango-hub\/[\w/-]+$/.test(text) || (text.length <= longest && !/\s/.test(text));
  return `<code${isWhole ? ' class="name"' : ""}>${escapeHtml(text)}</code>`;
}
