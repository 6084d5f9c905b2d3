import { expect, inject, test } from "vitest";
import { useHub } from "../hub.ts";
import { runWorker } from "./run-worker.ts";

const consumer = inject("consumer");
const hub = useHub();

test("needs no process, and does not warn of a key in a worker", async () => {
  const [apiKey, baseUrl] = hub();
  const answer = await runWorker(`${consumer}/dist/workerd/worker.program.js`, { apiKey, baseUrl });
  expect(answer).toEqual({ process: "undefined", warnings: [], total: 0 });
});
