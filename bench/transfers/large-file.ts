// Uploads one large file on Node, Deno and Bun, and says how much memory that takes.
//   node bench/transfers/large-file.ts [megabytes] [rounds]
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { names, run, startServer, summary } from "./runtimes.ts";

const megabytes = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 3);
const program = new URL("upload-files.ts", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "ango-hub-"));
const file = openSync(join(folder, "large.mp4"), "w");
ftruncateSync(file, megabytes * 1e6);
closeSync(file);
const server = await startServer(new URL("slow-storage.ts", import.meta.url).href, { urlDelay: 0, putDelay: 0 });

console.log(`One file of ${megabytes} MB, medians of ${rounds} rounds.`);
for (const runtime of names) {
  const once = () => run(runtime, program, ["this client", server.url, folder, 16]);
  console.log(`${runtime.padEnd(5)} ${summary(Array.from({ length: rounds }, once))}`);
}
await server.stop();
rmSync(folder, { recursive: true });
