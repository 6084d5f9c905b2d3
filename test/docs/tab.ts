import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page as Tab } from "playwright-core";

/** A page in Chromium, with its errors and the requests that left this machine. */
export interface OpenTab {
  tab: Tab;
  complaints: string[];
}

/** Opens a page in a profile of its own, and collects what it should not do. */
export async function openTab(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenTab> {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  tab.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  tab.on("request", (request) => {
    if (!/^(file|data|blob|about):|^http:\/\/127\.0\.0\.1/.test(request.url()))
      complaints.push(`request: ${request.url()}`);
  });
  await tab.goto(url);
  return { tab, complaints };
}

/** What axe finds on a page that keeps people out. */
export async function scan(tab: Tab): Promise<string[]> {
  if (!(await tab.evaluate(() => "axe" in globalThis))) await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ["violations"], preload: false }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
