import { createHighlighter } from "shiki";
import { escapeHtml } from "./escape.ts";

/** The colours of code on all pages, which stand out enough for everybody to read. */
const codeThemes = { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } as const;

const highlighter = await createHighlighter({
  themes: Object.values(codeThemes),
  langs: ["ts", "python", "sh", "json", "yaml", "html"],
});

/** A block of code, or what it prints, as a part of a page. */
export function highlight(code: string, language: string): string {
  if (language === "text") return `<pre class="output" tabindex="0"><code>${escapeHtml(code)}</code></pre>`;
  const block = highlighter.codeToHtml(code.trimEnd(), {
    lang: language || "text",
    themes: codeThemes,
    defaultColor: "light-dark()",
    // The page says how a block looks.
    transformers: [{ pre: ({ properties }) => void delete properties.style }],
  });
  return `<div class="code">${block}</div>`;
}
