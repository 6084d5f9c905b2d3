import { AngoHub } from "@ango-hub/client/classic";
import { startMock } from "@ango-hub/mock-server";
import { type OperationId, operations } from "@ango-hub/openapi/classic";
import { expect, test } from "vitest";
import { Dice, type Known, steps } from "./walk.ts";

const length = 2_500;

test("thousands of client calls, of every kind, break the specification nowhere", { timeout: 240_000 }, async () => {
  const mock = await startMock({ generation: "classic", seed: "walk" });
  const ango = new AngoHub({ apiKey: mock.hub.apiKey, baseUrl: mock.url, maxRetries: 0 });
  const known: Known = { projects: [], tasks: [], assets: [], batches: [] };
  const reached = new Set<string | undefined>();
  const dice = new Dice(2023);
  let seen = 0;
  try {
    for (let i = 0; i < length; i++) {
      const [name, step] = dice.pick(Object.entries(steps)) ?? [];
      // A failed call names itself; the client throws for every answer but a success.
      await Promise.resolve(step?.(ango, known, dice)).catch((error) => {
        throw new Error(`Step ${i}, ${name}: ${error.message}`, { cause: error });
      });
      for (const { number, operation, status, violations, validated, path } of mock.hub.requests) {
        if (number <= seen) continue;
        seen = number;
        reached.add(operation);
        expect([status === 200 || status === 206, violations, path]).toEqual([true, [], path]);
        if (!path.startsWith("/storage/")) expect(validated).toBe(true);
      }
    }
  } finally {
    await mock.close();
  }
  expect(seen).toBeGreaterThan(length);
  // The client sends no multipart requests.
  expect(Object.keys(operations).filter((id) => !reached.has(id as OperationId))).toEqual(["uploadAssets"]);
});
