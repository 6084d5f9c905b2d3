import assert from "node:assert/strict";
import type { ClientEvent } from "@ango-hub/client/classic";
import { createFetchClient, type FetchClient } from "@ango-hub/openapi/classic/fetch";
import { answer, once, well } from "../answers.ts";
import type { Behaviour, FaultServer, ReceivedRequest } from "../fault-server.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { canary, clientOf, failureOf, type Promised } from "./promise.ts";

const unavailable: Behaviour = (socket) => answer(socket, 503, '{"status":"fail","message":"Not now."}');

export const typedFetching: readonly Promised[] = [
  {
    name: "the typed client on a client's fetch reads and writes, with that client's address and key",
    prove: async (server) => {
      const { api, requests } = typedClientOf(server, well);
      const { data } = await api.GET("/v2/project/{projectId}", { params: { path: { projectId } } });
      assert.equal(data?.data.project.name, "Road scenes");
      const body = { task: taskId, username: "lorenzo@example.com" };
      const { response } = await api.POST("/v2/task/assign", { body });
      assert.equal(response.status, 200);
      assert.deepEqual(
        requests.map(({ method, target, headers }) => [method, target, headers.apikey]),
        [
          ["GET", `/v2/project/${projectId}`, canary],
          ["POST", "/v2/task/assign", canary],
        ],
      );
      assert.deepEqual(JSON.parse(requests[1]?.body ?? ""), body);
      assert.equal(requests[1]?.headers["content-type"], "application/json");
    },
  },
  {
    name: "the typed client on a client's fetch repeats what may be repeated, with its body",
    prove: async (server) => {
      const { api, requests } = typedClientOf(server, once(unavailable));
      const body = { task: taskId, username: "lorenzo@example.com" };
      const { response } = await api.POST("/v2/task/assign", { body });
      assert.equal(response.status, 200);
      assert.deepEqual(
        requests.map((request) => JSON.parse(request.body)),
        [body, body],
      );
      const { api: other, requests: sent } = typedClientOf(server, once(unavailable));
      const { error } = await other.POST("/v2/issues", { body: { labelTask: taskId, content: "Look here." } });
      assert.deepEqual(error, { status: "fail", message: "Not now." });
      assert.equal(sent.length, 1);
    },
  },
  {
    name: "the typed client on a client's fetch has the error of an answer, and throws what is none",
    prove: async (server) => {
      const { api } = typedClientOf(server, (socket) => answer(socket, 404, '{"status":"fail","message":"No task."}'));
      const { data, error, response } = await api.GET("/v2/task/{taskId}", { params: { path: { taskId } } });
      assert.deepEqual([data, error, response.status], [undefined, { status: "fail", message: "No task." }, 404]);
      const signal = AbortSignal.timeout(50);
      const ending = typedClientOf(server, () => {}).api.GET("/v2/listProjects", { signal });
      assert.equal((await failureOf(ending)).name, "AbortError");
    },
  },
  {
    name: "the observer of a client hears of the typed client's requests",
    prove: async (server) => {
      const events: ClientEvent[] = [];
      const { ango } = clientOf(server, well, { observer: (event) => events.push(event) });
      await createFetchClient({ fetch: ango.fetch }).GET("/v2/integrations");
      assert.deepEqual(
        events.map(({ type, operation }) => [type, operation]),
        [
          ["request", "listIntegrations"],
          ["response", "listIntegrations"],
        ],
      );
    },
  },
];

/** The typed client on the fetch of a client of its own. */
function typedClientOf(server: FaultServer, behaviour: Behaviour): { api: FetchClient; requests: ReceivedRequest[] } {
  const { ango, requests } = clientOf(server, behaviour);
  return { api: createFetchClient({ fetch: ango.fetch }), requests };
}
