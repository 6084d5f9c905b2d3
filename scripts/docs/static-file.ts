import { existsSync, readFileSync, statSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".yaml": "application/yaml",
};

/** Answers with a file of a folder, or with a 404. `toPages` is added to every page. */
export function sendFile(folder: string, path: string, response: ServerResponse, toPages = ""): void {
  const found = folder + normalize(path);
  const file = existsSync(found) && statSync(found).isDirectory() ? `${found}/index.html` : found;
  if (!existsSync(file)) {
    response.writeHead(404).end("There is no such page.");
    return;
  }
  const type = extname(file);
  const content = readFileSync(file);
  response.setHeader("content-type", types[type] ?? "application/octet-stream");
  response.end(type === ".html" ? content + toPages : content);
}
