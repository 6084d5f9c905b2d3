// Counts an export of a million boxes as `ango stats` does, report included, on Node, Deno and Bun, beside a plain script in Python.
//   node bench/cli/stats.ts [pictures] [rounds]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { makeExport } from "../convert/make-export.ts";
import { medianSeconds, names, type Run, run, summary } from "../transfers/runtimes.ts";

const [pictures = 100_000, rounds = 3] = process.argv.slice(2).map(Number);
const path = await makeExport(pictures);
const local = (name: string) => new URL(name, import.meta.url);
const ours = new Map<string, (Run & { objects: number })[]>();
const theirs: (Run & { objects: number })[] = [];

console.log(`${pictures} pictures with ten boxes each, medians of ${rounds} rounds.`);
for (let round = 0; round < rounds; round += 1) {
  for (const runtime of names) {
    ours.set(runtime, [...(ours.get(runtime) ?? []), run(runtime, local("count-export.ts"), [path])]);
  }
  const { status, stdout } = spawnSync("python3", [fileURLToPath(local("count_export.py")), path], {
    encoding: "utf8",
  });
  if (status === 0) theirs.push(JSON.parse(stdout));
}
for (const [runtime, runs] of ours) console.log(`${runtime.padEnd(8)} ${summary(runs)}, ${runs[0]?.objects} objects`);
if (theirs.length > 0) {
  const ratio = medianSeconds(theirs) / medianSeconds(ours.get("node") ?? []);
  console.log(
    `${"Python".padEnd(8)} ${summary(theirs)}, ${theirs[0]?.objects} objects, ${ratio.toFixed(2)} × as long as Node`,
  );
}
