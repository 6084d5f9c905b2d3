// Reads 100 pages of 1 000 tasks from a local server that takes 40 ms for each, while each page is worked on for 40 ms.
//   node bench/client/pages.ts [rounds]
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { AngoHub } from "@ango-hub/client";
import { median } from "./median.ts";

const [pages, limit, latency, work] = [100, 1000, 40, 40];
const projectId = "61602b346ee9eb45e8273fbb";

if (!isMainThread) serve();
else await main(Number(process.argv[2] ?? 3));

function serve(): void {
  const bodies = Array.from({ length: pages }, (_, page) => {
    const tasks = Array.from({ length: limit }, (_, index) => ({
      _id: String(page * limit + index).padStart(24, "0"),
      project: projectId,
      asset: "61f7a2b46ee9eb45e8290a11",
      externalId: `${index}.png`,
      stage: "Complete",
    }));
    return JSON.stringify({ status: "success", data: { tasks, total: pages * limit } });
  });
  const server = createServer(async (request, response) => {
    const page = Number(new URL(request.url ?? "", "http://localhost").searchParams.get("page"));
    await wait(latency);
    response.setHeader("content-type", "application/json").end(bodies[page - 1]);
  });
  server.listen(0, "127.0.0.1", () => parentPort?.postMessage((server.address() as { port: number }).port));
}

async function main(rounds: number): Promise<void> {
  const worker = new Worker(fileURLToPath(import.meta.url));
  const port = await new Promise<number>((resolve) => worker.once("message", resolve));
  const ango = new AngoHub({ apiKey: "a-key-that-is-no-key", baseUrl: `http://127.0.0.1:${port}` });
  const ahead: number[] = [];
  const inTurn: number[] = [];
  const byHand: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    inTurn.push(await timed(() => oneAfterTheOther(ango)));
    ahead.push(await timed(() => withForAwait(ango)));
    byHand.push(await timed(() => withBareFetch(port)));
  }
  const ideal = (latency + pages * work) / 1000;
  console.log(
    `${pages} pages of ${limit} tasks, ${latency} ms each, ${work} ms of work on each, medians of ${rounds} rounds`,
  );
  const print = (name: string, times: number[]) =>
    console.log(`${name.padEnd(34)} ${median(times).toFixed(2)} s, ${(median(times) / ideal).toFixed(2)} × the ideal`);
  print("one after the other", inTurn);
  print("for await", ahead);
  print("bare fetch, one ahead, by hand", byHand);
  await worker.terminate();
}

async function withForAwait(ango: AngoHub): Promise<void> {
  let seen = 0;
  for await (const _ of ango.tasks.list(projectId, { limit })) {
    seen += 1;
    if (seen % limit === 0) await wait(work);
  }
  if (seen !== pages * limit) throw new Error(`${seen} tasks instead of ${pages * limit}`);
}

/** What the machine can do at best: the same read ahead, and nothing else. */
async function withBareFetch(port: number): Promise<void> {
  const read = async (page: number) => {
    const url = `http://127.0.0.1:${port}/v2/project/${projectId}/tasks?page=${page}&limit=${limit}`;
    return (await (await fetch(url)).json()) as { data: { tasks: unknown[] } };
  };
  let next = read(1);
  for (let page = 1; page <= pages; page += 1) {
    await next;
    if (page < pages) next = read(page + 1);
    await wait(work);
  }
}

async function oneAfterTheOther(ango: AngoHub): Promise<void> {
  let page = await ango.tasks.list(projectId, { limit });
  for (;;) {
    await wait(work);
    const next = await page.next();
    if (!next) return;
    page = next;
  }
}

async function timed(read: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await read();
  return (performance.now() - start) / 1000;
}
