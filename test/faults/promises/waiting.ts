import assert from "node:assert/strict";
import type { ClientEvent } from "@ango-hub/client/classic";
import { answer, once, success, well } from "../answers.ts";
import type { Behaviour } from "../fault-server.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { clientOf, failureOf, type Promised, wait } from "./promise.ts";

function slowDown(headers: Readonly<Record<string, string>>, status = 429): Behaviour {
  return (socket) => answer(socket, status, '{"status":"fail","message":"Too many requests."}', headers);
}

export const waiting: readonly Promised[] = [
  {
    name: "one 429 keeps all requests of the client waiting until the service is ready",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, once(slowDown({ "retry-after": "1" })));
      const first = ango.tasks.get(taskId);
      while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => setTimeout(resolve, 50));
      await Promise.all([first, ...Array.from({ length: 5 }, () => ango.projects.get(projectId))]);
      const [refused, ...others] = requests;
      assert.equal(others.length, 6);
      for (const { at } of others) assert.ok(at - (refused?.at ?? 0) > 950, `sent after ${at - (refused?.at ?? 0)} ms`);
    },
  },
  {
    name: "a Retry-After may be a date, which is read by the service's clock",
    prove: async (server) => {
      const date = new Date("2001-02-03T04:05:06Z");
      const headers = { date: date.toUTCString(), "retry-after": new Date(date.getTime() + 1000).toUTCString() };
      const { ango, requests } = clientOf(server, once(slowDown(headers, 503)));
      await ango.tasks.get(taskId);
      assert.ok((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0) > 950);
    },
  },
  {
    name: "a Retry-After past the cap fails at once and says how long to wait, and so does every call until then",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, slowDown({ "retry-after": "3600" }));
      const error = await failureOf(ango.tasks.get(taskId));
      assert.equal(error.name, "RateLimitError");
      assert.equal(error.retryAfter, 3_600_000);
      assert.match(String(error.message), /3600 s/);
      const next = await failureOf(ango.tasks.get(taskId));
      assert.equal(next.name, "RateLimitError");
      assert.ok(Number(next.retryAfter) > 3_500_000);
      assert.equal(requests.length, 1);
    },
  },
  {
    name: "requests that are told to slow down get through in the end as long as others do",
    prove: async (server) => {
      // Two requests in any 100 ms; the rest is refused.
      const admitted: number[] = [];
      const strict: Behaviour = (socket, request, attempt) => {
        const { at } = request;
        if (admitted.filter((time) => at - time < 100).length >= 2)
          return slowDown({ "retry-after": "0.1" })(socket, request, attempt);
        admitted.push(at);
        answer(socket, 200, success);
      };
      const { ango } = clientOf(server, strict, { maxRetries: 2 });
      await Promise.all(Array.from({ length: 16 }, () => ango.tasks.get(taskId)));
    },
  },
  {
    name: "a wait between retries is random, up to a bound that doubles",
    prove: async (server) => {
      const events: ClientEvent[] = [];
      const broken: Behaviour = (socket) => answer(socket, 500, "{}");
      const { ango } = clientOf(server, broken, {
        retryDelay: 20,
        maxRetries: 4,
        observer: (event) => events.push(event),
      });
      await failureOf(ango.tasks.get(taskId));
      const delays = events.flatMap((event) => (event.type === "retry" ? [event.delay] : []));
      assert.equal(delays.length, 4);
      for (const [index, delay] of delays.entries()) assert.ok(delay >= 0 && delay <= 20 * 2 ** index);
      assert.equal(new Set(delays).size, 4);
    },
  },
  {
    name: "a refusal that says the request was not taken is waited out, whatever the operation does",
    prove: async (server) => {
      for (const status of [429, 503]) {
        const { ango, requests } = clientOf(server, once(slowDown({ "retry-after": "1" }, status)));
        await ango.issues.create(taskId, { content: "x" });
        assert.equal(requests.length, 2);
        assert.ok((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0) > 950);
      }
      const { ango, requests } = clientOf(server, once(slowDown({}, 503)));
      assert.equal((await failureOf(ango.issues.create(taskId, { content: "x" }))).name, "ServerError");
      assert.equal(requests.length, 1);
    },
  },
  {
    name: "a refusal holds back the others, also where it is not waited out",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, once(slowDown({ "retry-after": "1" })));
      const refused = ango.issues.create(taskId, { content: "x" }, { maxRetries: 0 });
      assert.equal((await failureOf(refused)).name, "RateLimitError");
      await ango.tasks.get(taskId);
      assert.ok((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0) > 950);
    },
  },
  {
    name: "those who waited for the same Retry-After start spread out",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, once(slowDown({ "retry-after": "1" })));
      const first = ango.tasks.get(taskId);
      while (requests.length === 0) await wait(5);
      await wait(50);
      await Promise.all([first, ...Array.from({ length: 30 }, () => ango.tasks.get(taskId))]);
      const starts = requests.slice(1).map(({ at }) => at - (requests[0]?.at ?? 0));
      assert.equal(starts.length, 31);
      assert.ok(Math.min(...starts) > 950);
      // Of 31 random moments within a second, that all fall into the same quarter happens once in 10^18 times.
      assert.ok(
        Math.max(...starts) - Math.min(...starts) > 250,
        `all within ${Math.max(...starts) - Math.min(...starts)} ms`,
      );
    },
  },
  {
    name: "maxRetryAfter bounds only what the service asks for, and no wait of the client's own",
    prove: async (server) => {
      for (const refusal of [slowDown({}), slowDown({}, 503), slowDown({}, 500)]) {
        const { ango, requests } = clientOf(server, once(refusal), { maxRetryAfter: 0, retryDelay: 20 });
        await ango.tasks.get(taskId);
        assert.equal(requests.length, 2);
      }
      const { ango, requests } = clientOf(server, slowDown({ "retry-after": "1" }), { maxRetryAfter: 999 });
      assert.equal((await failureOf(ango.tasks.get(taskId))).name, "RateLimitError");
      assert.equal(requests.length, 1);
    },
  },
  {
    name: "maxRetries: 0 means none, also for a 429 while others get through",
    prove: async (server) => {
      let refused = 0;
      const crowded: Behaviour = (socket, request, attempt) => {
        if (!request.target.startsWith("/v2/task/")) return well(socket, request, attempt);
        refused += 1;
        setTimeout(() => slowDown({})(socket, request, attempt), 100);
      };
      const { ango } = clientOf(server, crowded);
      const failing = failureOf(ango.tasks.get(taskId, { maxRetries: 0 }));
      for (let round = 0; round < 5; round += 1) await ango.projects.get(projectId);
      const error = await failing;
      assert.deepEqual([error.name, error.attempts, refused], ["RateLimitError", 1, 1]);
    },
  },
  {
    name: "work that something in between gave up waiting for is not asked for again",
    prove: async (server) => {
      const gaveUp: Behaviour = (socket) => answer(socket, 504, "<html>Gateway Time-out</html>");
      const { ango, requests } = clientOf(server, gaveUp);
      assert.match(String((await failureOf(ango.exports.create(projectId))).message), /gave up waiting/);
      assert.equal(requests.length, 1);
      await failureOf(ango.tasks.get(taskId));
      assert.equal(requests.length, 4);
    },
  },
  {
    name: "the gate is no hindrance while the service is well",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, well);
      await Promise.all(Array.from({ length: 20 }, () => ango.tasks.get(taskId)));
      assert.equal(requests.length, 20);
    },
  },
];
