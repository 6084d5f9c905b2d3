import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, globSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path/posix";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type RunningMock, startMock } from "@ango-hub/mock-server";
import { operations } from "@ango-hub/openapi";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pythonMethods } from "../../docs/python-methods.ts";
import { pythonGuide } from "../../scripts/docs/python-guide.ts";
import { listOperations, readSpec } from "../../scripts/generate/spec.ts";
import { operationsOf } from "../spec/spec.ts";
import { openBrowser, serveFolder } from "./browser.ts";
import { brokenLinks, type Page, readPages } from "./pages.ts";
import { type OpenTab, openTab, scan } from "./tab.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = `${root}docs/dist`;

let server: ChildProcess;
let address: string;
let pages: Page[];
let browser: Browser;

// Serving begins with building the site.
beforeAll(async () => {
  server = spawn(process.execPath, [`${root}scripts/docs/main.ts`, "--serve"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  address = await new Promise((resolve, reject) => {
    server.stdout?.on("data", (text) => resolve(/http:\S+/.exec(String(text))?.[0] ?? ""));
    server.once("exit", () => reject(new Error("the documentation could not be built")));
  });
  pages = readPages(site);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.kill();
});

const operation = "http/index.html#operation/createIssue";
const references = [
  "api/index.html",
  "api/modules/_ango-hub_client.html",
  "api/interfaces/_ango-hub_client.Tasks.html",
  operation,
];
/** Pages that have all colours between them. */
const colourful = ["guides/from-python.html", "guides/pre-labels.html", "fault-matrix.html", "http/try.html"];
colourful.push("api/interfaces/_ango-hub_client.Tasks.html", operation);

/** The pages that are looked at in a browser: every one that is written by hand, and one of each kind of the others. */
function samples(): string[] {
  return [...pages.map(({ path }) => path).filter((path) => !path.startsWith("api/")), ...references];
}

describe("the files", () => {
  test("link only to what is there", () => {
    expect(pages.length).toBeGreaterThan(300);
    expect(brokenLinks(site, pages)).toEqual([]);
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

  test.each(pythonMethods)("lead from ango.$client to the operations behind it", ({ client }) => {
    const [resource = ""] = client.split(".");
    const name = `${resource[0]?.toUpperCase()}${resource.slice(1)}`;
    const links = pages.find(({ path }) => path === `api/interfaces/_ango-hub_client.${name}.html`)?.links;
    expect(operationsOf(client)).not.toEqual([]);
    for (const id of operationsOf(client)) expect(links).toContain(`../../http/index.html#operation/${id}`);
  });

  test("have the guide for people from Python as its table says", () => {
    const guide = readFileSync(`${root}docs/guides/from-python.md`, "utf8");
    expect(pythonGuide(root, guide)).toBe(guide);
  });
});

const open = (url: string, options?: BrowserContextOptions): Promise<OpenTab> => openTab(browser, url, options);
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };
const onDisk = (path: string) => pathToFileURL(`${site}/`).href + path;

describe("every page in Chromium, from the disk", () => {
  test.concurrent("complains of nothing, fits a phone and passes axe", () => look(samples(), "light"));

  // Only colours are different there.
  test.concurrent("passes axe in the dark", () => look(colourful, "dark"));

  async function look(paths: readonly string[], colorScheme: "light" | "dark"): Promise<void> {
    const { tab, complaints } = await open("about:blank", { colorScheme });
    for (const path of paths) {
      await tab.goto(onDisk(path));
      if (path === "http/index.html") await tab.getByRole("heading", { name: "Ango Hub API" }).waitFor();
      if (path === operation) await tab.getByRole("heading", { name: "Open an issue" }).waitFor();
      const findings = await scan(tab);
      expect({ path, complaints, findings }).toEqual({ path, complaints: [], findings: [] });
      await tab.setViewportSize(phone);
      const fits = tab.waitForFunction((width) => document.documentElement.scrollWidth === width, phone.width);
      await fits.catch((error: Error) => Promise.reject(new Error(`${path} does not fit a phone: ${error.message}`)));
      await tab.setViewportSize(desk);
    }
    await tab.context().close();
  }

  test("is there without JavaScript", async () => {
    const { tab } = await open(onDisk("guides/uploading.html"), { javaScriptEnabled: false });
    await expect.poll(() => tab.getByRole("heading", { name: "Going on after a crash" }).isVisible()).toBe(true);
    await tab.getByRole("navigation", { name: "Guides" }).getByRole("link", { name: "Label sets" }).click();
    expect(await tab.getByRole("heading", { level: 1 }).innerText()).toBe("Label sets");
    await tab.goto(onDisk("http/try.html"));
    expect(await tab.getByRole("heading", { level: 2 }).count()).toBe(Object.keys(operations).length);
    await tab.context().close();
  });
});

test("a page that is open follows what is written", async () => {
  const { tab, complaints } = await open(`${address}guides/uploading.html`);
  await tab.evaluate(() => document.body.setAttribute("data-old", ""));
  const now = new Date();
  utimesSync(`${root}docs/guides/uploading.md`, now, now);
  await tab.locator("body:not([data-old])").waitFor();
  expect(await tab.getByRole("heading", { level: 1 }).innerText()).toBe("Uploading");
  expect(complaints).toEqual([]);
  await tab.context().close();
});

describe("a reader", () => {
  let elsewhere: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    elsewhere = await serveFolder(site, "/some/path/");
  });
  afterAll(() => elsewhere.close());

  test("goes from the front page to a guide, its method, and the operation behind it, below any path", async () => {
    const { tab, complaints } = await open(elsewhere.url);
    await tab.getByRole("link", { name: "First steps" }).first().click();
    await tab.getByRole("link", { name: "Uploading" }).first().click();
    await tab.getByRole("link", { name: "ango.assets.importFromCloud" }).first().click();
    expect(new URL(tab.url()).hash.toLowerCase()).toBe("#importfromcloud");
    await tab.getByRole("link", { name: "importAssets" }).first().click();
    await tab.getByRole("heading", { name: "Import assets" }).waitFor();
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  test("finds guides, methods and operations with the keyboard alone, from the disk", async () => {
    const { tab, complaints } = await open(onDisk("api/index.html"));
    const look = async (words: string, kind: string) => {
      await tab.keyboard.press("/");
      await tab.getByRole("combobox").fill(words);
      await tab.getByRole("option").first().waitFor();
      const kinds = await tab.getByRole("option").locator("small").allInnerTexts();
      for (let steps = kinds.indexOf(kind); steps > 0; steps -= 1) await tab.keyboard.press("ArrowDown");
      const before = tab.url();
      await tab.keyboard.press("Enter");
      await tab.waitForURL((url) => url.href !== before);
    };
    await look("journal crash", "Guide");
    expect(await tab.getByRole("heading", { level: 1 }).innerText()).toBe("Uploading");
    await look("Tasks.setStatus", "@ango-hub/client");
    expect(tab.url()).toContain("api/interfaces/_ango-hub_client.Tasks.html#setstatus");
    await look("setTaskStatus", "HTTP");
    await tab.getByRole("heading", { name: "Set the status of a task" }).waitFor();
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  test("chooses a theme once for guides, API and HTTP reference", async () => {
    const { tab } = await open(elsewhere.url, { colorScheme: "light" });
    const background = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await tab.getByRole("button", { name: "Theme: Auto" }).click();
    await tab.getByRole("button", { name: "Theme: Light" }).click();
    const dark = await background();
    expect(dark).not.toBe(light);
    for (const path of ["api/index.html", "http/index.html", "http/try.html", "guides/uploading.html"]) {
      await tab.goto(elsewhere.url + path);
      await tab.getByRole("button", { name: "Theme: Dark" }).waitFor();
      expect({ path, background: await background() }).toEqual({ path, background: dark });
    }
    await tab.context().close();
  });

  test("skips to the content with the keyboard", async () => {
    const { tab } = await open(onDisk("guides/uploading.html"));
    await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe("content");
    await tab.context().close();
  });

  // The first, the last, and those that stand under two tags.
  test.each(["listProjects", "getProject", "getUploadUrl", "downloadExport"])(
    "opens %s in Redoc by its link",
    async (id) => {
      const summary = listOperations(await readSpec()).find((operation) => operation.id === id)?.node.summary;
      const { tab, complaints } = await open(onDisk(`http/index.html#operation/${id}`));
      const heading = tab.getByRole("heading", { name: String(summary) }).first();
      await expect.poll(() => heading.isVisible(), { timeout: 10_000 }).toBe(true);
      await tab.getByText('from "@ango-hub/client"').first().waitFor();
      expect(complaints).toEqual([]);
      await tab.context().close();
    },
  );

  test("tries operations on the local hub, and on nothing else", async () => {
    const mock: RunningMock = await startMock();
    const { tab, complaints } = await open(onDisk("http/try.html"));
    await tab.getByLabel("Address of the local hub").fill(mock.url);
    await tab.getByLabel("API key").fill(mock.hub.apiKey);
    const send = async (id: string) => {
      const form = tab.getByRole("form", { name: `Try ${id}`, exact: true });
      await form.getByRole("button").click();
      return form.getByRole("status");
    };
    await (await send("createProject")).getByText('"name": "Harbours"').waitFor();
    await (await send("listProjects")).getByText('"total": 1').waitFor();
    await tab.getByLabel("Address of the local hub").fill("https://api.ango.ai");
    await (await send("listProjects")).getByText("this machine only").waitFor();
    expect(complaints).toEqual([]);
    await tab.context().close();
    await mock.close();
  });
});
