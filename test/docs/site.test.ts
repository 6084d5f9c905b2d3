import { execFile } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path/posix";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type RunningMock, startMock } from "@ango-hub/mock/server";
import { operations } from "@ango-hub/openapi";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pythonGuide } from "../../scripts/docs/python-guide.ts";
import { openBrowser, serveFolder } from "./browser.ts";
import { type Page, readPages } from "./pages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = `${root}docs/dist`;

let pages: Page[];
let browser: Browser;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, [`${root}scripts/docs/main.ts`]);
  pages = readPages(site);
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The pages that are looked at in a browser: every one that is written by hand, and one of each kind of the others. */
function samples(): string[] {
  const written = pages.map(({ path }) => path).filter((path) => !path.startsWith("api/"));
  const references = ["api/index.html", "api/modules/_ango-hub_client.html", "api/interfaces/_ango-hub_client.Tasks.html"];
  return [...written, ...references];
}

describe("the files", () => {
  test("link only to what is there", () => {
    expect(pages.length).toBeGreaterThan(300);
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const broken = pages.flatMap((page) =>
      page.links
        .filter((link) => link !== "#" && !/^(https?|mailto):/.test(link))
        .filter((link) => !isThere(page, link, byPath))
        .map((link) => `${page.path} → ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test("load only files of the site", () => {
    const wrong = pages.flatMap(({ path, loads }) =>
      loads
        .filter((load) => !load.startsWith("data:") && !existsSync(join(site, path, "..", load)))
        .map((load) => `${path} → ${load}`),
    );
    expect(wrong).toEqual([]);
    for (const style of globSync("**/*.css", { cwd: site })) {
      expect(readFileSync(`${site}/${style}`, "utf8"), style).not.toMatch(/url\(["']?https?:|@import/);
    }
  });

  test("have the guide for people from Python as its table says", () => {
    const guide = readFileSync(`${root}docs/guides/from-python.md`, "utf8");
    expect(pythonGuide(guide)).toBe(guide);
  });
});

function isThere(page: Page, link: string, byPath: Map<string, Page>): boolean {
  const [target = "", hash] = decodeURIComponent(link).split("#");
  const path = target === "" ? page.path : join(page.path, "..", target);
  if (!existsSync(`${site}/${path}`)) return false;
  if (!hash) return true;
  // Redoc shows an operation when its page opens.
  if (path === "http/index.html") return Object.hasOwn(operations, hash.replace("operation/", ""));
  return byPath.get(path)?.ids.has(hash) ?? false;
}

/** Opens a page, and collects what it should not do. */
async function open(url: string, options: BrowserContextOptions = {}): Promise<{ tab: Tab; complaints: string[] }> {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  tab.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  tab.on("request", (request) => {
    if (!/^(file|data|blob):|^http:\/\/127\.0\.0\.1/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await tab.goto(url);
  return { tab, complaints };
}

const onDisk = (path: string) => pathToFileURL(`${site}/${path}`).href;

describe.each(["light", "dark"] as const)("in Chromium, %s", (colorScheme) => {
  test("every page opens from the disk without complaints, and axe has no serious finding", async () => {
    for (const path of samples()) {
      const { tab, complaints } = await open(onDisk(path), { colorScheme });
      if (path === "http/index.html") await tab.getByRole("heading", { level: 1 }).first().waitFor();
      const findings = await scan(tab);
      expect({ path, complaints, findings }).toEqual({ path, complaints: [], findings: [] });
      await tab.context().close();
    }
  });
});

async function scan(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`));
}
