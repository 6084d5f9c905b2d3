// Reads a data set for YOLO as labels and prints how long that took and how much memory.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { importLabelsOf, mapLabelSet, Report } from "@ango-hub/convert";
import { openYolo } from "@ango-hub/convert/yolo";
import { peakMemory } from "../transfers/peak-memory.ts";
import { labelSet } from "./make-export.ts";

const [from = ""] = process.argv.slice(2);
const start = performance.now();
const report = new Report();
const paths = globSync("**/*.{txt,yaml,ndjson}", { cwd: from });
const files = paths.map((path) => ({ path, content: () => [readFileSync(join(from, path))] }));
const yolo = await openYolo(files, { report, task: "detect" });
let objects = 0;
for await (const label of importLabelsOf(yolo.items(), { mapping: mapLabelSet(labelSet), report })) {
  objects += label.objects?.length ?? 0;
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, memory: peakMemory(), objects, problems: report.total }));
