import { type Outcome, runScenario } from "../programs/steps.ts";

interface Environment {
  INPUT: string;
}

export default {
  async test(_controller: unknown, { INPUT }: Environment): Promise<void> {
    const outcome: Outcome = await runScenario(JSON.parse(INPUT));
    console.log(JSON.stringify(outcome));
  },
};
