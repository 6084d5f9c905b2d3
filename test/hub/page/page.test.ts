import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "../../docs/browser.ts";
import { hostile } from "./content.ts";
import { type Generation, openStage, type Stage } from "./stage.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Where a priority is set, in a body with a wrong one, and what the description says of it. */
const wrongPriority = {
  current: {
    path: (project: string) => `/v2/project/${project}/updatePriority`,
    body: { priority: 99999, filters: {} },
    message: "Request body property priority must be <= 1000",
  },
  classic: {
    path: (project: string) => `/v2/priority/${project}`,
    body: { priority: 99999, externalId: "airplane.jpg" },
    message: "Request body property priority must be <= 10000",
  },
};

describe.each<Generation>(["current", "classic"])("the page of a hub of the %s generation", (generation) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(browser, generation);
  });
  beforeEach(() => stage.restore());
  afterAll(() => stage?.mock.close());

  test("begins with the newest project in which there is something", async () => {
    const { tab, complaints } = await stage.open();
    await tab.getByRole("heading", { level: 1, name: "Planes" }).waitFor();
    const picture = tab.getByRole("img", {
      name: "airplane.jpg with 1 Plane, 1 Wing, 1 Field, 1 Road, 3 Mark, 1 Water",
    });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await expect.poll(() => tab.locator(".card").first().locator("path.shape").count()).toBe(8);
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  test.each([1280, 390])("has the head of the documentation, in one line of %i pixels", async (width) => {
    const { tab } = await stage.open("", { viewport: { width, height: 900 } });
    const head = tab.locator("header");
    await head.waitFor();
    const box = await head.boundingBox();
    expect(box?.y).toBe(0);
    expect(box?.height).toBeLessThan(64);
    const [brand, sections] = [head.locator(".site-brand"), head.locator(".site-sections")];
    const [left, right] = [await brand.boundingBox(), await sections.boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    await tab.context().close();
  });

  test("gives everything an address: it is kept by a reload, and one can go back", async () => {
    const { tab } = await stage.open();
    await tab.getByRole("link", { name: "Next" }).click();
    await tab.getByText("Page 2 of 2, 32 assets").waitFor();
    await tab.reload();
    await tab.getByText("Page 2 of 2, 32 assets").waitFor();
    await tab.getByRole("link", { name: "copy-29.jpg" }).click();
    await tab.getByRole("heading", { level: 1, name: "copy-29.jpg" }).waitFor();
    await tab.reload();
    await tab.getByRole("heading", { level: 1, name: "copy-29.jpg" }).waitFor();
    await tab.goBack();
    await tab.getByText("Page 2 of 2, 32 assets").waitFor();
    await tab.goForward();
    await tab.getByRole("heading", { level: 1, name: "copy-29.jpg" }).waitFor();
    await tab.getByRole("link", { name: "Previous task" }).click();
    await tab.getByRole("heading", { level: 1, name: "copy-28.jpg" }).waitFor();
    await tab.goto(`${stage.mock.url}/#/tasks/000000000000000000000000`);
    await tab.getByText("000000000000000000000000").waitFor();
    await tab.context().close();
  });

  test("finds assets by a part of their name", async () => {
    const { tab } = await stage.open();
    await tab.getByRole("searchbox").fill("COPY-1");
    await tab.getByText("Page 1 of 1, 11 assets").waitFor();
    await tab.context().close();
  });

  test("follows what happens, and says what the specification found", async () => {
    const { tab } = await stage.open();
    const { path, body, message } = wrongPriority[generation];
    expect(await stage.post(path(stage.projectOf("Planes")), body)).toBe(400);
    await tab.getByRole("link", { name: /Requests 1 not as specified/ }).click();
    await tab.getByText(message).waitFor();
    await tab.getByLabel("Only what is not as specified").check();
    await tab.getByRole("combobox", { name: "Project" }).selectOption("Every kind");
    await tab.getByText("No request is like that.").waitFor();
    await tab.reload();
    await tab.getByRole("combobox", { name: "Project" }).selectOption("Planes");
    await tab.getByText(message).waitFor();
    await stage.mock.hub.add({ projects: [{ name: "Late" }] });
    await tab.getByRole("link", { name: /^Late/ }).click();
    await tab.getByText("No assets here.").waitFor();
    await tab.context().close();
  });

  test("shows what people typed as they typed it", async () => {
    const { tab, complaints } = await stage.open(stage.taskAt("airplane.jpg"));
    await tab.getByText(`Weather: ${hostile}`).waitFor();
    await tab.getByRole("link", { name: "Next task" }).click();
    await tab.getByRole("heading", { level: 1, name: hostile }).waitFor();
    expect(await tab.title()).toBe("Ango Hub stand-in");
    expect(complaints).toEqual([]);
    await tab.context().close();
  });

  test("can be used by keyboard alone, and keeps the focus when it changes", async () => {
    const { tab } = await stage.open();
    await tab.getByText("Page 1 of 2, 32 assets").waitFor();
    const focused = (): Promise<string | undefined> =>
      tab.evaluate(() => document.activeElement?.textContent ?? undefined);
    await tab.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the content");
    await tab.keyboard.press("Enter");
    await tab.keyboard.press("Tab");
    expect(await focused()).toBe("All tasks 32");
    await tab.getByRole("link", { name: "Next" }).focus();
    await tab.keyboard.press("Enter");
    await tab.getByText("Page 2 of 2, 32 assets").waitFor();
    await tab.getByRole("link", { name: "Previous" }).focus();
    await stage.mock.hub.add({ projects: [{ name: "Later" }] });
    await tab.getByRole("link", { name: /^Later/ }).waitFor();
    expect(await focused()).toBe("Previous");
    await tab.context().close();
  });
});
