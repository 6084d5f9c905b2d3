import { globSync, readFileSync } from "node:fs";
import { Parser } from "htmlparser2";

/** What a page has and what it points to. */
export type Page = { path: string; ids: Set<string>; links: string[]; loads: string[] };

/** Every page of a built site. */
export function readPages(site: string): Page[] {
  return globSync("**/*.html", { cwd: site }).map((path) => readPage(path, readFileSync(`${site}/${path}`, "utf8")));
}

function readPage(path: string, html: string): Page {
  const page: Page = { path, ids: new Set(), links: [], loads: [] };
  const parser = new Parser({
    onopentag(name, { id, href, src, name: anchor }) {
      if (id) page.ids.add(id);
      if (name === "a" && anchor) page.ids.add(anchor);
      if (name === "a" && href !== undefined) page.links.push(href);
      if (name === "link" && href) page.loads.push(href);
      if (name !== "link" && src) page.loads.push(src);
    },
  });
  parser.end(html);
  return page;
}
