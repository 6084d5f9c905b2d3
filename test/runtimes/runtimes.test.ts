import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type RunningMock, startMock } from "@ango-hub/mock/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { photographs } from "../../scripts/quickstart/photographs.ts";
import { runInChromium } from "./chromium.ts";
import type { Outcome } from "./scenario.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const bin = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));
const paths = photographs.slice(0, 3).map(({ path }) => path);

let mock: RunningMock;

// Prism stands in between: a request or an answer that breaks the specification fails the round trip.
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

const expected: Outcome = {
  uploaded: 3,
  status: "Completed",
  objects: ['Boat {"x":2,"y":623,"width":752,"height":156}', 'Person {"x":381,"y":649,"width":83,"height":62}'],
  place: ["Harbour"],
  relations: ["steers"],
  issues: ["Look again"],
  storedObjects: 2,
  failure: `BadRequestError: Invalid project: ${"0".repeat(24)}.`,
};

describe("the round trip", () => {
  test.each([
    ["Node", "node", []],
    ["Deno", "deno", ["run", "--no-lock", "--node-modules-dir=manual", "--allow-net", "--allow-env", "--allow-read"]],
    ["Bun", "bun", ["run"]],
  ])("works on %s", async (_, command, args) => {
    const { stdout } = await promisify(execFile)(bin + command, [...args, main, mock.hub.apiKey, mock.url, ...paths]);
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  test("works in Chromium", async () => {
    expect(await runInChromium(mock.hub.apiKey, mock.url, paths)).toEqual(expected);
  });
});
