import { readFile } from "node:fs/promises";

const headers = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  // The files of assets may lie anywhere.
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src * data: blob:",
    "media-src * data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
};

const files: Readonly<Record<string, { name: string; type: string }>> = {
  "/": { name: "index.html", type: "text/html" },
  "/_hub/page/app.css": { name: "app.css", type: "text/css" },
  "/_hub/page/app.js": { name: "app.js", type: "text/javascript" },
};

/** The bundled page, as `npm run build` makes it of `src/page`. */
const folder = new URL("../../dist/page/", import.meta.url);

/** A file of the hub's page, or `undefined` where there is none. */
export async function pageFile(path: string): Promise<Response | undefined> {
  const file = files[path];
  if (!file) return undefined;
  const content = await readFile(new URL(file.name, folder), "utf8");
  return new Response(content, { headers: { ...headers, "content-type": `${file.type}; charset=utf-8` } });
}
