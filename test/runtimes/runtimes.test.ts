import { expect, inject, test } from "vitest";
import { bundledSite, importMapSite } from "./chromium/sites.ts";
import { openTab } from "./chromium/tab.ts";
import { commandLines, runProgram } from "./command-line.ts";
import { photograph, useHub } from "./hub.ts";
import { steps } from "./programs/steps.ts";
import { runWorker } from "./workerd/run-worker.ts";

const consumer = inject("consumer");
const hub = useHub();
const done = Object.fromEntries(steps.map((step) => [step, "ok"]));

const runs: Record<string, () => Promise<unknown>> = {
  ...Object.fromEntries(
    Object.entries(commandLines).map(([runtime, commandLine]) => [
      runtime,
      () => runProgram(commandLine, `${consumer}/dist/programs/command-line.js`, [...hub(), photograph]),
    ]),
  ),
  workerd: () => runWorker(`${consumer}/dist/workerd/scenario.program.js`, ground()),
  "Chromium, Vite": () => runInTab(bundledSite),
  "Chromium, import map": () => runInTab(importMapSite),
};

test.for(Object.entries(runs))("the scenario works on %s", async ([runtime, run], { task }) => {
  task.meta.runtime = { name: runtime, outcome: {} };
  const outcome = await run();
  task.meta.runtime = { name: runtime, outcome };
  expect(outcome).toEqual(done);
});

async function runInTab(makeSite: typeof importMapSite): Promise<unknown> {
  const site = await makeSite(consumer, "programs/page");
  await using tab = await openTab(site);
  return await tab.call("runScenario", ground());
}

function ground(): { apiKey: string; baseUrl: string } {
  const [apiKey, baseUrl] = hub();
  return { apiKey, baseUrl };
}
