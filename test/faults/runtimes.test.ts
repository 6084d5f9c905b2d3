import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const bin = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));

test.each([
  ["Deno", "deno", ["run", "--no-lock", "--node-modules-dir=manual", "--allow-net", "--allow-env", "--allow-read"]],
  ["Bun", "bun", ["run"]],
])("every promise holds on %s", async (_, command, args) => {
  const { stdout } = await promisify(execFile)(bin + command, [...args, main]);
  const { proved, broken } = JSON.parse(stdout) as { proved: number; broken: string[] };
  expect(broken).toEqual([]);
  expect(proved).toBeGreaterThan(150);
});
