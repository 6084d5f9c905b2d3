/** What became of each step: "ok", or why not. */
export type Outcome = Record<string, string>;

/** Walks the steps of a scenario to their end, whatever fails on the way. */
export async function walk<Step extends string>(
  steps: readonly Step[],
  scenario: Readonly<Record<Step, () => Promise<void>>>,
): Promise<Outcome> {
  const outcome: Outcome = {};
  for (const step of steps) {
    outcome[step] = await scenario[step]().then(
      () => "ok",
      (error: unknown) => String(error),
    );
  }
  return outcome;
}
