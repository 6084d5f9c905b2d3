import assert from "node:assert/strict";
import type { AngoHub, WithResponse } from "@ango-hub/client/classic";
import { answer, success, well } from "../answers.ts";
import type { Behaviour } from "../fault-server.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { clientOf, failureOf, type Promised } from "./promise.ts";

const labelSet = { tools: [], classifications: [], relations: [] };

/** Methods of each kind: of one request or several, a list, and what is made of an answer. */
const methods: Readonly<Record<string, (ango: AngoHub) => { withResponse(): Promise<WithResponse<unknown>> }>> = {
  "tasks.get": (ango) => ango.tasks.get(taskId),
  "tasks.mask": (ango) => ango.tasks.mask(taskId, "1"),
  "tasks.list": (ango) => ango.tasks.list(projectId, { limit: 1 }),
  "batches.create of a batch that is there": (ango) => ango.batches.create(projectId, "Night"),
  "labelSets.get": (ango) => ango.labelSets.get(projectId),
  "labelSets.set": (ango) => ango.labelSets.set(projectId, labelSet, { expected: labelSet }),
  "exports.create": (ango) => ango.exports.create(projectId),
  "integrations.list": (ango) => ango.integrations.list(),
};

export const answering: readonly Promised[] = [
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
    name: "batches.create gives the response that brought the new batch",
    prove: async (server) => {
      const created = success.replace("Night", "Day");
      const project: Behaviour = (socket, { method }) =>
        answer(socket, 200, method === "POST" ? created : success, { "x-method": method });
      const { data, response } = await clientOf(server, project).ango.batches.create(projectId, "Day").withResponse();
      assert.equal(data.name, "Day");
      assert.equal(response.headers.get("x-method"), "POST");
    },
  },
  {
    name: "a page can be iterated, item by item",
    prove: async (server) => {
      const page = await clientOf(server, well).ango.tasks.list(projectId);
      assert.deepEqual([...page], page.items);
      const { data } = await clientOf(server, well).ango.tasks.list(projectId).withResponse();
      assert.deepEqual(
        Array.from(data, ({ _id }) => _id),
        [taskId],
      );
    },
  },
  {
    name: "an integration that does not exist is a NotFoundError that says which do",
    prove: async (server) => {
      const present = [{ id: taskId, name: "Harbour bucket" }];
      const listed = success.replace('"integrations":[]', `"integrations":${JSON.stringify(present)}`);
      const error = await failureOf(
        clientOf(server, (socket) => answer(socket, 200, listed)).ango.integrations.get(projectId),
      );
      assert.deepEqual([error.name, error.code, error.status], ["NotFoundError", "not_found", 404]);
      assert.match(String(error.message), new RegExp(`${projectId}.*${taskId} \\(Harbour bucket\\)`));
      const none = await failureOf(clientOf(server, well).ango.integrations.get(projectId));
      assert.match(String(none.message), /none at all/);
    },
  },
  {
    name: "a label set is not set where the project has another one than was expected",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, well);
      const expected = { ...labelSet, tools: [{ title: "Road", schemaId: "1" }] } as never;
      const error = await failureOf(ango.labelSets.set(projectId, labelSet, { expected }));
      assert.deepEqual([error.name, error.argument], ["ValidationError", "expected"]);
      assert.match(String(error.message), /somebody has changed it/);
      assert.deepEqual(
        requests.map(({ method }) => method),
        ["GET"],
      );
      await ango.labelSets.set(projectId, labelSet, { expected: labelSet });
      assert.equal(requests.at(-1)?.method, "POST");
    },
  },
];
