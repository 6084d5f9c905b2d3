import assert from "node:assert/strict";
import type { ClientEvent } from "@ango-hub/client";
import { createFetchClient, type FetchClient } from "@ango-hub/openapi/fetch";
import { answer, once, well } from "../answers.ts";
import type { Behaviour, FaultServer, ReceivedRequest } from "../fault-server.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { canary, currentClientOf, type Promised } from "./promise.ts";

const unavailable: Behaviour = (socket) => answer(socket, 503, '{"status":"fail","message":"Not now."}');

export const currentTypedFetching: readonly Promised[] = [
  {
    name: "today's typed client on a client's fetch reads and writes, with that client's address and key",
    prove: async (server) => {
      const { api, requests } = typedClientOf(server, well);
      const filter = { stage: "Label" };
      const { data } = await api.GET("/v2/project/{projectId}/tasks", {
        params: { path: { projectId }, query: { filter } },
      });
      assert.equal(data?.data.tasks[0]?._id, taskId);
      const body = { project: projectId, tasks: [taskId], user: "lorenzo@example.com", stage: "Label" };
      assert.equal((await api.POST("/v2/task/assign", { body })).response.status, 200);
      const [read, written] = requests;
      assert.equal(new URLSearchParams(read?.target.split("?")[1]).get("filter"), JSON.stringify(filter));
      assert.deepEqual(JSON.parse(written?.body ?? ""), body);
      assert.deepEqual(
        requests.map(({ headers }) => headers.apikey),
        [canary, canary],
      );
    },
  },
  {
    name: "today's typed client on a client's fetch repeats what may be repeated, and nothing else",
    prove: async (server) => {
      const { api, requests } = typedClientOf(server, once(unavailable));
      const body = { project: projectId, tasks: [taskId], user: "lorenzo@example.com", stage: "Label" };
      assert.equal((await api.POST("/v2/task/assign", { body })).response.status, 200);
      assert.equal(requests.length, 2);
      const { api: other, requests: sent } = typedClientOf(server, once(unavailable));
      const { error } = await other.POST("/v2/review/{taskId}", {
        params: { path: { taskId } },
        body: { reviewStatus: "Accepted" },
      });
      assert.deepEqual(error, { status: "fail", message: "Not now." });
      assert.equal(sent.length, 1);
    },
  },
  {
    name: "the observer of today's client hears of the typed client's requests, by their operations",
    prove: async (server) => {
      const events: ClientEvent[] = [];
      const { ango } = currentClientOf(server, well, { observer: (event) => events.push(event) });
      await createFetchClient({ fetch: ango.fetch }).GET("/v2/storages");
      assert.deepEqual(
        events.map(({ type, operation }) => [type, operation]),
        [
          ["request", "listStorages"],
          ["response", "listStorages"],
        ],
      );
    },
  },
];

/** Today's typed client on the fetch of a client of its own. */
function typedClientOf(server: FaultServer, behaviour: Behaviour): { api: FetchClient; requests: ReceivedRequest[] } {
  const { ango, requests } = currentClientOf(server, behaviour);
  return { api: createFetchClient({ fetch: ango.fetch }), requests };
}
