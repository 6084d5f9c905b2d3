import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stageJsr } from "../../scripts/release/stage-jsr.ts";
import { openTab } from "../runtimes/chromium/tab.ts";
import { commandLines, runProgram } from "../runtimes/command-line.ts";
import { photograph, useHub } from "../runtimes/hub.ts";
import { steps } from "../runtimes/table.ts";
import { runWorker } from "../runtimes/workerd/run-worker.ts";
import { bundleFromJsr } from "./jsr-programs.ts";

const deno = fileURLToPath(new URL("../../node_modules/.bin/deno", import.meta.url));
const stage = mkdtempSync(join(tmpdir(), "ango-hub-jsr-"));
beforeAll(() => stageJsr(stage));
afterAll(() => rmSync(stage, { recursive: true }));

test("JSR takes the packages, and has nothing to remark", async () => {
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

describe("the scenario, with the files that JSR has for all runtimes", () => {
  const hub = useHub("current");
  const ground = () => {
    const [apiKey, baseUrl] = hub();
    return { apiKey, baseUrl };
  };
  const onCommandLine = async (runtime: keyof typeof commandLines) => {
    const program = await bundleFromJsr(stage, "programs/current/command-line");
    return runProgram(commandLines[runtime], program, [...hub(), photograph]);
  };
  const runs: Record<string, () => Promise<unknown>> = {
    "Node 24": () => onCommandLine("Node 24"),
    Deno: () => onCommandLine("Deno"),
    Bun: () => onCommandLine("Bun"),
    // As tools for workers do it, which leave Node's modules alone.
    workerd: async () =>
      runWorker(await bundleFromJsr(stage, "workerd/current.program"), ground(), undefined, ["node:*"]),
    Chromium: async () => {
      const folder = join(stage, "site");
      mkdirSync(folder);
      copyFileSync(await bundleFromJsr(stage, "programs/current/page"), join(folder, "page.js"));
      writeFileSync(join(folder, "index.html"), '<!doctype html><script type="module" src="page.js"></script>');
      await using tab = await openTab({ folder, page: "" });
      return await tab.call("runScenario", ground());
    },
  };

  test.for(Object.entries(runs))("works on %s", async ([, run]) => {
    expect(await run()).toEqual(Object.fromEntries(steps.current.map((step) => [step, "ok"])));
  });
});
