import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { operations as current } from "@ango-hub/openapi";
import { operations as classic } from "@ango-hub/openapi/classic";
import { Parser } from "htmlparser2";

/** What a page has and what it points to. */
export interface Page {
  path: string;
  ids: Set<string>;
  links: string[];
  loads: string[];
}

/** Every page of a built site. */
export function readPages(site: string): Page[] {
  return globSync("**/*.html", { cwd: site }).map((path) => readPage(path, readFileSync(`${site}/${path}`, "utf8")));
}

function readPage(path: string, html: string): Page {
  const page: Page = { path, ids: new Set(), links: [], loads: [] };
  const parser = new Parser({
    onopentag(name, { id, href, src, rel, name: anchor }) {
      if (id) page.ids.add(id);
      if (name === "a" && anchor) page.ids.add(anchor);
      if (name === "a" && href !== undefined) page.links.push(href);
      if (name === "link" && rel === "alternate" && href) page.links.push(href);
      if (name === "link" && rel !== "alternate" && rel !== "canonical" && href) page.loads.push(href);
      if (name !== "link" && src) page.loads.push(src);
      if (name === "use" && href && !href.startsWith("#")) page.loads.push(href);
    },
  });
  parser.end(html);
  return page;
}

/** The links within the site that lead nowhere. */
export function brokenLinks(site: string, pages: readonly Page[]): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) =>
    page.links
      .filter((link) => link !== "#" && !/^(https?|mailto):/.test(link))
      .filter((link) => !isThere(site, page, link, byPath))
      .map((link) => `${page.path} → ${link}`),
  );
}

/** Pages whose sections and operations Redoc makes when they open, which the tests in Chromium look at. */
const redocPages: Readonly<Record<string, object>> = {
  "http/index.html": current,
  "http/classic/index.html": classic,
};

function isThere(site: string, page: Page, link: string, byPath: Map<string, Page>): boolean {
  const [target = "", hash] = decodeURIComponent(link).split("#");
  const path = target === "" ? page.path : join(page.path, "..", target);
  if (!existsSync(`${site}/${path}`)) return false;
  if (!hash) return true;
  const operations = redocPages[path];
  if (operations && /^(operation\/|\/)/.test(hash)) {
    return hash.startsWith("/") || Object.hasOwn(operations, hash.slice("operation/".length));
  }
  return byPath.get(path)?.ids.has(hash) ?? false;
}
