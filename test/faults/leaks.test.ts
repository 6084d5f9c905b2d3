import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { AngoHub } from "@ango-hub/client/classic";
import { afterAll, beforeAll, expect, test } from "vitest";
import { well } from "./answers.ts";
import { FaultServer } from "./fault-server.ts";
import { taskId } from "./operation-kinds.ts";
import { countedSignal } from "./promises/aborting.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const server = new FaultServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

test("10 000 requests on one signal leave no listener and no memory behind", async () => {
  const { baseUrl, requests } = server.case(well);
  const { signal, listeners } = countedSignal();
  const ango = new AngoHub({ apiKey: "a-key-that-is-no-key", baseUrl });
  const run = async (calls: number) => {
    let left = calls;
    const worker = async () => {
      for (; left > 0; left -= 1) await ango.tasks.get(taskId, { signal });
    };
    await Promise.all(Array.from({ length: 50 }, worker));
    requests.length = 0;
    return settledHeap();
  };
  const warm = await run(2000);
  const after = await run(10_000);
  expect(listeners()).toBe(0);
  expect(after - warm).toBeLessThan(3_000_000);
  expect(server.connections).toBeLessThanOrEqual(150);
});

/** The heap once sockets and finalizers had their turns: what a busy machine has not let go of yet is no leak. */
async function settledHeap(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    collectGarbage();
    least = Math.min(least, process.memoryUsage().heapUsed);
  }
  return least;
}
