// Converts an export of boxes to lines of Labelbox, and back, on Node.
//   node bench/convert/labelbox.ts [pictures] [rounds]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Run, run, summary } from "../transfers/runtimes.ts";
import { makeExport } from "./make-export.ts";

const [pictures = 100_000, rounds = 3] = process.argv.slice(2).map(Number);
const from = await makeExport(pictures);
const folder = mkdtempSync(join(tmpdir(), "ango-hub-"));
const to = join(folder, "labelbox.ndjson");
const times = (program: string, args: string[]): Run[] => {
  return Array.from({ length: rounds }, () => run("node", new URL(program, import.meta.url), args));
};

console.log(`${pictures} pictures with ten boxes each, medians of ${rounds} rounds.`);
console.log(`to Labelbox   ${summary(times("write-labelbox.ts", [from, to]))}`);
console.log(`from Labelbox ${summary(times("read-labelbox.ts", [to]))}`);
rmSync(folder, { recursive: true });
