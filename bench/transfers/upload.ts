// Uploads files one after the other and several at a time, side by side, on Node, Deno and Bun.
//   node bench/transfers/upload.ts [rounds]
import { linkSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "../client/median.ts";
import { medianSeconds, names, type Run, run, startServer, summary } from "./runtimes.ts";

const rounds = Number(process.argv[2] ?? 3);
const delays = { urlDelay: 30, putDelay: 50 };
const program = new URL("upload-files.ts", import.meta.url);
const few = makeFolder(500);
const many = makeFolder(5000);
const server = await startServer(new URL("slow-storage.ts", import.meta.url).href, delays);

console.log(`500 files of 200 kB, 30 ms for a URL and 50 ms for a file, medians of ${rounds} rounds.`);
for (const runtime of names) {
  const runs: Record<string, Run[]> = { "one by one": [], "16 at a time": [], "64 at a time": [], "5 000 files": [] };
  for (let round = 0; round < rounds; round += 1) {
    runs["one by one"]?.push(run(runtime, program, ["one by one", server.url, few]));
    for (const concurrency of [16, 64]) {
      runs[`${concurrency} at a time`]?.push(run(runtime, program, ["this client", server.url, few, concurrency]));
    }
    runs["5 000 files"]?.push(run(runtime, program, ["this client", server.url, many, 64]));
  }
  const {
    "one by one": alone = [],
    "16 at a time": at16 = [],
    "64 at a time": at64 = [],
    "5 000 files": of5000 = [],
  } = runs;
  console.log(`${runtime.padEnd(5)} one by one:   ${summary(alone)}`);
  report(runtime, 16, at16, alone);
  report(runtime, 64, at64, alone);
  const growth = median(of5000.map(({ memory }) => memory)) / median(at64.map(({ memory }) => memory));
  console.log(`${runtime.padEnd(5)} 5 000 files:  ${summary(of5000)}, ${growth.toFixed(2)}× the memory of 500`);
}
await server.stop();
for (const folder of [few, many]) rmSync(folder, { recursive: true });

function report(runtime: string, concurrency: number, runs: readonly Run[], alone: readonly Run[]): void {
  const seconds = medianSeconds(runs);
  const allowed = (Math.ceil(500 / concurrency) * (delays.urlDelay + delays.putDelay)) / 1000;
  const ratio = `${(medianSeconds(alone) / seconds).toFixed(1)}× as fast`;
  const share = `${(allowed / seconds).toFixed(2)} of what the delays allow`;
  console.log(`${runtime.padEnd(5)} ${concurrency} at a time: ${summary(runs)}, ${ratio}, ${share}`);
}

/** So many files of 200 kB that take the place of one. */
function makeFolder(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "ango-hub-"));
  const first = join(folder, "0.jpg");
  writeFileSync(first, new Uint8Array(200_000));
  for (let index = 1; index < count; index += 1) linkSync(first, join(folder, `${index}.jpg`));
  return folder;
}
