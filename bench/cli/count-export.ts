// Counts an export, and prints what it took. Run by stats.ts.
import { createReadStream } from "node:fs";
import { readExport } from "@ango-hub/client";
import { statisticsPage } from "../../packages/cli/src/stats/page/statistics-page.ts";
import { statisticsOf } from "../../packages/cli/src/stats/statistics-of.ts";
import { peakMemory } from "../transfers/peak-memory.ts";

const [path = ""] = process.argv.slice(2);
const start = performance.now();
const statistics = await statisticsOf(readExport(createReadStream(path, { highWaterMark: 262_144 })));
const page = statisticsPage(statistics, { name: path, date: new Date() });
const { objects, answers } = statistics.totals;
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, memory: peakMemory(), objects, answers, page: page.length }));
