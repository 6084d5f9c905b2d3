import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import MarkdownIt, { type Token } from "markdown-it";
import type { Generation } from "../generate/spec.ts";
import { escapeHtml } from "./escape.ts";
import { type Heading, headingRules, headingsOf, nameHeadings } from "./headings.ts";
import { highlight } from "./highlight.ts";
import { inlineCode } from "./inline-code.ts";
import { baseOf } from "./layout/link.ts";
import { pageOf } from "./links.ts";

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
    const markdown = new MarkdownIt({ html: true });
    markdown.renderer.rules.fence = fence;
    markdown.renderer.rules.code_inline = (tokens, index) =>
      codeLink(tokens[index] as Token, path, symbols[generation]);
    markdown.renderer.rules.table_open = () => '<div class="table-box"><div class="table" tabindex="0"><table>\n';
    markdown.renderer.rules.table_close = () => "</table></div></div>\n";
    markdown.renderer.rules.image = (tokens, index) => picture(docs, file, tokens[index] as Token);
    Object.assign(markdown.renderer.rules, headingRules);
    const tokens = markdown.parse(text, {});
    nameHeadings(tokens);
    for (const token of tokens.flatMap((token) => [token, ...(token.children ?? [])])) {
      if (token.type === "link_open") token.attrSet("href", pageOf(docs, file, String(token.attrGet("href"))));
    }
    markVerdicts(tokens);
    emptyCorners(tokens);
    const html = markdown.renderer.render(tokens, markdown.options, {});
    return {
      title: tokens.find(({ type }) => type === "inline")?.content ?? path,
      generation,
      // A picture alone in its paragraph is a figure, which may not stand in a paragraph.
      html: html.replace(/<p>(<figure.*?<\/figure>)<\/p>/gs, "$1"),
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
  const code = inlineCode(content);
  return target ? `<a href="${baseOf(path)}${target}">${code}</a>` : code;
}

/** A block of code, with no more than its language: what else is said about it is for the tests. */
export function fence(tokens: Token[], index: number): string {
  const { content = "", info = "" } = tokens[index] ?? {};
  return highlight(content, info.split(" ")[0] ?? "");
}

/** Pictures are drawn into the page, so that they follow its theme. */
function picture(docs: string, file: string, token: Token): string {
  const svg = readFileSync(join(docs, dirname(file), String(token.attrGet("src"))), "utf8");
  const drawn = svg.replace(/\n\s*/g, " ");
  return `<figure tabindex="0">${drawn}<figcaption>${escapeHtml(token.content)}</figcaption></figure>`;
}

/** A cell above the names of rows heads nothing. */
function emptyCorners(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "th_open" || tokens[index + 1]?.content) continue;
    token.tag = "td";
    const close = tokens[index + 2];
    if (close) close.tag = "td";
  }
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
