import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { stageJsr } from "../../scripts/release/stage-jsr.ts";

const deno = fileURLToPath(new URL("../../node_modules/.bin/deno", import.meta.url));

test("JSR takes the packages, and has nothing to remark", async () => {
  const stage = mkdtempSync(join(tmpdir(), "ango-hub-jsr-"));
  onTestFinished(() => rmSync(stage, { recursive: true }));
  stageJsr(stage);
  const { stderr } = await promisify(execFile)(deno, ["publish", "--dry-run", "--allow-dirty"], {
    cwd: stage,
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect(stderr).not.toMatch(/^(warning|error)/m);
  expect(stderr.match(/(?<=Simulating publish of ).*(?= with)/g)?.sort()).toEqual([
    expect.stringMatching(/^@ango-hub\/client@\d/),
    expect.stringMatching(/^@ango-hub\/convert@\d/),
    expect.stringMatching(/^@ango-hub\/label-set@\d/),
    expect.stringMatching(/^@ango-hub\/openapi@\d/),
  ]);
});
