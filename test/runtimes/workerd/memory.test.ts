import { createReadStream, readFileSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { createHub } from "@ango-hub/mock";
import { startServer } from "@ango-hub/mock-server";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { makeExport } from "../../../bench/transfers/make-export.ts";
import { type Generation, generations } from "../../clients.ts";
import { runWorker } from "./run-worker.ts";

const consumer = inject("consumer");
/** What a worker may take, in megabytes. */
const limit = 128;

describe.for(generations)("the client of the %s generation", (generation) => {
  test.runIf(process.platform === "linux")("moves large files within a worker's memory", () => moveFiles(generation));
});

async function moveFiles(generation: Generation): Promise<void> {
  const hub = await (generation === "classic" ? createHub({ generation }) : createHub());
  let worker: number | undefined;
  const archive = await makeExport(200);
  // Read from the disk: an export of this size made by the hub itself would take longer than moving it.
  hub.use(async (exchange, next) => {
    if (exchange.url.pathname === "/memory") return new Response(peakOf(worker));
    if (exchange.operation !== "downloadExport") return next(exchange.request);
    const content = Readable.toWeb(createReadStream(archive)) as ReadableStream<Uint8Array<ArrayBuffer>>;
    return new Response(content, { headers: { "content-length": String(statSync(archive).size) } });
  });
  const { url, close } = await startServer(hub);
  onTestFinished(close);

  const run = (megabytes: number) => {
    const input = { generation, apiKey: hub.apiKey, baseUrl: url, memoryUrl: `${url}/memory`, megabytes };
    const program = `${consumer}/dist/workerd/transfers.program.js`;
    return runWorker(program, input, (pid) => {
      worker = pid;
    }) as Promise<{ assets: number; memory: number }>;
  };
  const idle = await run(0);
  const busy = await run(48);
  expect(busy.assets).toBeGreaterThan(10_000);
  expect(busy.memory - idle.memory).toBeLessThan(limit);
}

/** The most memory that a process has taken, in megabytes. */
function peakOf(pid: number | undefined): string {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return String(Number(kilobytes) / 1000);
}
