import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { entryPoints } from "./entry-points.ts";
import { extractReport } from "./extract-report.ts";

// Compares the public declarations of each package with the reports in etc/, or accepts them as they are.
const { update } = parseArgs({ options: { update: { type: "boolean", default: false } } }).values;
const temporary = mkdtempSync(join(tmpdir(), "ango-hub-api-"));
const changed = entryPoints().filter((entryPoint) => !extractReport(entryPoint, { temporary, update }));
rmSync(temporary, { recursive: true });

const names = changed.map(({ specifier }) => specifier).join(", ");
if (update) console.log(changed.length > 0 ? `The reports of ${names} are new. Commit them.` : "No report changed.");
else if (changed.length > 0) {
  console.error(`The public API of ${names} is not what etc/ says. If that is meant, run: npm run api -- --update`);
  process.exitCode = 1;
}
