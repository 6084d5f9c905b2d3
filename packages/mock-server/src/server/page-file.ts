import { readFile } from "node:fs/promises";
import { css } from "../page/css.ts";
import { html } from "../page/html.ts";

const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'self'; img-src * data: blob:; frame-ancestors 'none'",
};

/** A file of the hub's page, or `undefined` where there is none. */
export async function pageFile(path: string): Promise<Response | undefined> {
  if (path === "/") return file(html, "text/html");
  if (path === "/_hub/page.css") return file(css, "text/css");
  const [, script] = /^\/_hub\/page\/([a-z-]+\.js)$/.exec(path) ?? [];
  if (script === undefined) return undefined;
  const content = await readFile(new URL(`../page/${script}`, import.meta.url), "utf8").catch(() => undefined);
  return content === undefined ? undefined : file(content, "text/javascript");
}

function file(content: string, type: string): Response {
  return new Response(content, { headers: { ...headers, "content-type": `${type}; charset=utf-8` } });
}
