// Converts an export to YOLO and prints how long that took and how much memory.
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { assetsOf, itemsOf, mapLabelSet, Report } from "@ango-hub/convert";
import { writeYolo } from "@ango-hub/convert/yolo";
import { peakMemory } from "../transfers/peak-memory.ts";
import { labelSet } from "./make-export.ts";

const [from = "", to = ""] = process.argv.slice(2);
const start = performance.now();
const report = new Report();
const mapping = mapLabelSet(labelSet);
const items = itemsOf(
  assetsOf(() => createReadStream(from)),
  { mapping, report, split: { train: 8, val: 2 } },
);
const folders = new Set<string>();
let files = 0;
for await (const { path, content } of writeYolo(items, { header: mapping.header, report })) {
  const target = join(to, path);
  const folder = dirname(target);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  if (path.startsWith("labels/")) {
    let text = "";
    for await (const piece of content) text += piece;
    writeFileSync(target, text);
  } else {
    await pipeline(Readable.from(content), createWriteStream(target));
  }
  files += 1;
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, memory: peakMemory(), files, problems: report.total }));
