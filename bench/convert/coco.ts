// Converts an export of boxes to COCO, and back, on Node, Deno and Bun, beside a plain script in Python.
//   node bench/convert/coco.ts [pictures] [rounds]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { medianSeconds, names, type Run, run, summary } from "../transfers/runtimes.ts";
import { makeExport } from "./make-export.ts";

const [pictures = 100_000, rounds = 3] = process.argv.slice(2).map(Number);
const from = await makeExport(pictures);
const folder = mkdtempSync(join(tmpdir(), "ango-hub-"));
const to = join(folder, "coco.json");
const local = (name: string) => new URL(name, import.meta.url);
const script = fileURLToPath(local("write_coco.py"));

console.log(`${pictures} pictures with ten boxes each, medians of ${rounds} rounds.`);
const ours = new Map<string, Run[]>();
const python: Run[] = [];
for (let round = 0; round < rounds; round += 1) {
  for (const runtime of names) {
    ours.set(runtime, [...(ours.get(runtime) ?? []), run(runtime, local("write-coco.ts"), [from, to])]);
  }
  const { status, stdout } = spawnSync("python3", [script, from, join(folder, "python.json")], { encoding: "utf8" });
  if (status === 0) python.push(JSON.parse(stdout));
}
for (const [runtime, runs] of ours) {
  const ratio =
    python.length > 0 ? `, ${(medianSeconds(python) / medianSeconds(runs)).toFixed(2)} × as fast as Python` : "";
  console.log(`${runtime.padEnd(7)} to COCO   ${summary(runs)}${ratio}`);
}
if (python.length > 0) console.log(`python  to COCO   ${summary(python)}`);
const back = Array.from({ length: rounds }, () => run("node", local("read-coco.ts"), [to]));
console.log(`node    from COCO ${summary(back)}`);
rmSync(folder, { recursive: true });
