import { existsSync, readFileSync, statSync, watch } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, normalize } from "node:path";
import { buildSite } from "./build-site.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".yaml": "application/yaml",
};

const reloadScript = '<script>new EventSource("/-/changes").onmessage = () => location.reload();</script>';

/** Serves the documentation on this machine, builds it again on every change, and makes open pages follow. */
export async function serve(root: string, site: string): Promise<string> {
  const open = new Set<ServerResponse>();
  const build = () => buildSite(root, site).catch((error: Error) => console.error(error.message));
  await build();
  follow(root, async () => {
    await build();
    for (const page of open) page.write("data: changed\n\n");
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== "/-/changes") return sendFile(site, decodeURIComponent(pathname), response);
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function sendFile(site: string, path: string, response: ServerResponse): void {
  const found = site + normalize(path);
  const file = existsSync(found) && statSync(found).isDirectory() ? `${found}/index.html` : found;
  if (!existsSync(file)) return void response.writeHead(404).end("There is no such page.");
  const content = readFileSync(file);
  response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
  response.end(extname(file) === ".html" ? content + reloadScript : content);
}

/** Calls `changed` after changes of the sources: once for changes at the same time, and never twice at once. */
function follow(root: string, changed: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const soon = (_event: string, name: string | null) => {
    if (name?.startsWith("dist")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(changed);
    }, 200);
  };
  const sources = ["docs", "openapi.yaml", "generated/src", ...["client", "label-set", "mock"].map((name) => `packages/${name}/src`)];
  for (const source of sources) watch(root + source, { recursive: true }, soon);
}
