import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "../../docs/browser.ts";
import { type Generation, openStage, type Stage } from "./stage.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Where a task is, as its hub knows it. */
function placeOf({ mock: { hub }, taskOf }: Stage): string | undefined {
  const id = taskOf("airplane.jpg");
  return hub.generation === "current" ? hub.state.tasks.get(id)?.stage : hub.state.tasks.get(id)?.status;
}

describe("what is done to a task on the page", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(browser, "current");
  });
  beforeEach(() => stage.restore());
  afterAll(() => stage?.mock.close());

  test("moves it through its workflow, and what can't be done says why", async () => {
    const { tab } = await stage.open(stage.taskAt("airplane.jpg"));
    const press = (name: string) => tab.getByRole("button", { name, exact: true }).click();
    const arrived = (name: string) => tab.locator(".tag.stage", { hasText: name }).waitFor();
    await press("Submit");
    await arrived("Checking");
    await press("Reject");
    await arrived("Labeling");
    await tab.getByText("rejected").waitFor();
    expect(placeOf(stage)).toBe("Label");
    await press("Submit");
    await arrived("Checking");
    await tab.getByLabel("Stage to requeue to").selectOption("Labeling");
    await press("Requeue to");
    await arrived("Labeling");
    await press("Submit");
    await press("Accept");
    await arrived("Done");
    expect(placeOf(stage)).toBe("Done");
    await press("Requeue to");
    await tab.getByRole("alert").getByText("Done prevents that tasks are requeued").waitFor();
    expect(placeOf(stage)).toBe("Done");
    await tab.context().close();
  });
});

test("in the classic generation, a task is submitted, accepted and put back into the queue", async () => {
  const stage = await openStage(browser, "classic");
  const { tab } = await stage.open(stage.taskAt("airplane.jpg"));
  for (const [name, place] of [
    ["Submit", "Completed"],
    ["Accept", "Reviewed"],
    ["Requeue", "TODO"],
  ] as const) {
    await tab.getByRole("button", { name, exact: true }).click();
    await tab.locator(".tag.stage", { hasText: place }).waitFor();
    expect(placeOf(stage)).toBe(place);
  }
  await tab.context().close();
  await stage.mock.close();
});

describe.each<Generation>(["current", "classic"])("the hub of the %s generation, from its page,", (generation) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(browser, generation);
  });
  beforeEach(() => stage.restore());
  afterAll(() => stage?.mock.close());

  test("gets a fault, which shows and is taken away again; a wrong one says what is wrong", async () => {
    const { tab } = await stage.open("#/faults");
    await tab.getByLabel("Kind").selectOption("status");
    await tab.getByLabel("Operation").selectOption("listProjects");
    await tab.getByRole("textbox", { name: "status" }).fill("99");
    await tab.getByRole("button", { name: "Add the fault" }).click();
    await tab.getByRole("alert").getByText("status must be an integer of at least 200").waitFor();
    await tab.getByRole("textbox", { name: "status" }).fill("503");
    await tab.getByRole("textbox", { name: "times" }).fill("2");
    await tab.getByRole("button", { name: "Add the fault" }).click();
    await tab.getByRole("cell", { name: "0 of 2" }).waitFor();
    const headers = { apikey: stage.mock.hub.apiKey };
    expect((await fetch(`${stage.mock.url}/v2/listProjects`, { headers })).status).toBe(503);
    await tab.getByRole("cell", { name: "1 of 2" }).waitFor();
    await tab.getByRole("button", { name: /^Remove/ }).click();
    await tab.getByText("Nothing goes wrong on purpose.").waitFor();
    expect((await fetch(`${stage.mock.url}/v2/listProjects`, { headers })).status).toBe(200);
    await tab.context().close();
  });

  test("is emptied after a question, and keeps its key", async () => {
    const { hub, url } = stage.mock;
    const { apiKey } = hub;
    const { tab } = await stage.open("#/faults");
    await tab.getByRole("button", { name: "Empty the hub" }).click();
    await tab.getByRole("button", { name: "Keep all" }).click();
    expect(hub.state.projects.size).toBe(3);
    await tab.getByRole("button", { name: "Empty the hub" }).click();
    await tab.getByRole("button", { name: "Yes, empty it" }).click();
    await tab.getByText("None yet.").waitFor();
    expect([hub.state.projects.size, hub.state.tasks.size, hub.state.files.size]).toEqual([0, 0, 0]);
    expect((await fetch(`${url}/v2/listProjects`, { headers: { apikey: apiKey } })).status).toBe(200);
    await tab.context().close();
  });
});
