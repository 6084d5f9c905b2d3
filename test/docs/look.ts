import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { openTab, scan } from "./tab.ts";

/** How pages are looked at: on a desk and on a phone, by day and by night. */
const views = [
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 1280, height: 800, colorScheme: "dark" },
  { width: 390, height: 740, colorScheme: "light" },
  { width: 390, height: 740, colorScheme: "dark" },
] as const;

/** A page of the site, with a heading to wait for where a script makes it. */
export interface Sight {
  path: string;
  heading?: string;
}

/** What is wrong with pages that are opened from the disk, without a network, in every view. */
export async function look(browser: Browser, site: string, sights: readonly Sight[]): Promise<string[]> {
  const { tab, complaints } = await openTab(browser, "about:blank", { offline: true });
  const wrong: string[] = [];
  for (const { path, heading } of sights) {
    await tab.goto(pathToFileURL(`${site}/`).href + path);
    if (heading) await tab.getByRole("heading", { name: heading }).first().waitFor();
    for (const { width, height, colorScheme } of views) {
      await tab.setViewportSize({ width, height });
      await tab.emulateMedia({ colorScheme });
      // Scripts follow the size of the window in their own time.
      const fits = tab.waitForFunction((width) => document.documentElement.scrollWidth <= width, width, {
        timeout: 5_000,
      });
      const found = await fits.then(
        () => [],
        () => ["scrolls sideways"],
      );
      // And they are told of another theme after the styles that know it by themselves.
      const themed = tab.waitForFunction(
        (other) => !document.documentElement.classList.contains(other),
        colorScheme === "dark" ? "light" : "dark",
        { timeout: 5_000 },
      );
      const unthemed = await themed.then(
        () => [],
        () => ["does not follow the theme"],
      );
      const findings = [...found, ...unthemed, ...(await scan(tab)), ...complaints.splice(0)];
      wrong.push(...findings.map((finding) => `${path}, ${width} wide, ${colorScheme}: ${finding}`));
    }
  }
  await tab.context().close();
  return wrong;
}
