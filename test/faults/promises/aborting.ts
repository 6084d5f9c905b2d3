import assert from "node:assert/strict";
import { AngoHub } from "@ango-hub/client/classic";
import { answer, success, well } from "../answers.ts";
import type { Behaviour, FaultServer } from "../fault-server.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { canary, clientOf, failureOf, type Promised, wait } from "./promise.ts";

const silent: Behaviour = () => {};
const longWait: Behaviour = (socket) => answer(socket, 429, "{}", { "retry-after": "30" });

/** Everything a call can be waiting for when it is aborted. */
const waits: Readonly<Record<string, (server: FaultServer, signal: AbortSignal) => PromiseLike<unknown>>> = {
  "the answer": (server, signal) => clientOf(server, silent).ango.tasks.get(taskId, { signal }),
  "the body": (server, signal) => {
    const half: Behaviour = (socket) => answer(socket, 200, "{", { "content-length": "100" });
    return clientOf(server, half).ango.tasks.get(taskId, { signal });
  },
  "a back-off": (server, signal) => {
    const broken: Behaviour = (socket) => answer(socket, 500, "{}");
    const { ango } = clientOf(server, broken, { retryDelay: 1_000_000, maxRetries: 100 });
    return ango.tasks.get(taskId, { signal });
  },
  "the time of a Retry-After": (server, signal) => clientOf(server, longWait).ango.tasks.get(taskId, { signal }),
  "the gate that another call closed": async (server, signal) => {
    const { ango } = clientOf(server, longWait);
    await failureOf(ango.tasks.get(taskId, { maxRetries: 0 }));
    return ango.projects.get(projectId, { signal });
  },
  "its place within requestsPerMinute": async (server, signal) => {
    const { ango } = clientOf(server, well, { requestsPerMinute: 1 });
    await ango.tasks.get(taskId);
    return ango.tasks.get(taskId, { signal });
  },
  "the function that gives the key": (server, signal) => {
    const { ango } = clientOf(server, well, { apiKey: () => new Promise<string>(() => {}) });
    return ango.tasks.get(taskId, { signal });
  },
  "a middleware": (server, signal) => {
    const { ango } = clientOf(server, well, { middleware: [() => new Promise<Response>(() => {})] });
    return ango.tasks.get(taskId, { signal });
  },
  "a fetch that does not heed its signal": (_, signal) => {
    const ango = new AngoHub({ apiKey: canary, fetch: () => new Promise<Response>(() => {}) });
    return ango.tasks.get(taskId, { signal });
  },
  "the batches of its filter": (server, signal) =>
    clientOf(server, silent).ango.tasks.list(projectId, { batches: ["Night"] }, { signal }),
  "another batch to be created": (server, signal) => {
    const { ango } = clientOf(server, silent);
    ango.batches.create(projectId, "first", { timeout: 1000, maxRetries: 0 }).catch(() => {});
    return ango.batches.create(projectId, "second", { signal });
  },
  "the next page": async (server, signal) => {
    const page = success.replace('"total":1', '"total":9');
    const firstOnly: Behaviour = (socket, _, attempt) => void (attempt === 1 && answer(socket, 200, page));
    for await (const _ of clientOf(server, firstOnly).ango.tasks.list(projectId, {}, { signal }));
  },
};

export const aborting: readonly Promised[] = [
  ...Object.entries(waits).map(([what, start]) => ({
    name: `a call that waits for ${what} ends within 50 ms when aborted, with the reason as its cause`,
    prove: async (server: FaultServer) => {
      const controller = new AbortController();
      const reason = new Error("the user left");
      const call = failureOf(start(server, controller.signal));
      await wait(150);
      const aborted = performance.now();
      controller.abort(reason);
      const error = await call;
      const took = performance.now() - aborted;
      assert.equal(error.name, "AbortError");
      assert.equal(error.cause, reason);
      assert.ok(took < 50, `it took ${took} ms`);
    },
  })),
  {
    name: "a signal that is aborted already lets nothing be sent",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, well);
      const error = await failureOf(ango.tasks.get(taskId, { signal: AbortSignal.abort("enough") }));
      assert.equal(error.name, "AbortError");
      assert.equal(error.cause, "enough");
      assert.equal(requests.length, 0);
    },
  },
  {
    name: "an abort closes the connection",
    prove: async (server) => {
      const controller = new AbortController();
      const before = server.connections;
      const call = failureOf(clientOf(server, silent).ango.tasks.get(taskId, { signal: controller.signal }));
      await wait(100);
      controller.abort();
      await call;
      await wait(100);
      assert.ok(server.connections <= before);
    },
  },
  {
    name: "no call leaves a listener on its signal, however it ends",
    prove: async (server) => {
      const { signal, listeners } = countedSignal();
      const broken: Behaviour = (socket) => answer(socket, 500, "{}");
      await clientOf(server, well).ango.tasks.get(taskId, { signal });
      await failureOf(clientOf(server, broken).ango.tasks.get(taskId, { signal }));
      await failureOf(clientOf(server, silent).ango.tasks.get(taskId, { signal, timeout: 50, maxRetries: 0 }));
      await failureOf(clientOf(server, well).ango.tasks.get("no id", { signal }));
      await clientOf(server, well).ango.tasks.list(projectId, { batches: ["Night"] }, { signal });
      for await (const _ of clientOf(server, well).ango.tasks.list(projectId, {}, { signal })) break;
      await clientOf(server, well).ango.batches.create(projectId, "Night", { signal });
      assert.equal(listeners(), 0);
    },
  },
];

/** A signal that counts its listeners. */
export function countedSignal(): { signal: AbortSignal; listeners: () => number } {
  const { signal } = new AbortController();
  let count = 0;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
    count += 1;
    addEventListener.apply(signal, args);
  };
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
    count -= 1;
    removeEventListener.apply(signal, args);
  };
  return { signal, listeners: () => count };
}
