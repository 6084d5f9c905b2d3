// Converts an export of boxes to COCO, and back, on Node, Deno and Bun, beside a plain script in Python, and beside datumaro and
// label-studio-sdk where PYTHON_WITH_DATUMARO and PYTHON_WITH_LABEL_STUDIO are Pythons that have them.
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
const peers = [
  { name: "Python", python: "python3", script: "write_coco.py" },
  { name: "datumaro", python: process.env.PYTHON_WITH_DATUMARO, script: "datumaro_coco.py" },
  { name: "label-studio-sdk", python: process.env.PYTHON_WITH_LABEL_STUDIO, script: "label_studio_coco.py" },
];

console.log(`${pictures} pictures with ten boxes each, medians of ${rounds} rounds.`);
const ours = new Map<string, Run[]>();
const theirs = new Map<string, Run[]>();
for (let round = 0; round < rounds; round += 1) {
  for (const runtime of names) {
    ours.set(runtime, [...(ours.get(runtime) ?? []), run(runtime, local("write-coco.ts"), [from, to])]);
  }
  for (const { name, python, script } of peers) {
    if (python === undefined) continue;
    const args = [fileURLToPath(local(script)), from, join(folder, `${name}-${round}`)];
    const { status, stdout } = spawnSync(python, args, { encoding: "utf8" });
    if (status === 0) theirs.set(name, [...(theirs.get(name) ?? []), JSON.parse(stdout)]);
  }
}
for (const [runtime, runs] of ours) console.log(`${runtime.padEnd(16)} to COCO   ${summary(runs)}`);
const seconds = medianSeconds(ours.get("node") ?? []);
for (const [name, runs] of theirs) {
  console.log(
    `${name.padEnd(16)} to COCO   ${summary(runs)}, ${(medianSeconds(runs) / seconds).toFixed(2)} × as long as Node`,
  );
}
const back = Array.from({ length: rounds }, () => run("node", local("read-coco.ts"), [to]));
console.log(`${"node".padEnd(16)} from COCO ${summary(back)}`);
rmSync(folder, { recursive: true });
