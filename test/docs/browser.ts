import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";
import { sendFile } from "../../scripts/docs/static-file.ts";

/** A real headless Chromium. */
export async function openBrowser(): Promise<Browser> {
  // A page in the same process as the browser would end the browser when it is closed; and without web security, pages on a
  // disk may do what no reader's browser lets them do.
  const unwanted = ["--single-process", "--disable-web-security"];
  const args = chromium.args.filter((argument) => !unwanted.includes(argument));
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}

/** Serves a folder on this machine, below a path if one is given. */
export async function serveFolder(folder: string, path = "/"): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (!pathname.startsWith(path)) return void response.writeHead(404).end();
    sendFile(folder, `/${decodeURIComponent(pathname.slice(path.length))}`, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
