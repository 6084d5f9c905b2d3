import { type Ground, Scenario } from "./scenario.ts";

/** The steps of the scenario, in their order: the columns of the table. */
export const steps = [
  "project",
  "labelSet",
  "path",
  "file",
  "blob",
  "bytes",
  "labels",
  "tasks",
  "export",
  "webhook",
  "errors",
  "abort",
] as const satisfies readonly (keyof Scenario)[];

/** What became of each step: "ok", or why not. */
export type Outcome = Record<(typeof steps)[number], string>;

/** Walks the scenario to its end, whatever fails on the way. */
export async function runScenario(ground: Ground): Promise<Outcome> {
  const scenario = new Scenario(ground);
  const outcome: Partial<Outcome> = {};
  for (const step of steps) {
    outcome[step] = await scenario[step]().then(
      () => "ok",
      (error: unknown) => String(error),
    );
  }
  return outcome as Outcome;
}
