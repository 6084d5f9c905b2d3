import { describe, expect, inject, test } from "vitest";
import { generations } from "../clients.ts";
import { bundledSite, importMapSite } from "./chromium/sites.ts";
import { openTab } from "./chromium/tab.ts";
import { commandLines, runProgram } from "./command-line.ts";
import { photograph, useHub } from "./hub.ts";
import { steps } from "./table.ts";
import { runWorker } from "./workerd/run-worker.ts";

const consumer = inject("consumer");

describe.for(generations)("the scenario of the %s generation", (generation) => {
  const hub = useHub(generation);
  const programs = `programs/${generation}`;
  const done = Object.fromEntries(steps[generation].map((step) => [step, "ok"]));

  const ground = () => {
    const [apiKey, baseUrl] = hub();
    return { apiKey, baseUrl };
  };
  const runInTab = async (makeSite: typeof importMapSite) => {
    const site = await makeSite(consumer, `${programs}/page`);
    await using tab = await openTab(site);
    return await tab.call("runScenario", ground());
  };
  const runs: Record<string, () => Promise<unknown>> = {
    ...Object.fromEntries(
      Object.entries(commandLines).map(([runtime, commandLine]) => [
        runtime,
        () => runProgram(commandLine, `${consumer}/dist/${programs}/command-line.js`, [...hub(), photograph]),
      ]),
    ),
    workerd: () => runWorker(`${consumer}/dist/workerd/${generation}.program.js`, ground()),
    "Chromium, Vite": () => runInTab(bundledSite),
    "Chromium, import map": () => runInTab(importMapSite),
  };

  test.for(Object.entries(runs))("works on %s", async ([runtime, run], { task }) => {
    task.meta.runtime = { generation, name: runtime, outcome: {} };
    const outcome = await run();
    task.meta.runtime = { generation, name: runtime, outcome };
    expect(outcome).toEqual(done);
  });
});
