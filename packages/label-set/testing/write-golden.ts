import { writeFileSync } from "node:fs";
import { documentedLabelSets } from "./documented-label-sets.ts";

// Run by hand when a golden file is to change: `node packages/label-set/testing/write-golden.ts`, then review the diff.
for (const [name, labelSet] of Object.entries(documentedLabelSets)) {
  writeFileSync(new URL(`golden/${name}.json`, import.meta.url), `${JSON.stringify(labelSet.toJSON(), null, 2)}\n`);
}
