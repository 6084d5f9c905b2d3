import { readFile } from "node:fs/promises";
import { css } from "../page/css.ts";
import { html } from "../page/html.ts";
import { bytes } from "../service/answer.ts";

const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'self'; img-src * data: blob:; frame-ancestors 'none'",
};

/** A file of the hub's page, or `undefined` where there is none. */
export async function pageFile(path: string): Promise<Response | undefined> {
  if (path === "/") return bytes(200, html, "text/html; charset=utf-8", headers);
  if (path === "/_hub/page.css") return bytes(200, css, "text/css; charset=utf-8", headers);
  const [, script] = /^\/_hub\/page\/([a-z-]+\.js)$/.exec(path) ?? [];
  if (script === undefined) return undefined;
  const content = await readFile(new URL(`../page/${script}`, import.meta.url)).catch(() => undefined);
  return content && bytes(200, new Uint8Array(content), "text/javascript; charset=utf-8", headers);
}
