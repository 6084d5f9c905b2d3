import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { promises } from "./promises.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const bin = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));

test.each([
  ["Deno", "deno", ["run", "--no-lock", "--node-modules-dir=manual", "-A"]],
  ["Bun", "bun", ["run"]],
])("every promise of transfers holds on %s", async (_, command, args) => {
  const { stdout } = await promisify(execFile)(bin + command, [...args, main]);
  expect(JSON.parse(stdout)).toEqual({ proved: Object.keys(promises), broken: [] });
});
