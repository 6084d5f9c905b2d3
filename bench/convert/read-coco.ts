// Reads a COCO file as labels and prints how long that took and how much memory.
import { openAsBlob } from "node:fs";
import process from "node:process";
import { importLabelsOf, mapLabelSet, Report } from "@ango-hub/convert";
import { openCoco } from "@ango-hub/convert/coco";
import { peakMemory } from "../transfers/peak-memory.ts";
import { labelSet } from "./make-export.ts";

const [from = ""] = process.argv.slice(2);
const start = performance.now();
const report = new Report();
const coco = await openCoco(await openAsBlob(from), { report });
let objects = 0;
for await (const label of importLabelsOf(coco.items(), { mapping: mapLabelSet(labelSet), report })) {
  objects += label.objects?.length ?? 0;
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, memory: peakMemory(), objects, problems: report.total }));
