import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path/posix";
import { baseOf } from "./layout/link.ts";

/** Markdown links to Markdown, so that it works where it is read as it is; pages link to pages. */
export function pageOf(docs: string, file: string, href: string): string {
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

/** A guide as it stands beside its page: its links lead to the Markdown of other pages. */
export function linkedMarkdown(docs: string, file: string, text: string): string {
  const block = /^```[\s\S]*?^```$/gm;
  const prose = text.split(block);
  const code = text.match(block) ?? [];
  const linked = prose.map((part) =>
    part.replace(/(\[[^\]]*\])\(([^)\s]+)\)/g, (_, title: string, href: string) => {
      const target = href.endsWith(".svg") ? href : pageOf(docs, file, href).replace(/\.html(?=#|$)/, ".md");
      return `${title}(${target})`;
    }),
  );
  return linked.map((part, index) => part + (code[index] ?? "")).join("");
}
