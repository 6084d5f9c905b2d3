import type { Reporter, TestModule } from "vitest/node";
import { steps } from "./programs/steps.ts";

declare module "vitest" {
  interface TaskMeta {
    /** What became of the scenario's steps on a runtime. */
    runtime?: { name: string; outcome: unknown };
  }
}

/** Prints which step of the scenario works on which runtime, once all tests are done. */
export class RuntimeTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const rows = tests.flatMap((test) => test.meta().runtime ?? []);
    if (rows.length === 0) return;
    const columns = ["", ...steps];
    const cells = rows.map(({ name, outcome }) => [name, ...steps.map((step) => cell(outcome, step))]);
    const widths = columns.map((_, index) => Math.max(...[columns, ...cells].map((row) => row[index]?.length ?? 0)));
    const line = (row: string[]) =>
      row
        .map((text, index) => text.padEnd(widths[index] ?? 0))
        .join("  ")
        .trimEnd();
    console.log(["", " The scenario, from the packed packages", "", ...[columns, ...cells].map(line), ""].join("\n "));
  }
}

function cell(outcome: unknown, step: string): string {
  const result = (outcome as Record<string, string>)[step];
  if (result === undefined) return "missing";
  return result === "ok" ? "✓" : "✗";
}
