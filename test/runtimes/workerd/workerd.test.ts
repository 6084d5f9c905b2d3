import { describe, expect, inject, test } from "vitest";
import { generations } from "../../clients.ts";
import { useHub } from "../hub.ts";
import { runWorker } from "./run-worker.ts";

const consumer = inject("consumer");

describe.for(generations)("the client of the %s generation", (generation) => {
  const hub = useHub(generation);
  test("needs no process, and does not warn of a key in a worker", async () => {
    const [apiKey, baseUrl] = hub();
    const answer = await runWorker(`${consumer}/dist/workerd/worker.program.js`, { generation, apiKey, baseUrl });
    expect(answer).toEqual({ process: "undefined", warnings: [], total: 0 });
  });
});
