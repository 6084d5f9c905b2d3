import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { generations } from "../clients.ts";
import { proofs } from "./proofs.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const bin = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));

describe.each([
  ["Deno", "deno", ["run", "--no-lock", "--node-modules-dir=manual", "-A"]],
  ["Bun", "bun", ["run"]],
])("on %s", (_, command, args) => {
  describe.each(generations)("of the %s generation", (generation) => {
    test.each(Object.entries(proofs[generation]))("every promise of %s holds", async (topic, promised) => {
      const { stdout } = await promisify(execFile)(bin + command, [...args, main, generation, topic]);
      expect(JSON.parse(stdout)).toEqual({ proved: promised.map(({ name }) => name), broken: [] });
    });
  });
});
