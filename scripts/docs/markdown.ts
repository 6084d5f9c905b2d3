import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path/posix";
import MarkdownIt, { type Token } from "markdown-it";
import type { Generation } from "../generate/spec.ts";
import { type Heading, headingRules, headingsOf, nameHeadings } from "./headings.ts";
import { escapeHtml, highlight } from "./highlight.ts";
import { baseOf } from "./layout.ts";

/** A Markdown file as a page. */
export interface Rendered {
  title: string;
  /** The one that its code is written for. */
  generation: Generation;
  html: string;
  headings: Heading[];
}

/** The names in code that become links, with their pages, for guides of each generation. */
export type Symbols = Readonly<Record<Generation, ReadonlyMap<string, string>>>;

/** Renders Markdown files of `docs/`. */
export function createRenderer(docs: string, symbols: Symbols) {
  return (file: string, path: string, text: string): Rendered => {
    const generation = generationOf(file, text);
    const markdown = new MarkdownIt({ html: true, highlight: (code, language) => highlight(code, language) });
    markdown.renderer.rules.code_inline = (tokens, index) =>
      codeLink(tokens[index] as Token, path, symbols[generation]);
    markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
    markdown.renderer.rules.table_close = () => "</table></div>\n";
    markdown.renderer.rules.image = (tokens, index) => picture(docs, file, tokens[index] as Token);
    Object.assign(markdown.renderer.rules, headingRules);
    const tokens = markdown.parse(text, {});
    nameHeadings(tokens);
    for (const token of tokens.flatMap((token) => [token, ...(token.children ?? [])])) {
      if (token.type === "link_open") token.attrSet("href", pageOf(docs, file, String(token.attrGet("href"))));
    }
    markVerdicts(tokens);
    const html = markdown.renderer.render(tokens, markdown.options, {});
    return {
      title: tokens.find(({ type }) => type === "inline")?.content ?? path,
      generation,
      // A picture alone in its paragraph is a figure, which may not stand in a paragraph.
      html: html.replace(/<p>(<figure>.*?<\/figure>)<\/p>/gs, "$1"),
      headings: headingsOf(tokens),
    };
  };
}

/** A guide is about the classic generation where its name says so, or where its code imports that and nothing of today's. */
function generationOf(file: string, text: string): Generation {
  if (file.includes("classic")) return "classic";
  const imports = [...text.matchAll(/from "@ango-hub\/(?:client|openapi)(\/classic)?/g)];
  return imports.length > 0 && imports.every(([, classic]) => classic) ? "classic" : "current";
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
  const copies: Record<string, string> = {
    "../openapi.yaml": "openapi.yaml",
    "../openapi.classic.yaml": "openapi.classic.yaml",
  };
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
