import { AngoHub } from "@ango-hub/client/classic";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answer, success } from "./answers.ts";
import { type Behaviour, FaultServer } from "./fault-server.ts";
import { projectId, taskId } from "./operation-kinds.ts";

/** undici's name for the dispatcher that Node's `fetch` sends through. */
const dispatcherName = Symbol.for("undici.globalDispatcher.1");
const runtime = globalThis as unknown as { [name: symbol]: Dispatcher };
interface Dispatcher {
  dispatch(options: Limits, handler: unknown): boolean;
}
interface Limits {
  headersTimeout?: number;
  bodyTimeout?: number;
}

const server = new FaultServer();
let original: Dispatcher;

// Node's `fetch` gives up after five minutes without a byte. Here it has 300 ms instead, so that nobody has to wait.
beforeAll(async () => {
  await server.start();
  await fetch("data:,");
  original = runtime[dispatcherName] as Dispatcher;
  runtime[dispatcherName] = {
    dispatch: (options, handler) => {
      const { headersTimeout = 300, bodyTimeout = 300 } = options;
      return original.dispatch({ ...options, headersTimeout, bodyTimeout }, handler);
    },
  };
});
afterAll(async () => {
  runtime[dispatcherName] = original;
  await server.stop();
});

const after = (milliseconds: number, behaviour: Behaviour): Behaviour => {
  return (...exchange) => void setTimeout(() => behaviour(...exchange), milliseconds);
};
const slow: Readonly<Record<string, Behaviour>> = {
  "answers late": after(2500, (socket) => answer(socket, 200, success)),
  "stops in the middle of its body": (socket) => {
    const half = success.slice(0, 100);
    answer(socket, 200, half, { "content-length": String(success.length) });
    setTimeout(() => socket.write(success.slice(100)), 2500);
  },
};

describe.each(Object.entries(slow))("when a service %s", (_, behaviour) => {
  const client = () => {
    const { baseUrl, requests } = server.case(behaviour);
    return { ango: new AngoHub({ apiKey: "not-a-real-key", baseUrl, maxRetries: 0 }), requests };
  };

  test("the runtime's own fetch gives up", async () => {
    const { ango } = client();
    await expect(ango.tasks.get(taskId)).rejects.toMatchObject({ name: "ConnectionError", failure: "idle" });
  });

  test("a call with a long timeout waits", async () => {
    const { ango } = client();
    expect(await ango.tasks.get(taskId, { timeout: 600_000 })).toMatchObject({ _id: taskId });
  });

  test("an export waits without being told to", async () => {
    const { ango, requests } = client();
    await ango.exports.create(projectId);
    expect(requests.length).toBe(1);
  });
});
