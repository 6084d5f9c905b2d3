import type { Reporter, TestModule } from "vitest/node";
import type { Generation } from "../clients.ts";
import { steps as classic } from "./programs/classic/scenario.ts";
import { steps as current } from "./programs/current/scenario.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What became of the steps of a generation's scenario on a runtime. */
    runtime?: { generation: Generation; name: string; outcome: unknown };
  }
}

/** The steps of each generation's scenario. */
export const steps: Readonly<Record<Generation, readonly string[]>> = { current, classic };

/** Prints which step of the scenarios works on which runtime, once all tests are done. */
export class RuntimeTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const runs = tests.flatMap((test) => test.meta().runtime ?? []);
    for (const [generation, columns] of Object.entries(steps)) {
      const own = runs.filter((run) => run.generation === generation);
      const rows = own.map(({ name, outcome }) => [name, ...columns.map((step) => cell(outcome, step))]);
      if (rows.length > 0) print(`The scenario of the ${generation} generation`, [["", ...columns], ...rows]);
    }
  }
}

function print(title: string, rows: readonly string[][]): void {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd();
  console.log(["", ` ${title}, from the packed packages`, "", ...rows.map(line), ""].join("\n "));
}

function cell(outcome: unknown, step: string): string {
  const result = (outcome as Record<string, string>)[step];
  if (result === undefined) return "missing";
  return result === "ok" ? "✓" : "✗";
}
