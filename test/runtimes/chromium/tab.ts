import chromium from "@sparticuz/chromium";
import { type CDPSession, type ConsoleMessage, type Page, chromium as playwright } from "playwright-core";
import { preview } from "vite";
import type { Site } from "./sites.ts";

/** A tab of a headless Chromium that shows a page. */
export interface Tab extends AsyncDisposable {
  page: Page;
  /** What Chromium's developer tools see. */
  devTools: CDPSession;
  /** What was written to the console. */
  messages: ConsoleMessage[];
  /** Calls a function that the page's program made global. */
  call(name: string, ...input: unknown[]): Promise<unknown>;
}

// The package's defaults, which are for taking screenshots, but with what keeps the origins of pages apart.
const args = chromium.args.filter((arg) => !/web-security|insecure-content|site-isolation/.test(arg));

/** Serves a site on an origin of its own and opens its page. */
export async function openTab({ folder, page: path }: Site): Promise<Tab> {
  const server = await preview({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
  const page = await browser.newPage();
  const messages: ConsoleMessage[] = [];
  const problems: string[] = [];
  page.on("console", (message) => messages.push(message));
  page.on("pageerror", ({ message }) => problems.push(message));
  const devTools = await page.context().newCDPSession(page);
  await page.goto(new URL(path, server.resolvedUrls?.local[0]).href);
  return {
    page,
    devTools,
    messages,
    call: async (name, ...input) => {
      const result = await page.evaluate(
        ([name, input]) =>
          (globalThis as unknown as Record<string, (...input: unknown[]) => unknown>)[name]?.(...input),
        [name, input] as const,
      );
      if (problems.length > 0) throw new Error(problems.join("\n"));
      return result;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.close();
    },
  };
}
