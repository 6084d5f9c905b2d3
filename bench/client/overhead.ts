// Time per call against a fetch that answers at once: what a client itself costs.
//   node bench/client/overhead.ts [rounds] [calls]
import { median } from "./median.ts";
import { loadPeers } from "./peers.ts";

const [rounds, calls] = [Number(process.argv[2] ?? 15), Number(process.argv[3] ?? 5000)];
const body = JSON.stringify({ status: "success", data: { task: { _id: "640828dfd5f1a42cce03e46d", status: "TODO" } } });
const headers = { "content-type": "application/json" };
const stub = (async () => new Response(body, { status: 200, headers })) as typeof fetch;

const peers = Object.entries(await loadPeers());
const ways = peers.map(([name, make]) => ({ name, call: make("http://127.0.0.1", stub), times: [] as number[] }));
for (const { call } of ways) await run(call);
for (let round = 0; round < rounds; round += 1) {
  for (const { call, times } of ways) times.push(await run(call));
}
console.log(`Time per call against a stub fetch, medians of ${rounds} rounds of ${calls} calls`);
for (const { name, times } of ways) console.log(`${name.padEnd(20)} ${median(times).toFixed(1).padStart(7)} µs`);

async function run(call: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  for (let number = 0; number < calls; number += 1) await call();
  return ((performance.now() - start) * 1000) / calls;
}
