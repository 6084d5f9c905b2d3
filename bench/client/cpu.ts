// CPU time per call against a local server, 50 calls at once, all ways in turns within one run. Turns are short, so that a
// machine that slows down slows all ways.
//   node bench/client/cpu.ts [rounds] [calls]
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { median, quartiles } from "./median.ts";
import { loadPeers } from "./peers.ts";

const concurrency = 50;

if (!isMainThread) serve();
else await main(Number(process.argv[2] ?? 150), Number(process.argv[3] ?? 800));

function serve(): void {
  const body = JSON.stringify({
    status: "success",
    data: { task: { _id: "640828dfd5f1a42cce03e46d", stage: "Label" } },
  });
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
    response.end(body);
  });
  server.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as { port: number }).port));
}

async function main(rounds: number, calls: number): Promise<void> {
  const worker = new Worker(fileURLToPath(import.meta.url));
  const port = await new Promise<number>((resolve) => worker.once("message", resolve));
  const peers = Object.entries(await loadPeers());
  const ways = peers.map(([name, make]) => ({
    name,
    call: make(`http://127.0.0.1:${port}`, fetch),
    times: [] as number[],
  }));
  for (const { call } of ways) await run(call, calls);
  for (let round = 0; round < rounds; round += 1) {
    for (const { call, times } of ways) times.push(await run(call, calls));
  }
  const [bare] = ways;
  console.log(`CPU per call, ${concurrency} at once, medians of ${rounds} rounds of ${calls} calls`);
  for (const { name, times } of ways) {
    const ratios = times.map((time, round) => time / (bare?.times[round] ?? Number.NaN));
    const [low, ratio, high] = quartiles(ratios).map((value) => value.toFixed(2));
    console.log(
      `${name.padEnd(20)} ${median(times).toFixed(1).padStart(7)} µs  ${ratio} × bare fetch, half of the rounds ${low}–${high}`,
    );
  }
  await worker.terminate();
}

/** Microseconds of CPU time of this thread for each call. */
async function run(call: () => PromiseLike<unknown>, calls: number): Promise<number> {
  let left = calls;
  const start = process.threadCpuUsage();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left > 0) {
        left -= 1;
        await call();
      }
    }),
  );
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / calls;
}
