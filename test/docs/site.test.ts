import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, globSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path/posix";
import { fileURLToPath, pathToFileURL } from "node:url";
import { startMock } from "@ango-hub/mock-server";
import MiniSearch from "minisearch";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Entry, find, searchOptions } from "../../docs/site/search-options.ts";
import { modules, tables } from "../../scripts/docs/api/modules.ts";
import { readClientMethods } from "../../scripts/docs/examples.ts";
import { generationPages, operationPath } from "../../scripts/docs/http/generation-pages.ts";
import { samplesOf } from "../../scripts/docs/http/samples.ts";
import { webhookSamples } from "../../scripts/docs/http/webhook-sample.ts";
import { address } from "../../scripts/docs/layout/facts.ts";
import type { Node } from "../../scripts/generate/spec.ts";
import { classic, current } from "../spec/spec.ts";
import { openBrowser, serveFolder } from "./browser.ts";
import { look, type Sight } from "./look.ts";
import { brokenLinks, type Page, readPages } from "./pages.ts";
import { type OpenTab, openTab, scan } from "./tab.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const site = `${root}docs/dist`;

let server: ChildProcess;
let served: string;
let pages: Page[];
let browser: Browser;

// Serving begins with building the site.
beforeAll(async () => {
  server = spawn(process.execPath, [`${root}scripts/docs/main.ts`, "--serve"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  served = await new Promise((resolve, reject) => {
    server.stdout?.on("data", (text) => resolve(/http:\S+/.exec(String(text))?.[0] ?? ""));
    server.once("exit", () => reject(new Error("the documentation could not be built")));
  });
  pages = readPages(site);
  browser = await openBrowser();
}, 180_000);
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

/** One page of each kind: of the guides, of the API reference and of both HTTP references. */
const samples: Sight[] = [
  { path: "index.html" },
  { path: "guides/uploading.html" },
  { path: "guides/from-python.html" },
  { path: "guides/pre-labels.html" },
  { path: "fault-matrix.html" },
  { path: "examples/node/index.html" },
  { path: "api/index.html" },
  { path: "api/modules/_ango-hub_client.html" },
  { path: "api/interfaces/_ango-hub_client.Tasks.html" },
  { path: "api/classes/_ango-hub_client.AngoHub.html" },
  { path: "api/functions/_ango-hub_mock.createHub.html" },
  { path: "api/types/_ango-hub_client.TaskId.html" },
  { path: "404.html" },
  ...generations.flatMap(({ folder, createIssue }) => [
    { path: `${folder}try.html` },
    { path: createIssue, heading: "Open an issue" },
  ]),
];

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
    for (const name of [...inBoth, "ango.tasks.list", "ango.assets.upload", "AngoHub"]) {
      const found = find(index, name).filter(({ title, kind }) => title === name && kind !== "section");
      expect(found.map(({ isClassic }) => isClassic)).toEqual([false, true]);
    }
  });

  test.each([
    ["upload", "Uploading", "ango.assets.upload"],
    ["uplaod", "Uploading", "ango.assets.upload"],
    ["retry", "Errors and retries"],
    ["label set", "Label sets"],
    ["coco", /COCO/],
    ["jest", /Jest|Testing/],
    ["Tasks.list", "ango.tasks.list"],
    ["createIssue", "createIssue"],
    ["export", /^Exporting|^ango\.exports$/],
    ["ValidationError", "ValidationError"],
  ])("let the search for %s find first what explains it", async (query, ...wanted) => {
    await import(pathToFileURL(`${site}/assets/search-index.js`).href);
    const index = MiniSearch.loadJSON<Entry>(globalThis.siteSearchIndex ?? "", searchOptions);
    const found = find(index, query).slice(0, 4);
    const [first] = found;
    expect(first?.title).toMatch(wanted[0] ?? "");
    expect(first?.kind).not.toBe("field");
    for (const title of wanted) expect(found.map((entry) => entry.title)).toContainEqual(expect.stringMatching(title));
    for (const { start } of found) expect(start).not.toMatch(/[`*]|\]\(/);
  });

  test("show every module that is published", () => {
    const shown = [...modules.map(({ name }) => name), ...tables];
    const manifests = globSync(["packages/*/package.json", "generated/package.json"], { cwd: root });
    const published = manifests.flatMap((file) => {
      const { name, exports } = JSON.parse(readFileSync(root + file, "utf8")) as { name: string; exports: object };
      const paths = Object.keys(exports).filter((path) => !/\.(json|yaml)$/.test(path));
      return paths.map((path) => name + path.slice(1));
    });
    expect(published.filter((name) => !shown.includes(name))).toEqual([]);
  });

  test("say what each page is about, and where it is", () => {
    for (const { path } of pages) {
      const html = readFileSync(`${site}/${path}`, "utf8");
      if (path === "404.html") continue;
      expect(/<meta name="description" content="[^"]+">/.test(html), path).toBe(true);
      expect(html, path).toContain(`<link rel="canonical" href="${address}`);
      if (/^(api|http)\//.test(path)) continue;
      const [, source = ""] = /href="[^"]*\/edit\/main\/([^"]+)"/.exec(html) ?? [];
      expect(existsSync(root + source) && source, path).toMatch(/^docs\/.+\.md$/);
    }
    const map = readFileSync(`${site}/sitemap.xml`, "utf8");
    expect(map.match(/<loc>/g)).toHaveLength(pages.length - 1);
    expect(map).toContain(`<loc>${address}guides/uploading.html</loc>`);
  });

  test("are there as Markdown too, whose links lead to files that are there", () => {
    const guides = readFileSync(`${site}/llms.txt`, "utf8").matchAll(/\]\((https:[^)]+\.md)\)/g);
    const files = [...guides].map(([, url = ""]) => url.replace(address, ""));
    expect(files.length).toBeGreaterThan(20);
    const all = readFileSync(`${site}/llms-full.txt`, "utf8");
    for (const file of files) {
      const text = readFileSync(`${site}/${file}`, "utf8");
      expect(all).toContain(text.trim());
      const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
      for (const [, link = ""] of prose.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)) {
        expect(existsSync(join(site, file, "..", link)), `${file} → ${link}`).toBe(true);
      }
    }
  });
});

const open = (url: string, options?: BrowserContextOptions): Promise<OpenTab> => openTab(browser, url, options);
const onDisk = (path: string) => pathToFileURL(`${site}/`).href + path;

describe("every page in Chromium, from the disk", () => {
  test("complains of nothing, asks nothing of a network, fits its window and passes axe, in two widths and both themes", async () => {
    expect(await look(browser, site, samples)).toEqual([]);
  }, 240_000);

  test("copies its code, and says where code goes on", async () => {
    const { tab } = await open(onDisk("guides/uploading.html"), { viewport: { width: 390, height: 740 } });
    await tab.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: async (text: string) => document.body.setAttribute("data-copied", text) },
      });
    });
    const blocks = tab.locator(".code");
    expect(await blocks.getByRole("button", { name: "Copy" }).count()).toBe(await blocks.count());
    const long = tab.locator(".code[data-more]").first();
    await long.getByRole("button", { name: "Copy" }).click();
    await long.getByRole("button", { name: "Copied" }).waitFor();
    expect(await tab.locator("body").getAttribute("data-copied")).toBe(await long.locator("code").textContent());
    await long.locator("pre").evaluate((pre) => pre.scrollTo({ left: pre.scrollWidth }));
    await expect
      .poll(() => long.count())
      .toBe(0)
      .catch(() => undefined);
    await tab.context().close();
  });

  test("has one menu on phones, with its own place in it", async () => {
    const { tab, complaints } = await open("about:blank", { offline: true, viewport: { width: 390, height: 740 } });
    for (const [path, link] of [
      ["guides/uploading.html", "Label sets"],
      ["api/interfaces/_ango-hub_client.Tasks.html", "ango.projects"],
      ["http/index.html", "Try the operations"],
      ["http/try.html", "Reference"],
    ] as const) {
      await tab.goto(onDisk(path));
      const wanted = tab.getByRole("navigation").getByRole("link", { name: link, exact: true });
      expect(await wanted.isVisible(), path).toBe(false);
      await tab.getByRole("button", { name: "Menu" }).click();
      expect(await scan(tab)).toEqual([]);
      await wanted.click();
      await tab.waitForURL((url) => url.href !== onDisk(path));
    }
    await tab.goto(onDisk("http/index.html"));
    await tab.getByRole("button", { name: "Menu" }).click();
    await tab.getByText("Issues", { exact: true }).first().click();
    await tab.getByRole("link", { name: "Open an issue" }).click();
    await tab.getByRole("heading", { name: "Open an issue" }).waitFor();
    expect(await tab.locator("#site-menu").evaluate((menu) => menu.matches(":popover-open"))).toBe(false);
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

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
  const { tab, complaints } = await open(`${served}guides/uploading.html`);
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
    const { tab, complaints } = await open(onDisk("api/index.html"), { offline: true });
    const search = tab.getByRole("dialog", { name: "Search" });
    const seek = async (words: string, kind: string, isClassic: boolean) => {
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
    await seek("journal crash", "Guide · Uploading", false);
    expect(await tab.getByRole("heading", { level: 1 }).innerText()).toBe("Uploading");
    await seek("Tasks.setStatus", "Method · @ango-hub/client/classic", true);
    expect(tab.url()).toContain("api/interfaces/_ango-hub_client_classic.Tasks.html#setstatus");
    await seek("Tasks.requeue", "Method · @ango-hub/client", false);
    expect(tab.url()).toContain("api/interfaces/_ango-hub_client.Tasks.html#requeue");
    await seek("setTaskStatus", "Operation · HTTP", true);
    await tab.getByRole("heading", { name: "Set the status of a task" }).waitFor();
    await seek("requeueTasks", "Operation · HTTP", false);
    await tab.getByRole("heading", { name: "Requeue tasks" }).waitFor();
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  test("goes from each page of a generation to the same page of the other, and back", async () => {
    const { tab, complaints } = await open(onDisk("http/index.html"));
    const choices = tab.getByRole("group", { name: "Generation of the service" });
    const shown = () => choices.locator("[aria-current]").allInnerTexts();
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

  test.each(["the disk", "the web"])(
    "chooses a theme once for guides, API and HTTP reference, from %s",
    async (place) => {
      const isOnDisk = place === "the disk";
      const start = isOnDisk ? onDisk("") : elsewhere.url;
      const { tab } = await open(`${start}index.html`, { colorScheme: "light", offline: isOnDisk });
      const background = () => tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await background();
      await tab.getByRole("button", { name: "Theme: Auto" }).click();
      await tab.getByRole("button", { name: "Theme: Light" }).click();
      const dark = await background();
      expect(dark).not.toBe(light);
      for (const path of ["api/index.html", ...redocPages, "http/try.html", "guides/uploading.html"]) {
        await tab.goto(start + path);
        await tab.getByRole("button", { name: "Theme: Dark" }).waitFor();
        expect({ path, background: await background() }).toEqual({ path, background: dark });
      }
      await tab.context().close();
    },
  );

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
    // What pages on a disk say that they come from.
    const allowedOrigins = ["null"];
    const mock = await (shown.generation === "classic"
      ? startMock({ generation: "classic", allowedOrigins })
      : startMock({ allowedOrigins }));
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
