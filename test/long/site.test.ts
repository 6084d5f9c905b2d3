import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildSite } from "../../scripts/docs/build-site.ts";
import { openBrowser } from "../docs/browser.ts";
import { look, type Sight } from "../docs/look.ts";
import { readPages } from "../docs/pages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = mkdtempSync(`${tmpdir()}/site-`);

let browser: Browser;
let sights: Sight[];

beforeAll(async () => {
  await buildSite(root, site);
  browser = await openBrowser();
  sights = readPages(site).map(({ path }) => {
    const isMadeByScript = /^http\/(classic\/)?index\.html$/.test(path);
    return isMadeByScript ? { path, heading: "Ango Hub API" } : { path };
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(site, { recursive: true });
});

test("every page of the site passes axe and fits, in two widths and both themes", async () => {
  expect(sights.length).toBeGreaterThan(1_000);
  const half = Math.ceil(sights.length / 2);
  const parts = [sights.slice(0, half), sights.slice(half)];
  const wrong = await Promise.all(parts.map((part) => look(browser, site, part)));
  expect(wrong.flat()).toEqual([]);
}, 3_600_000);
