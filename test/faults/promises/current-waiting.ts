import assert from "node:assert/strict";
import type { AngoHub } from "@ango-hub/client";
import { answer, once, well } from "../answers.ts";
import type { Behaviour, FaultServer } from "../fault-server.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { countedSignal } from "./aborting.ts";
import { currentClientOf as clientOf, failureOf, type Promised, wait } from "./promise.ts";

const silent: Behaviour = () => {};
const nothing = { objects: [], classifications: [], relations: [] };

/** What today's calls can be waiting for, beside what all calls wait for, when they are aborted. */
const waits: Readonly<Record<string, (ango: AngoHub, signal: AbortSignal) => PromiseLike<unknown>>> = {
  "the batches of its filter": (ango, signal) =>
    ango.tasks.list(projectId, { filter: { batches: ["Night"] } }, { signal }),
  "the batches of the tasks to requeue": (ango, signal) =>
    ango.tasks.requeue(projectId, { to: "Label", filter: { batches: ["Night"] } }, { signal }),
  "the answer to merge with": (ango, signal) => ango.tasks.annotate(taskId, nothing, { mode: "merge" }, { signal }),
  "another batch to be created": (ango, signal) => {
    ango.batches.create(projectId, "first", { timeout: 1000, maxRetries: 0 }).catch(() => {});
    return ango.batches.create(projectId, "second", { signal });
  },
  "another export of the project": (ango, signal) => {
    ango.exports.create(projectId, { timeout: 1000, maxRetries: 0 }).catch(() => {});
    return ango.exports.createIssues(projectId, { signal });
  },
};

/** What is not sent a second time when its answer is lost. */
const onceOnly: Readonly<Record<string, (ango: AngoHub) => PromiseLike<unknown>>> = {
  "tasks.annotate": (ango) => ango.tasks.annotate(taskId, nothing, { nextStage: true }),
  "tasks.review": (ango) => ango.tasks.review(taskId, "Accepted"),
  "tasks.requeue": (ango) => ango.tasks.requeue(projectId, { to: "Label", filter: "all" }),
  "issues.create": (ango) => ango.issues.create(taskId, { content: "Look here." }),
  "issues.comment": (ango) => ango.issues.comment(taskId, { content: "Done." }),
  "projects.create": (ango) => ango.projects.create({ name: "Road scenes" }),
  "assets.createChats": (ango) => ango.assets.createChats(projectId, { count: 2 }),
  "webhooks.rerun": (ango) => ango.webhooks.rerun(projectId, "Call"),
};

export const currentWaiting: readonly Promised[] = [
  ...Object.entries(waits).map(([what, start]) => ({
    name: `a call of today's client that waits for ${what} ends when aborted, with the reason as its cause`,
    prove: async (server: FaultServer) => {
      const controller = new AbortController();
      const reason = new Error("the user left");
      const call = failureOf(start(clientOf(server, silent).ango, controller.signal));
      await wait(150);
      controller.abort(reason);
      const error = await call;
      assert.equal(error.name, "AbortError");
      assert.equal(error.cause, reason);
    },
  })),
  {
    name: "no call of today's client leaves a listener on its signal, however it ends",
    prove: async (server) => {
      const { signal, listeners } = countedSignal();
      for (const start of Object.values(waits)) {
        await Promise.resolve(start(clientOf(server, well).ango, signal)).catch(() => {});
        const broken: Behaviour = (socket) => answer(socket, 500, "{}");
        await failureOf(start(clientOf(server, broken, { maxRetries: 0 }).ango, signal));
      }
      assert.equal(listeners(), 0);
    },
  },
  ...Object.entries(onceOnly).map(([what, call]) => ({
    name: `${what} is sent once where its answer is lost`,
    prove: async (server: FaultServer) => {
      const { ango, requests } = clientOf(
        server,
        once((socket) => socket.resetAndDestroy()),
      );
      assert.equal((await failureOf(call(ango))).name, "ConnectionError");
      assert.equal(requests.length, 1);
    },
  })),
];
