// Uploads files with bare `fetch` and with this client, one after the other and several at a time, side by side, on Node,
// Deno and Bun.
//   node bench/transfers/upload.ts [rounds]
import { linkSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "../client/median.ts";
import { medianSeconds, names, type Run, run, startServer, summary } from "./runtimes.ts";

type Way = "bare fetch" | "this client";

const rows: readonly (readonly [way: Way, concurrency: number])[] = [
  ["bare fetch", 1],
  ["bare fetch", 16],
  ["this client", 16],
  ["bare fetch", 64],
  ["this client", 64],
];
const rounds = Number(process.argv[2] ?? 3);
const delays = { urlDelay: 30, putDelay: 50 };
const program = new URL("upload-files.ts", import.meta.url);
const few = makeFolder(500);
const many = makeFolder(5000);
const server = await startServer(new URL("slow-storage.ts", import.meta.url).href, delays);

console.log(`500 files of 200 kB, 30 ms for a URL and 50 ms for a file, medians of ${rounds} rounds.`);
for (const runtime of names) {
  const upload = (way: Way, concurrency: number, folder: string) =>
    run(runtime, program, [way, server.url, folder, concurrency]);
  const table = new Map(rows.map((row) => [row, [] as Run[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [[way, concurrency], runs] of table) runs.push(upload(way, concurrency, few));
  }
  const [[, alone = []] = []] = table;
  let bare = alone;
  for (const [[way, concurrency], runs] of table) {
    if (way === "bare fetch") bare = runs;
    const seconds = medianSeconds(runs);
    const allowed = (Math.ceil(500 / concurrency) * (delays.urlDelay + delays.putDelay)) / 1000;
    const parts = [
      summary(runs),
      `${(medianSeconds(alone) / seconds).toFixed(1)}× as fast as one at a time`,
      `${(medianSeconds(bare) / seconds).toFixed(2)}× as fast as bare fetch`,
      `${(allowed / seconds).toFixed(2)} of what the delays allow`,
    ];
    if (concurrency > 1) {
      const { memory } = upload(way, concurrency, many);
      const growth = memory / median(runs.map((run) => run.memory));
      parts.push(`5 000 files: ${Math.round(memory)} MB, ${growth.toFixed(2)}×`);
    }
    console.log(
      `${runtime.padEnd(4)} ${way.padEnd(11)} ${String(concurrency).padStart(2)} at a time: ${parts.join(", ")}`,
    );
  }
}
await server.stop();
for (const folder of [few, many]) rmSync(folder, { recursive: true });

/** So many files of 200 kB that take the place of one. */
function makeFolder(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), "ango-hub-"));
  const first = join(folder, "0.jpg");
  writeFileSync(first, new Uint8Array(200_000));
  for (let index = 1; index < count; index += 1) linkSync(first, join(folder, `${index}.jpg`));
  return folder;
}
