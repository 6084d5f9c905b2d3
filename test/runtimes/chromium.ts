import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { build } from "esbuild";
import { chromium as playwright } from "playwright-core";
import type { Outcome } from "./scenario.ts";

/** Runs the round trip on a page in a real headless Chromium, against a hub on another origin. */
export async function runInChromium(apiKey: string, baseUrl: string, photographs: readonly string[]): Promise<Outcome> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("browser.ts", import.meta.url))],
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  const script = outputFiles[0]?.text ?? "";
  const server = createServer((request, response) => {
    const photograph = photographs[Number(request.url?.slice("/photograph/".length))];
    if (request.url === "/") response.setHeader("content-type", "text/html").end(page);
    else if (request.url === "/script.js") response.setHeader("content-type", "text/javascript").end(script);
    else if (photograph) response.setHeader("content-type", "image/jpeg").end(readFileSync(photograph));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
  try {
    const tab = await browser.newPage();
    const problems: string[] = [];
    tab.on("pageerror", (error) => problems.push(error.message));
    await tab.goto(`http://127.0.0.1:${port}/`);
    const urls = photographs.map((_, index) => `/photograph/${index}`);
    const outcome = await tab.evaluate(
      ([apiKey, baseUrl, urls]) =>
        (globalThis as unknown as { runScenario: (...input: unknown[]) => Promise<Outcome> }).runScenario(
          apiKey,
          baseUrl,
          urls,
        ),
      [apiKey, baseUrl, urls] as const,
    );
    if (problems.length > 0) throw new Error(problems.join("\n"));
    return outcome;
  } finally {
    await browser.close();
    server.close();
  }
}

const page =
  '<!doctype html><meta charset="utf-8"><title>Round trip</title><script type="module" src="/script.js"></script>';
