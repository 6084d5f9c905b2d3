import assert from "node:assert/strict";
import type { AngoHub, WithResponse } from "@ango-hub/client";
import { answer, success, well } from "../answers.ts";
import type { Behaviour } from "../fault-server.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { currentClientOf as clientOf, failureOf, type Promised } from "./promise.ts";

const labelSet = { tools: [], classifications: [], relations: [] };
const nothing = { objects: [], classifications: [], relations: [] };

/** Methods of each kind: of one request or several, a list, and what is made of an answer. */
const methods: Readonly<Record<string, (ango: AngoHub) => { withResponse(): Promise<WithResponse<unknown>> }>> = {
  "tasks.get": (ango) => ango.tasks.get(taskId),
  "tasks.list": (ango) => ango.tasks.list(projectId, { limit: 1 }),
  "tasks.annotate that merges": (ango) => ango.tasks.annotate(taskId, nothing, { mode: "merge" }),
  "tasks.setPriority": (ango) => ango.tasks.setPriority(projectId, 1, { filter: "all" }),
  "batches.create of a batch that is there": (ango) => ango.batches.create(projectId, "Night"),
  "labelSets.set": (ango) => ango.labelSets.set(projectId, labelSet, { expected: labelSet }),
  "workflows.get": (ango) => ango.workflows.get(projectId),
  "exports.create": (ango) => ango.exports.create(projectId),
  "storages.get": (ango) => ango.storages.get(projectId),
};

export const currentAnswering: readonly Promised[] = [
  ...Object.entries(methods).map(
    ([what, call]): Promised => ({
      name: `${what} gives the response of its last request beside the data`,
      prove: async (server) => {
        const tagged: Behaviour = (socket, _, attempt) =>
          answer(socket, 200, success, { "x-request-id": `r-${attempt}` });
        const { ango, requests } = clientOf(server, tagged);
        const { data, response } = await call(ango).withResponse();
        assert.equal(response.headers.get("x-request-id"), `r-${requests.length}`);
        assert.equal(response.status, 200);
        const plain = clientOf(server, well).ango;
        assert.deepEqual(JSON.stringify(data), JSON.stringify(await call(plain)));
      },
    }),
  ),
  {
    name: "two batches that are created at once both stay, and a name that is there is not created again",
    prove: async (server) => {
      const batches = [{ _id: "61f7a5c06ee9eb45e8290c31", name: "Night" }];
      let writes = 0;
      const project: Behaviour = (socket, { method, body }) => {
        if (method === "POST") {
          writes += 1;
          batches.push({ _id: String(writes).padStart(24, "0"), name: JSON.parse(body).name });
        }
        const data = { project: method === "POST" ? batches.at(-1) : { _id: projectId, name: "x", batches } };
        setTimeout(() => answer(socket, 200, JSON.stringify({ status: "success", data })), 20);
      };
      const { ango } = clientOf(server, project);
      const names = ["Day", "Dawn", "Night", "Dusk", "Day"];
      const created = await Promise.all(names.map((name) => ango.batches.create(projectId, name)));
      assert.deepEqual(
        created.map(({ name }) => name),
        names,
      );
      assert.equal(writes, 3);
    },
  },
  {
    name: "a batch whose creation was answered by a broken connection is found again",
    prove: async (server) => {
      const batches: { _id: string; name: string }[] = [];
      const project: Behaviour = (socket, { method, body }) => {
        if (method === "POST") {
          batches.push({ _id: taskId, name: JSON.parse(body).name });
          socket.resetAndDestroy();
        } else {
          answer(socket, 200, JSON.stringify({ status: "success", data: { project: { _id: projectId, batches } } }));
        }
      };
      const { ango, requests } = clientOf(server, project);
      assert.equal((await ango.batches.create(projectId, "Day")).name, "Day");
      assert.equal(requests.filter(({ method }) => method === "POST").length, 1);
    },
  },
  {
    name: "an answer that is merged is sent once, and not at all where the task can't be read",
    prove: async (server) => {
      const lost: Behaviour = (socket, { method }) =>
        method === "POST" ? socket.resetAndDestroy() : answer(socket, 200, success);
      const { ango, requests } = clientOf(server, lost);
      const error = await failureOf(ango.tasks.annotate(taskId, nothing, { mode: "merge" }));
      assert.equal(error.name, "ConnectionError");
      assert.deepEqual(
        requests.map(({ method }) => method),
        ["GET", "POST"],
      );
      const unread = clientOf(server, (socket) => answer(socket, 404, '{"status":"fail","message":"No task."}'));
      await failureOf(unread.ango.tasks.annotate(taskId, nothing, { mode: "merge" }));
      assert.deepEqual(
        unread.requests.map(({ method }) => method),
        ["GET"],
      );
    },
  },
  {
    name: "a workflow is not set where the project has another one than was expected",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, well);
      const stages = [
        { id: "Start", type: "Start", name: "Start", next: ["Complete"] },
        { id: "Complete", type: "Complete", name: "Complete" },
      ] as const;
      const error = await failureOf(ango.workflows.set(projectId, stages, { expected: stages }));
      assert.deepEqual([error.name, error.argument], ["ValidationError", "expected"]);
      assert.deepEqual(
        requests.map(({ method }) => method),
        ["GET"],
      );
    },
  },
];
