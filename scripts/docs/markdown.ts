import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path/posix";
import MarkdownIt, { type Token } from "markdown-it";
import { createHighlighter } from "shiki";
import { baseOf } from "./layout.ts";

/** A Markdown file as a page. */
export type Rendered = {
  title: string;
  html: string;
  headings: { id: string; title: string; text: string }[];
};

/** The colours of code on all pages, which stand out enough for everybody to read. */
export const codeThemes = { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } as const;

const highlighter = await createHighlighter({
  themes: Object.values(codeThemes),
  langs: ["ts", "python", "sh", "json", "yaml", "html"],
});

/** Renders Markdown files of `docs/`; `symbols` are the names in code that become links, with their pages. */
export function createRenderer(docs: string, symbols: ReadonlyMap<string, string>) {
  return (file: string, path: string, text: string): Rendered => {
    const markdown = new MarkdownIt({ html: true, highlight: (code, language) => highlight(code, language) });
    markdown.renderer.rules.code_inline = (tokens, index) => codeLink(tokens[index] as Token, path, symbols);
    markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
    markdown.renderer.rules.table_close = () => "</table></div>\n";
    markdown.renderer.rules.image = (tokens, index) => picture(docs, file, tokens[index] as Token);
    markdown.renderer.rules.heading_open = (tokens, index) => headingOpen(tokens[index] as Token);
    markdown.renderer.rules.heading_close = (tokens, index) =>
      `${(tokens[index] as Token).tag === "h1" ? "" : "</a>"}</${(tokens[index] as Token).tag}>\n`;
    const tokens = markdown.parse(text, {});
    nameHeadings(tokens);
    for (const token of tokens.flatMap((token) => [token, ...(token.children ?? [])])) {
      if (token.type === "link_open") token.attrSet("href", pageOf(docs, file, String(token.attrGet("href"))));
    }
    markVerdicts(tokens);
    const html = markdown.renderer.render(tokens, markdown.options, {});
    return {
      title: tokens.find(({ type }) => type === "inline")?.content ?? path,
      // A picture alone in its paragraph is a figure, which may not stand in a paragraph.
      html: html.replace(/<p>(<figure>.*?<\/figure>)<\/p>/gs, "$1"),
      headings: headings(tokens),
    };
  };
}

export function highlight(code: string, language: string): string {
  if (language === "text") return `<pre class="output" tabindex="0"><code>${escapeHtml(code)}</code></pre>`;
  return highlighter.codeToHtml(code.trimEnd(), {
    lang: language || "text",
    themes: codeThemes,
    defaultColor: "light-dark()",
    // The page says how a block looks.
    transformers: [{ pre: ({ properties }) => void delete properties.style }],
  });
}

/** Gives each heading below the title an id that no other one of the page has. */
function nameHeadings(tokens: Token[]): void {
  const taken = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open" || token.tag === "h1") continue;
    const slug = slugify(tokens[index + 1]?.content ?? "");
    const count = taken.get(slug) ?? 0;
    taken.set(slug, count + 1);
    token.attrSet("id", count === 0 ? slug : `${slug}-${count}`);
  }
}

function headingOpen(token: Token): string {
  const id = token.attrGet("id");
  return id === null ? `<${token.tag}>` : `<${token.tag} id="${id}"><a class="anchor" href="#${id}">`;
}

function codeLink({ content }: Token, path: string, symbols: ReadonlyMap<string, string>): string {
  const target = symbols.get(content.replace(/\(.*\)$/, ""));
  const code = `<code>${escapeHtml(content)}</code>`;
  return target ? `<a href="${baseOf(path)}${target}">${code}</a>` : code;
}

/** Pictures are drawn into the page, so that they follow its theme. */
function picture(docs: string, file: string, token: Token): string {
  const svg = readFileSync(join(docs, dirname(file), String(token.attrGet("src"))), "utf8");
  const drawn = svg.replace(/\n\s*/g, " ");
  return `<figure>${drawn}<figcaption>${escapeHtml(token.content)}</figcaption></figure>`;
}

/** Markdown links to Markdown, so that it works where it is read as it is; pages link to pages. */
function pageOf(docs: string, file: string, href: string): string {
  if (/^[a-z]+:|^#/.test(href)) return href;
  const [target = "", hash] = href.split("#");
  const linked = join(dirname(file), target);
  const inSite = relative(".", linked);
  if (inSite.startsWith("..")) return outsideOf(inSite, file);
  if (!existsSync(join(docs, linked))) throw new Error(`${file} links to ${href}, which is not there`);
  const html = target.replace(/README\.md$/, "index.html").replace(/\.md$/, ".html");
  return hash ? `${html}#${hash}` : html;
}

/** Files outside `docs/` that the site has a copy of. */
function outsideOf(target: string, file: string): string {
  const copies: Record<string, string> = { "../openapi.yaml": "openapi.yaml" };
  const copy = copies[target];
  if (!copy) throw new Error(`${file} links to ${target}, which is not part of the site`);
  return baseOf(file) + copy;
}

/** Colours the cells that say how something ended: "succeeded" or the name of an error. */
function markVerdicts(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const text = tokens[index + 1]?.content ?? "";
    if (token.type !== "td_open") continue;
    if (text.startsWith("succeeded")) token.attrSet("class", "good");
    else if (/^`\w+Error`/.test(text)) token.attrSet("class", "bad");
  }
}

/** Headings with the text below each, for the table of contents and the search. */
function headings(tokens: Token[]): Rendered["headings"] {
  const found: Rendered["headings"] = [];
  for (const [index, token] of tokens.entries()) {
    const heading = tokens[index - 1]?.type === "heading_open" ? tokens[index - 1] : undefined;
    if (heading && heading.tag !== "h1") {
      found.push({ id: String(heading.attrGet("id")), title: plain(token), text: "" });
    } else if (token.type === "inline" && !heading) {
      const last = found.at(-1);
      if (last) last.text += `${plain(token)} `;
      else found.push({ id: "", title: "", text: `${plain(token)} ` });
    }
  }
  return found;
}

function plain(token: Token): string {
  const children = token.children ?? [];
  return children
    .map(({ type, content }) => (type === "image" ? "" : content || (type === "softbreak" ? " " : "")))
    .join("");
}

function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
