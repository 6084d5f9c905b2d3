import { watch } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buildPages, buildSite } from "./build-site.ts";
import { sendFile } from "./static-file.ts";

const reloadScript = '<script>new EventSource("/-/changes").onmessage = () => location.reload();</script>';

/** Serves the documentation on this machine, builds again what changes, and makes open pages follow. */
export async function serve(root: string, site: string): Promise<string> {
  let references = await buildSite(root, site);
  const open = new Set<ServerResponse>();
  follow(root, async (hasChangedCode) => {
    if (hasChangedCode) references = await buildSite(root, site);
    else await buildPages(root, site, references);
    for (const page of open) page.write("data: changed\n\n");
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname !== "/-/changes") return sendFile(site, decodeURIComponent(pathname), response, reloadScript);
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const code = [
  "openapi.yaml",
  "openapi.classic.yaml",
  "openapi",
  "generated/src",
  ...["client", "label-set", "convert", "mock", "mock-server"].map((name) => `packages/${name}/src`),
];

/** Calls `changed` after changes of the sources: once for those at the same time, and one after the other. */
function follow(root: string, changed: (hasChangedCode: boolean) => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let hasChangedCode = false;
  let last = Promise.resolve();
  const soon = (isCode: boolean) => {
    hasChangedCode ||= isCode;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = hasChangedCode;
      hasChangedCode = false;
      last = last.then(() => changed(all)).catch((error: Error) => console.error(error.message));
    }, 100);
  };
  for (const source of code) watch(root + source, { recursive: true }, () => soon(true));
  watch(`${root}docs`, { recursive: true }, (_, name) => {
    if (!name?.startsWith("dist")) soon(false);
  });
}
