// Converts an export of boxes to YOLO, and back, on Node, Deno and Bun, beside a plain script in Python.
//   node bench/convert/yolo.ts [pictures] [rounds]
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
const local = (name: string) => new URL(name, import.meta.url);
const script = fileURLToPath(local("write_yolo.py"));
let last = "";

/** Another folder for each run, since a file that is there already is written faster. */
function nextFolder(name: string): string {
  if (last !== "") rmSync(last, { recursive: true });
  last = mkdtempSync(join(folder, `${name}-`));
  return last;
}

console.log(`${pictures} pictures with ten boxes each, medians of ${rounds} rounds.`);
const ours = new Map<string, Run[]>();
const python: Run[] = [];
for (let round = 0; round < rounds; round += 1) {
  const { status, stdout } = spawnSync("python3", [script, from, nextFolder("python")], { encoding: "utf8" });
  if (status === 0) python.push(JSON.parse(stdout));
  // Node comes last, whose files are read again.
  for (const runtime of names.toReversed()) {
    ours.set(runtime, [
      ...(ours.get(runtime) ?? []),
      run(runtime, local("write-yolo.ts"), [from, nextFolder(runtime)]),
    ]);
  }
}
for (const [runtime, runs] of ours) {
  const ratio =
    python.length > 0 ? `, ${(medianSeconds(python) / medianSeconds(runs)).toFixed(2)} × as fast as Python` : "";
  console.log(`${runtime.padEnd(7)} to YOLO   ${summary(runs)}${ratio}`);
}
if (python.length > 0) console.log(`python  to YOLO   ${summary(python)}`);
const back = Array.from({ length: rounds }, () => run("node", local("read-yolo.ts"), [last]));
console.log(`node    from YOLO ${summary(back)}`);
rmSync(folder, { recursive: true });
