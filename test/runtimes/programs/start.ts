import type { Ground } from "./common-scenario.ts";
import type { Outcome } from "./walk.ts";

/** Runs a scenario on a ground. */
export type RunScenario = (ground: Ground) => Promise<Outcome>;

/** For runtimes with a command line: key, address and the path of a photograph come as arguments. */
export async function startOnCommandLine(runScenario: RunScenario): Promise<void> {
  const [apiKey = "", baseUrl = "", path] = process.argv.slice(2);
  console.log(JSON.stringify(await runScenario({ apiKey, baseUrl, path })));
}

/** For pages: the test calls this from outside. */
export function startInPage(runScenario: RunScenario): void {
  Object.assign(globalThis, { runScenario });
}

/** For workers: the `test` that workerd runs. */
export function startInWorker(runScenario: RunScenario) {
  return {
    async test(_controller: unknown, { INPUT }: { INPUT: string }): Promise<void> {
      console.log(JSON.stringify(await runScenario(JSON.parse(INPUT))));
    },
  };
}
