import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, globSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path/posix";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startMock } from "@ango-hub/mock-server";
import MiniSearch from "minisearch";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Entry, searchOptions } from "../../docs/site/search-options.ts";
import { readClientMethods } from "../../scripts/docs/examples.ts";
import { generationPages, operationPath } from "../../scripts/docs/http/generation-pages.ts";
import { samplesOf } from "../../scripts/docs/http/samples.ts";
import { webhookSamples } from "../../scripts/docs/http/webhook-sample.ts";
import type { Node } from "../../scripts/generate/spec.ts";
import { classic, current } from "../spec/spec.ts";
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

/** Each generation's description, with where the pages of the site are that show it. */
const generations = [current, classic].map((description) => {
  const { generation } = description;
  const shown = generationPages[generation];
  const module = shown.client.replace(/[@/]/g, "_");
  return { ...description, ...shown, module, createIssue: operationPath(generation, "createIssue") };
});
const redocPages = generations.map(({ folder }) => `${folder}index.html`);
const createIssuePages = generations.map(({ createIssue }) => createIssue);
const references = [
  "api/index.html",
  ...generations.flatMap(({ module, createIssue }) => [
    `api/modules/${module}.html`,
    `api/interfaces/${module}.Tasks.html`,
    createIssue,
  ]),
];
/** Pages that have all colours between them. */
const colourful = [
  "guides/from-python.html",
  "guides/pre-labels.html",
  "fault-matrix.html",
  ...generations.flatMap(({ folder, module, createIssue }) => [
    `${folder}try.html`,
    `api/interfaces/${module}.Tasks.html`,
    createIssue,
  ]),
];

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

  test.each(generations)(
    "lead from each method of the $generation client to the operations behind it",
    ({ generation, module, folder, operationsOf }) => {
      const methods = [...readClientMethods(root, generation).keys()];
      const missing = methods.flatMap((method) => {
        const [owner = ""] = method.split(".");
        const name = `${owner[0]?.toUpperCase()}${owner.slice(1)}`;
        const links = pages.find(({ path }) => path === `api/interfaces/${module}.${name}.html`)?.links;
        const wanted = operationsOf(method).map((id) => `../../${folder}index.html#operation/${id}`);
        return wanted.length > 0 && wanted.every((link) => links?.includes(link)) ? [] : [method];
      });
      expect(missing).toEqual([]);
    },
  );

  test.each(generations)("offer the $generation description beside its pages", ({ folder, generation, operations }) => {
    for (const path of [`${folder}index.html`, `${folder}try.html`]) {
      const [file = ""] =
        pages.find((page) => page.path === path)?.links.filter((link) => link.endsWith(".yaml")) ?? [];
      const text = readFileSync(join(site, folder, file), "utf8");
      for (const { id } of operations) expect(text, generation).toContain(`operationId: ${id}\n`);
    }
  });

  test("let the search find what both generations have, today's first", async () => {
    await import(pathToFileURL(`${site}/assets/search-index.js`).href);
    const index = MiniSearch.loadJSON<Entry>(globalThis.siteSearchIndex ?? "", searchOptions);
    const operations = current.operations.map(({ id }) => id);
    const inBoth = classic.operations.map(({ id }) => id).filter((id) => operations.includes(id));
    expect(inBoth.length).toBeGreaterThan(10);
    for (const name of [...inBoth, "Tasks.list", "Assets.upload", "AngoHub"]) {
      const found = index.search(name).filter(({ title }) => title === name);
      expect(found.map(({ isClassic }) => isClassic)).toEqual([false, true]);
    }
  });
});

const open = (url: string, options?: BrowserContextOptions): Promise<OpenTab> => openTab(browser, url, options);
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };
const onDisk = (path: string) => pathToFileURL(`${site}/`).href + path;

describe("every page in Chromium, from the disk", () => {
  test.concurrent("complains of nothing, fits a phone and passes axe", () => look(samples(), "light"), 120_000);

  // Only colours are different there.
  test.concurrent("passes axe in the dark", () => look(colourful, "dark"));

  async function look(paths: readonly string[], colorScheme: "light" | "dark"): Promise<void> {
    const { tab, complaints } = await open("about:blank", { colorScheme });
    for (const path of paths) {
      await tab.goto(onDisk(path));
      if (redocPages.includes(path)) await tab.getByRole("heading", { name: "Ango Hub API" }).waitFor();
      if (createIssuePages.includes(path)) await tab.getByRole("heading", { name: "Open an issue" }).waitFor();
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
    for (const { folder, operations } of generations) {
      await tab.goto(onDisk(`${folder}try.html`));
      const headings = await tab.getByRole("heading", { level: 2 }).evaluateAll((found) => found.map(({ id }) => id));
      expect(headings).toEqual(operations.map(({ id }) => id));
    }
    await tab.getByRole("link", { name: "Today" }).click();
    expect(tab.url()).toBe(onDisk("http/try.html"));
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

  test("finds guides, methods and operations of both generations with the keyboard alone, from the disk", async () => {
    const { tab, complaints } = await open(onDisk("api/index.html"));
    const search = tab.getByRole("dialog", { name: "Search" });
    const look = async (words: string, kind: string, isClassic: boolean) => {
      await tab.keyboard.press("/");
      await search.getByRole("combobox").fill(words);
      await search.getByRole("option").first().waitFor();
      const found = await search.getByRole("option").evaluateAll((options) =>
        options.map((option) => ({
          kind: option.querySelector("small")?.textContent,
          isClassic: option.querySelector("em")?.textContent === "Classic",
        })),
      );
      const wanted = found.findIndex((option) => option.kind === kind && option.isClassic === isClassic);
      expect(wanted, words).toBeGreaterThanOrEqual(0);
      for (let steps = wanted; steps > 0; steps -= 1) await tab.keyboard.press("ArrowDown");
      const before = tab.url();
      await tab.keyboard.press("Enter");
      await tab.waitForURL((url) => url.href !== before);
    };
    await look("journal crash", "Guide", false);
    expect(await tab.getByRole("heading", { level: 1 }).innerText()).toBe("Uploading");
    await look("Tasks.setStatus", "@ango-hub/client/classic", true);
    expect(tab.url()).toContain("api/interfaces/_ango-hub_client_classic.Tasks.html#setstatus");
    await look("Tasks.requeue", "@ango-hub/client", false);
    expect(tab.url()).toContain("api/interfaces/_ango-hub_client.Tasks.html#requeue");
    await look("setTaskStatus", "HTTP", true);
    await tab.getByRole("heading", { name: "Set the status of a task" }).waitFor();
    await look("requeueTasks", "HTTP", false);
    await tab.getByRole("heading", { name: "Requeue tasks" }).waitFor();
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  test("goes from each page of a generation to the same page of the other, and back", async () => {
    const { tab, complaints } = await open(onDisk("http/index.html"));
    const choices = tab.getByRole("navigation", { name: "Generation of the service" });
    const shown = () => choices.locator("[aria-current=page]").allInnerTexts();
    for (const page of ["index.html", "try.html"]) {
      await tab.goto(onDisk(`http/${page}`));
      for (const { name, folder } of [...generations].reverse()) {
        await choices.getByRole("link", { name }).click();
        expect(tab.url().split("#")[0]).toBe(onDisk(folder + page));
        await expect.poll(shown).toEqual([name]);
      }
    }
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
    for (const path of ["api/index.html", ...redocPages, "http/try.html", "guides/uploading.html"]) {
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

  test.each(generations)(
    "opens each $generation operation and webhook in Redoc by its link, with its sample",
    async ({ generation, spec }) => {
      const { tab, complaints } = await open("about:blank");
      const shown = [
        ...samplesOf(spec, generation).map(({ operation: { id, node }, client }) => ({ id, node, sample: client })),
        ...Object.entries(spec.webhooks as { [name: string]: { post: Node } }).map(([name, { post }]) => ({
          id: String(post.operationId),
          node: post,
          sample: String(webhookSamples[name]),
        })),
      ];
      for (const { id, node, sample } of shown) {
        await tab.goto(onDisk(operationPath(generation, id)));
        await tab
          .getByRole("heading", { name: String(node.summary) })
          .first()
          .waitFor();
        // Redoc's own name of its place.
        expect(tab.url()).toMatch(new RegExp(`#/[a-z-]+/${id}$`, "i"));
        const [firstLine = ""] = sample.split("\n");
        await tab.getByText(firstLine).first().waitFor();
      }
      expect(complaints).toEqual([]);
      await tab.context().close();
    },
  );

  test.each(generations)("tries $generation operations on the local hub, and on nothing else", async (shown) => {
    const mock = await (shown.generation === "classic" ? startMock({ generation: "classic" }) : startMock());
    const { tab, complaints } = await open(onDisk(`${shown.folder}try.html`));
    await tab.getByLabel("Address of the local hub").fill(mock.url);
    await tab.getByLabel("API key").fill(mock.hub.apiKey);
    const send = async (id: string) => {
      const form = tab.getByRole("form", { name: `Try ${id}`, exact: true });
      await form.getByRole("button").click();
      return form.getByRole("status");
    };
    await (await send("createProject")).getByText('"name": "Harbours"').waitFor();
    await (await send("listProjects")).getByText('"total": 1').waitFor();
    expect(mock.hub.requests.map(({ operation }) => operation)).toEqual(["createProject", "listProjects"]);
    await tab.getByLabel("Address of the local hub").fill("https://api.ango.ai");
    await (await send("listProjects")).getByText("this machine only").waitFor();
    expect(complaints).toEqual([]);
    await mock.close();
    await tab.getByLabel("Address of the local hub").fill(mock.url);
    await (await send("listProjects")).getByText(`Start it with: ${shown.startHub}`).waitFor();
    await tab.context().close();
  });
});
