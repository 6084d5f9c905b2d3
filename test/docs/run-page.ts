import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { pathToFileURL } from "node:url";
import { formatWithOptions } from "node:util";
import type { Generation } from "../../scripts/generate/spec.ts";
import { setTheStage } from "./stage.ts";

/** What became of a block. */
export interface Outcome {
  name: string;
  printed: string;
  error: string | undefined;
}

// Runs the blocks of one page of a generation in their order, each a module, and prints what became of them.
const [generation, folder = "", ...names] = process.argv.slice(2);
process.chdir(mkdtempSync(`${tmpdir()}/ango-docs-`));
await setTheStage(generation as Generation);
const print = console.log;
const outcomes: Outcome[] = [];
for (const name of names) {
  const outcome: Outcome = { name, printed: "", error: undefined };
  console.log = (...values: unknown[]) => {
    outcome.printed += `${formatWithOptions({ colors: false }, ...values)}\n`;
  };
  try {
    await import(pathToFileURL(`${folder}/${name}`).href);
  } catch (error) {
    outcome.error = (error as Error).stack;
  }
  outcomes.push(outcome);
}
print(JSON.stringify(outcomes));
process.exit();
