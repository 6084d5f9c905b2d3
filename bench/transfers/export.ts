// Reads the same export in several ways, on several runtimes, one after the other, in processes of their own.
//   node bench/transfers/export.ts [megabytes] [rounds]
import { execFileSync, spawnSync } from "node:child_process";
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { makeExport } from "./make-export.ts";

type Result = { assets: number; seconds: number; first?: number; memory: number };

if (!isMainThread) serve(workerData as string);
else await main(Number(process.argv[2] ?? 300), Number(process.argv[3] ?? 3));

/** A server of its own thread, so that waiting for the reader does not stop it. */
function serve(path: string): void {
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/v2/export")) {
      const exportPath = `http://${request.headers.host}/export.zip`;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ status: "success", data: { exportPath } }));
      return;
    }
    response.setHeader("content-length", statSync(path).size);
    createReadStream(path, { highWaterMark: 65536 }).pipe(response);
  });
  server.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as { port: number }).port));
}

async function main(megabytes: number, rounds: number): Promise<void> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: await makeExport(megabytes) });
  const port = await new Promise<number>((resolve) => worker.once("message", resolve));
  const reader = fileURLToPath(new URL("read-export.ts", import.meta.url));
  const bin = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));
  const runtimes: [string, string[]][] = [
    ["node", []],
    ["deno", ["run", "--no-lock", "--node-modules-dir=manual", "-A"]],
    ["bun", ["run"]],
  ];
  const baseUrl = `http://127.0.0.1:${port}`;
  console.log(`An export of ${megabytes} MB of JSON, medians of ${rounds} rounds.`);
  for (const [runtime, args] of runtimes) {
    const ways = ["this client", "whole in memory", ...(runtime === "node" ? ["@streamparser/json"] : [])];
    const results = new Map<string, Result[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const way of ways) {
        const output = execFileSync(bin + runtime, [...args, reader, way, baseUrl], { encoding: "utf8" });
        results.set(way, [...(results.get(way) ?? []), JSON.parse(output) as Result]);
      }
    }
    report(runtime, results);
  }
  reportPython(baseUrl);
  await worker.terminate();
}

function report(runtime: string, results: Map<string, Result[]>): void {
  const ours = median(results.get("this client"), "seconds");
  for (const [way, all] of results) {
    const seconds = median(all, "seconds");
    const spread = `${Math.min(...all.map((one) => one.seconds)).toFixed(2)}–${Math.max(...all.map((one) => one.seconds)).toFixed(2)}`;
    const first = way === "this client" ? `, first asset after ${Math.round(median(all, "first"))} ms` : "";
    console.log(
      `${runtime.padEnd(5)} ${way.padEnd(19)} ${seconds.toFixed(2)} s (${spread}), ${(seconds / ours).toFixed(2)}× ours, ${median(all, "memory")} MB${first}`,
    );
  }
}

function median(results: Result[] | undefined, field: "seconds" | "memory" | "first"): number {
  const values = (results ?? []).map((result) => result[field] ?? 0).sort((one, other) => one - other);
  return values[Math.floor(values.length / 2)] ?? Number.NaN;
}

function reportPython(baseUrl: string): void {
  const program = `
import io, json, resource, time, urllib.request, zipfile
start = time.time()
data = urllib.request.urlopen("${baseUrl}/export.zip").read()
archive = zipfile.ZipFile(io.BytesIO(data))
assets = json.loads(archive.open(archive.namelist()[0]).read())
print(len(assets), round(time.time() - start, 2), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000)
`;
  const { status, stdout } = spawnSync("python3", ["-c", program], { encoding: "utf8" });
  if (status === 0) {
    const [, seconds, memory] = stdout.trim().split(" ");
    console.log(`python download, zipfile, json.loads: ${seconds} s, ${memory} MB`);
  }
}
