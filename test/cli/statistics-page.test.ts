import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { statisticsPage } from "../../packages/cli/src/stats/page/statistics-page.ts";
import type { Statistics } from "../../packages/cli/src/stats/statistics.ts";
import { statisticsOf } from "../../packages/cli/src/stats/statistics-of.ts";
import { hubExport, labelSet } from "../../packages/cli/testing/hub-export.ts";
import { largeExport, roughNames } from "../../packages/cli/testing/large-export.ts";
import { openBrowser } from "../docs/browser.ts";
import { openTab } from "../docs/tab.ts";

const folder = mkdtempSync(join(tmpdir(), "ango-report-"));
const people = Array.from({ length: 30 }, (_, i) => `person.${i}@example.com`);
const large = { assets: 150, classes: 200, people, days: 200 };
const rough = { assets: 40, classes: 5, people: roughNames, readers: 3 };
const exports: Readonly<Record<string, () => Promise<Statistics>>> = {
  "a small export": async () => statisticsOf((await hubExport()).assets, { labelSet }),
  "one asset without labels": async () => statisticsOf((await hubExport()).assets.slice(2)),
  "no assets": () => statisticsOf([]),
  "200 classes, 30 people and 200 days": () => statisticsOf(largeExport(large)),
  "people with rough names": () => statisticsOf(largeExport(rough)),
};
const pages = new Map<string, string>();
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  for (const [i, [name, statistics]] of Object.entries(exports).entries()) {
    const path = join(folder, `${i}.html`);
    writeFileSync(path, statisticsPage(await statistics(), { name: "<b>export</b>.zip", date: new Date() }));
    pages.set(name, pathToFileURL(path).href);
  }
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const looks = [390, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each(Object.keys(exports))("a page of %s", (name) => {
  test.each(looks)("shows itself without a network, to everybody, $width wide and $colorScheme", async (look) => {
    const options = { viewport: { width: look.width, height: 900 }, colorScheme: look.colorScheme, offline: true };
    const { tab, complaints } = await openTab(browser, pages.get(name) ?? "", options);
    await tab.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBe(look.width);
    await tab.evaluate(axe.source);
    const { violations } = await tab.evaluate(() =>
      (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(complaints).toEqual([]);
    await tab.context().close();
  });
});

test("names are text, whatever they look like, and long ones are cut with all of them as their title", async () => {
  const { tab } = await openTab(browser, pages.get("people with rough names") ?? "");
  expect(await tab.locator("script, img, h1 b").count()).toBe(0);
  expect(await tab.locator("h1").innerText()).toBe("<b>export</b>.zip");
  const names = await tab.locator(".bars bdi").evaluateAll((found) => found.map((name) => name.getAttribute("title")));
  for (const name of roughNames) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these can't stand in a page.
    expect(names).toContain(name.replace(/[\u0007\u001b]/g, "\ufffd"));
  }
  await tab.context().close();
});

test("a page shows twenty of 200 classes and the number of the others, and all of them in the table behind", async () => {
  const { tab } = await openTab(browser, pages.get("200 classes, 30 people and 200 days") ?? "");
  const classes = tab.locator("section", { has: tab.getByRole("heading", { name: "Objects by class" }) });
  const used = await classes.locator(".plain tbody tr").count();
  expect(used).toBeGreaterThan(150);
  expect(await classes.locator(".bars tbody tr").count()).toBe(21);
  expect(await classes.locator(".more th").innerText()).toBe(`and ${used - 20} more`);
  await tab.context().close();
});

test("scripts, styles and pictures from elsewhere are forbidden by the page itself", async () => {
  const { tab } = await openTab(browser, pages.get("a small export") ?? "");
  const ran = await tab.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
    return document.title;
  });
  expect(ran).not.toBe("ran");
  expect(await tab.evaluate(() => getComputedStyle(document.querySelector("main") ?? document.body).maxWidth)).toBe(
    "1160px",
  );
  await tab.context().close();
});
