// Converts an export to COCO and prints how long that took and how much memory.
import { createReadStream, createWriteStream } from "node:fs";
import process from "node:process";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { assetsOf, itemsOf, mapLabelSet, Report } from "@ango-hub/convert";
import { writeCoco } from "@ango-hub/convert/coco";
import { peakMemory } from "../transfers/peak-memory.ts";
import { labelSet } from "./make-export.ts";

const [from = "", to = ""] = process.argv.slice(2);
const start = performance.now();
const report = new Report();
const mapping = mapLabelSet(labelSet);
const assets = assetsOf(() => createReadStream(from));
for await (const { content } of writeCoco(itemsOf(assets, { mapping, report }), { header: mapping.header, report })) {
  await pipeline(Readable.from(content), createWriteStream(to));
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, memory: peakMemory(), problems: report.total }));
