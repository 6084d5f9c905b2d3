import assert from "node:assert/strict";
import { answer, success } from "../answers.ts";
import { faults } from "../faults.ts";
import { taskId } from "../operation-kinds.ts";
import { clientOf, failureOf, type Promised } from "./promise.ts";

export const timeouts: readonly Promised[] = [
  {
    name: "the timeout of an attempt covers the body",
    prove: async (server) => {
      const { ango } = clientOf(server, faults["half a body, then silence"] ?? fail);
      const start = performance.now();
      const error = await failureOf(ango.tasks.get(taskId, { timeout: 150, maxRetries: 0 }));
      assert.equal(error.name, "TimeoutError");
      assert.equal(error.limit, "timeout");
      assert.ok(performance.now() - start < 1000);
    },
  },
  {
    name: "each attempt has the whole timeout",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, faults["no answer"] ?? fail);
      const error = await failureOf(ango.tasks.get(taskId, { timeout: 150, maxRetries: 2 }));
      assert.equal(error.attempts, 3);
      assert.equal(requests.length, 3);
    },
  },
  {
    name: "the total timeout ends a call in the middle of its retries, and names the last failure as its cause",
    prove: async (server) => {
      const { ango } = clientOf(server, faults["status 500"] ?? fail, { retryDelay: 100_000 });
      const start = performance.now();
      const error = await failureOf(ango.tasks.get(taskId, { totalTimeout: 200, maxRetries: 50 }));
      assert.equal(error.name, "TimeoutError");
      assert.equal(error.limit, "totalTimeout");
      assert.equal((error.cause as Error).name, "ServerError");
      assert.ok(performance.now() - start < 1000);
    },
  },
  {
    name: "options of a call override those of the client",
    prove: async (server) => {
      const slow = clientOf(server, (socket) => void setTimeout(() => answer(socket, 200, success), 200), {
        timeout: 50,
        maxRetries: 0,
      });
      assert.equal((await failureOf(slow.ango.tasks.get(taskId))).name, "TimeoutError");
      await slow.ango.tasks.get(taskId, { timeout: 5000 });
    },
  },
  {
    name: "a time that is longer than timers can count is no timeout at all",
    prove: async (server) => {
      const { ango } = clientOf(server, (socket) => answer(socket, 200, success));
      await ango.tasks.get(taskId, { timeout: 2 ** 40, totalTimeout: Number.POSITIVE_INFINITY });
    },
  },
];

function fail(): never {
  throw new Error("there is no such fault");
}
