import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const program = fileURLToPath(new URL("large-files.program.ts", import.meta.url));

test("a COCO file of more than 2 GB is read and written in little memory", async () => {
  // Without a bound, V8 lets garbage pile up.
  const bounds = ["--max-old-space-size=200", "--max-semi-space-size=16"];
  const { stdout } = await promisify(execFile)(process.execPath, [...bounds, program], { timeout: 600_000 });
  const { read, written, memory } = JSON.parse(stdout);
  expect(Math.min(read, written)).toBeGreaterThan(2 ** 31);
  // Megabytes.
  expect(memory).toBeLessThan(400);
});
