// Uploads 5 000 files with `ango upload` and with a script that calls the client, in turn, against one server. Both keep a
// journal, and their time is that of the whole process.
//   node bench/cli/upload.ts [rounds] [delay of a file in ms]
import { execFileSync } from "node:child_process";
import { linkSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { quartiles } from "../client/median.ts";
import { startServer } from "../transfers/runtimes.ts";

const count = 5000;
const projectId = "61602b346ee9eb45e8273fbb";
const [rounds = 9, delay = 5] = process.argv.slice(2).map(Number);
const node = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));
const program = fileURLToPath(new URL("../../packages/cli/dist/main.js", import.meta.url));
const script = fileURLToPath(new URL("library-upload.ts", import.meta.url));
const server = await startServer(new URL("../transfers/slow-storage.ts", import.meta.url).href, {
  urlDelay: delay,
  putDelay: delay,
});
const folder = mkdtempSync(join(tmpdir(), "ango-hub-"));
const first = join(folder, "0.jpg");
writeFileSync(first, new Uint8Array(20_000));
for (let index = 1; index < count; index += 1) linkSync(first, join(folder, `${index}.jpg`));

const env = { PATH: process.env.PATH, ANGO_API_KEY: "a-valid-key", ANGO_BASE_URL: server.url };
const ways = {
  library: [script, projectId, folder],
  command: [program, "upload", folder, "--project", projectId],
};
const seconds = { library: [] as number[], command: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const order = Object.keys(ways) as (keyof typeof ways)[];
  for (const way of round % 2 === 0 ? order : order.reverse()) {
    rmSync(join(folder, `.ango-upload-${projectId}.ndjson`), { force: true });
    const start = performance.now();
    execFileSync(node, ways[way], { env, stdio: ["ignore", "ignore", "pipe"] });
    // The first round fills the caches.
    if (round > 0) seconds[way].push((performance.now() - start) / 1000);
  }
}
await server.stop();
rmSync(folder, { recursive: true });

const ratios = seconds.command.map((time, round) => time / (seconds.library[round] ?? Number.NaN));
console.log(`${count} files of 20 kB, ${delay} ms for a URL and for a file, ${rounds} rounds: middle (middle half).`);
for (const [name, values] of Object.entries({ ...seconds, ratio: ratios })) {
  const [low, middle, high] = quartiles(values).map((value) => value.toFixed(name === "ratio" ? 3 : 2));
  console.log(`${name.padEnd(8)} ${middle} (${low}–${high})`);
}
