import type { Browser, Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../../docs/browser.ts";
import { scan } from "../../docs/tab.ts";
import { openStage, type Stage } from "./stage.ts";

let browser: Browser;
let stage: Stage;
beforeAll(async () => {
  browser = await openBrowser();
  stage = await openStage(browser, "current");
});
afterAll(async () => {
  await stage?.mock.close();
  await browser?.close();
});

async function open(externalId: string): Promise<Tab> {
  const { tab } = await stage.open(stage.taskAt(externalId));
  await tab.getByRole("heading", { level: 1, name: externalId }).waitFor();
  return tab;
}

/** Where a shape lies in the pixels of its picture. */
const boundsOf = (tab: Tab, at: number): Promise<number[]> =>
  tab
    .locator("path.shape")
    .nth(at)
    .evaluate((shape) => {
      const { x, y, width, height } = (shape as unknown as SVGPathElement).getBBox();
      return [x, y, width, height].map(Math.round);
    });

describe("a picture", () => {
  test("shows all kinds of shapes where they are, and the one that is pointed at", async () => {
    const tab = await open("airplane.jpg");
    await expect.poll(() => tab.locator("path.shape").count()).toBe(8);
    expect(await boundsOf(tab, 0)).toEqual([60, 100, 90, 60]);
    expect(await boundsOf(tab, 7)).toEqual([60, 180, 100, 90]);
    await tab.getByRole("button", { name: "Wing rotated box" }).focus();
    expect(await tab.locator("path.shape.chosen").getAttribute("stroke")).toBe("#1e88e5");
    await tab.getByText("In the air").waitFor();
    await tab.context().close();
  });

  test("has labels that don't lie on each other", async () => {
    const tab = await open("airplane.jpg");
    await tab.locator(".label").first().waitFor();
    const boxes = await tab
      .locator(".label rect")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    expect(boxes.length).toBeGreaterThanOrEqual(6);
    const isOver = (a: DOMRect, b: DOMRect) =>
      a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
    expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => isOver(a, b)))).toEqual([]);
    await tab.context().close();
  });

  test("fits the window, and can be looked at closely", async () => {
    const tab = await open("airplane.jpg");
    const frame = tab.locator(".view .frame");
    await frame.waitFor();
    const before = await frame.boundingBox();
    expect((before?.y ?? 0) + (before?.height ?? Infinity)).toBeLessThanOrEqual(900);
    await tab.getByRole("button", { name: "Zoom in" }).click();
    expect((await frame.boundingBox())?.width).toBeCloseTo(1.5 * (before?.width ?? 0), 0);
    await tab.getByRole("button", { name: "Fit" }).click();
    expect((await frame.boundingBox())?.width).toBe(before?.width);
    await tab.context().close();
  });

  test("has relations as arrows and in words, issues with comments, and the history of its stages", async () => {
    const issue = { content: "Is the wing a part of it?", labelTask: stage.taskOf("airplane.jpg") };
    expect(await stage.post("/v2/issues", issue)).toBe(201);
    const [id] = stage.mock.hub.generation === "current" ? stage.mock.hub.state.issues.keys() : [];
    expect(await stage.post(`/v2/issues/${id}/comment`, { content: "It is." })).toBeLessThan(300);
    const tab = await open("airplane.jpg");
    await tab.getByText("flies over Plane → Road").waitFor();
    expect(await tab.locator("line.arrow:not(.halo)").count()).toBe(1);
    await tab.getByText("Is the wing a part of it?").waitFor();
    await tab.locator(".comment", { hasText: "It is." }).waitFor();
    await tab.locator("section", { hasText: "History" }).getByText("Start", { exact: true }).waitFor();
    await tab.context().close();
  });
});

test("the strokes of brushes lie over their picture", async () => {
  const [file] = stage.mock.hub.state.files.keys();
  const answer = { objects: [], classifications: [], relations: [] };
  const body = { answer, brushDataUrl: stage.mock.url + file };
  expect(await stage.post(`/v2/annotate/${stage.taskOf("copy-0.jpg")}`, body)).toBe(200);
  const tab = await open("copy-0.jpg");
  const strokes = tab.getByAltText("Strokes of brushes");
  expect(await strokes.getAttribute("src")).toBe(file?.replace("/storage/uploads/", "/_hub/files/"));
  expect(await strokes.boundingBox()).toEqual(await tab.getByRole("img", { name: "copy-0.jpg" }).boundingBox());
  await tab.context().close();
});

test("an asset of several pages shows each with what is drawn on it", async () => {
  const files = [...stage.mock.hub.state.files.keys()].filter((path) => path.endsWith(".jpg")).slice(0, 2);
  const project = stage.projectOf("Planes");
  const pages = {
    externalId: "pages",
    dataset: files.map((path) => stage.mock.url + path),
    objects: [0, 1].map((page) => ({ title: "Plane", page, "bounding-box": { x: page, y: 5, width: 9, height: 9 } })),
  };
  expect(await stage.post(`/v2/project/${project}/cloud`, { assets: [pages] })).toBeLessThan(300);
  const tab = await open("pages");
  await tab.getByText("Page 1 of 2").waitFor();
  await expect.poll(() => boundsOf(tab, 0)).toEqual([0, 5, 9, 9]);
  await tab.getByRole("button", { name: "Plane 2 box, at 1" }).click();
  await tab.getByText("Page 2 of 2").waitFor();
  await expect.poll(() => boundsOf(tab, 0)).toEqual([1, 5, 9, 9]);
  await tab.context().close();
});

test("a text has its entities marked, also inside each other", async () => {
  const tab = await open("letter.txt");
  await tab.locator("mark").first().waitFor();
  const marks = await tab.locator("mark").evaluateAll((all) => all.map((mark) => mark.firstChild?.textContent));
  expect(marks).toEqual(["Lorenzo", "boats of ", "Nagasaki", "Ada Lovelace"]);
  await tab.getByText("writes to Person 3 → Person 1").waitFor();
  await tab.getByRole("button", { name: "Place entity" }).focus();
  expect(await tab.locator("mark.chosen").count()).toBe(2);
  await tab.context().close();
});

test("a text without a file is shown", async () => {
  const tab = await open("a text alone");
  await tab.getByText("Just a text.").waitFor();
  await tab.context().close();
});

test("a PDF has its areas on their pages", async () => {
  const tab = await open("bill.pdf");
  await tab.getByText("Page 1 of the PDF").waitFor();
  expect(await boundsOf(tab, 0)).toEqual([60, 100, 140, 30]);
  await tab.getByRole("button", { name: /EUR 12/ }).click();
  await tab.getByText("Page 2 of the PDF").waitFor();
  expect(await boundsOf(tab, 0)).toEqual([400, 600, 160, 40]);
  expect(await tab.getByRole("link", { name: "Download bill.pdf" }).getAttribute("href")).toMatch(/^\/_hub\/files\//);
  await tab.context().close();
});

test("an asset whose address is a script is no link", async () => {
  const tab = await open("script.pdf");
  await tab.getByText("javascript://x/%0Adocument.title='run'//.pdf").waitFor();
  expect(await tab.locator("main a[href^='javascript']").count()).toBe(0);
  await tab.context().close();
});

test("a sound has its marked pieces over time, and is played from there", async () => {
  const tab = await open("speech.wav");
  await expect.poll(() => tab.locator("audio").evaluate(({ duration }: HTMLAudioElement) => duration)).toBe(3);
  await tab.getByRole("button", { name: "Place, 2 s to 2.8 s" }).click();
  await expect.poll(() => tab.locator("audio").evaluate(({ currentTime }: HTMLAudioElement) => currentTime)).toBe(2);
  const lane = await tab.locator(".lane").nth(1).boundingBox();
  const bar = await tab.locator(".lane").nth(1).locator(".bar").boundingBox();
  expect(((bar?.x ?? 0) - (lane?.x ?? 0)) / (lane?.width ?? 1)).toBeCloseTo(2 / 3, 2);
  await tab.context().close();
});

test("a video has its objects over it, where they are at each frame, and over time", async () => {
  const tab = await open("boats.webm");
  await expect.poll(() => tab.locator("video").evaluate(({ videoWidth }: HTMLVideoElement) => videoWidth)).toBe(320);
  await expect.poll(() => boundsOf(tab, 0)).toEqual([0, 20, 60, 40]);
  expect(await tab.locator("path.shape").count()).toBe(1);
  await tab.locator("video").evaluate((video: HTMLVideoElement) => {
    video.currentTime = 0.55;
  });
  await tab.getByText("Frame 5").waitFor();
  expect(await boundsOf(tab, 0)).toEqual([50, 20, 60, 40]);
  expect(await tab.locator("path.shape").count()).toBe(2);
  await tab.getByRole("button", { name: "Boat 2, 4 to the end" }).click();
  await tab.getByText("Frame 4").waitFor();
  await tab.context().close();
});

test.each([
  ["light", 1_280],
  ["dark", 1_280],
  ["light", 390],
  ["dark", 390],
] as const)("keeps nobody out and asks nobody else, in the %s at %i pixels", async (colorScheme, width) => {
  stage.mock.hub.faults.add({ kind: "delay", milliseconds: 1 });
  const names = ["airplane.jpg", "letter.txt", "bill.pdf", "speech.wav", "boats.webm"];
  const places = ["#/", "#/requests", "#/faults", ...names.map((name) => stage.taskAt(name))];
  const { tab, complaints } = await stage.open("", { colorScheme, viewport: { width, height: 844 } });
  for (const place of places) {
    await tab.goto(`${stage.mock.url}/${place}`);
    await tab.getByRole("heading", { level: 1 }).waitFor();
    if (place.includes("tasks")) await tab.getByRole("heading", { name: /^Objects/ }).waitFor();
    expect([place, await scan(tab)]).toEqual([place, []]);
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  expect(complaints).toEqual([]);
  await tab.context().close();
});
