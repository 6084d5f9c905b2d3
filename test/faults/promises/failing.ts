import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { isAngoHubError, isApiError } from "@ango-hub/client/classic";
import { answer, well } from "../answers.ts";
import type { Behaviour } from "../fault-server.ts";
import { faults } from "../faults.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { canary, clientOf, failureOf, type Promised, wait } from "./promise.ts";

const statuses: Readonly<Record<number, [name: string, code: string]>> = {
  400: ["BadRequestError", "bad_request"],
  401: ["AuthenticationError", "unauthorized"],
  403: ["PermissionError", "forbidden"],
  404: ["NotFoundError", "not_found"],
  418: ["ApiError", "api_error"],
  429: ["RateLimitError", "rate_limited"],
  500: ["ServerError", "server_error"],
};

const unexpected: Readonly<Record<string, string>> = {
  "HTML page with status 200": "html",
  "empty body": "empty",
  "JSON cut off": "invalid-json",
  "JSON of another form": "wrong-envelope",
  redirect: "redirect",
};

export const failing: readonly Promised[] = [
  ...Object.entries(statuses).map(([status, [name, code]]) => ({
    name: `a ${status} is a ${name} with the service's own words, the operation and the status`,
    prove: async (server: Parameters<Promised["prove"]>[0]) => {
      const words: Behaviour = (socket) => answer(socket, Number(status), '{"status":"fail","message":"Own words."}');
      const error = await failureOf(clientOf(server, words).ango.tasks.get(taskId, { maxRetries: 0 }));
      assert.ok(isAngoHubError(error) && isApiError(error));
      assert.equal(error.name, name);
      assert.equal(error.code, code);
      assert.equal(error.serviceMessage, "Own words.");
      assert.match(error.message, /getTask .*Own words\./);
      const { operation, attempts } = error.toJSON();
      assert.deepEqual({ operation, attempts }, { operation: "getTask", attempts: 1 });
      assert.equal(JSON.parse(JSON.stringify(error)).status, Number(status));
    },
  })),
  ...Object.entries(unexpected).map(([fault, reason]) => ({
    name: `${fault} is an UnexpectedResponseError with the reason ${reason}`,
    prove: async (server: Parameters<Promised["prove"]>[0]) => {
      const behaviour = faults[fault];
      assert.ok(behaviour);
      const error = await failureOf(clientOf(server, behaviour).ango.tasks.get(taskId, { maxRetries: 0 }));
      assert.equal(error.name, "UnexpectedResponseError");
      assert.equal(error.reason, reason);
    },
  })),
  {
    name: "a redirect is not followed, so that the key reaches no other host",
    prove: async (server) => {
      const elsewhere = server.case(well);
      const redirect: Behaviour = (socket) => answer(socket, 307, "", { location: `${elsewhere.baseUrl}/v2/task` });
      await failureOf(clientOf(server, redirect).ango.tasks.get(taskId));
      assert.equal(elsewhere.requests.length, 0);
    },
  },
  {
    name: "a list without items or total is no list",
    prove: async (server) => {
      for (const data of ['{"tasks":[]}', '{"total":1}', '{"tasks":{},"total":1}', "null"]) {
        const behaviour: Behaviour = (socket) => answer(socket, 200, `{"status":"success","data":${data}}`);
        const error = await failureOf(clientOf(server, behaviour).ango.tasks.list(projectId));
        assert.equal(error.reason, "wrong-envelope");
      }
    },
  },
  {
    name: "a huge error page is read no further than needed",
    prove: async (server) => {
      const endless: Behaviour = (socket) => {
        answer(socket, 502, "x", { "content-length": "1000000000" });
        const pump = () => {
          while (!socket.destroyed && socket.write("x".repeat(65_536)));
        };
        socket.on("drain", pump);
        pump();
      };
      const error = await failureOf(clientOf(server, endless).ango.tasks.get(taskId, { maxRetries: 0, timeout: 5000 }));
      assert.equal(error.name, "ServerError");
      assert.ok(String(error.body).length < 600);
    },
  },
  {
    name: "an answer that would fill the memory is given up, compressed or not, and says how much may be taken",
    prove: async (server) => {
      const blanks = " ".repeat(5_000_000);
      const compressed = gzipSync(blanks);
      const answers: Record<string, Behaviour> = {
        "without its length": (socket) => socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${blanks}`),
        compressed: (socket) => {
          const head = `HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${compressed.length}`;
          socket.write(`${head}\r\n\r\n`);
          socket.write(compressed);
        },
      };
      for (const [how, behaviour] of Object.entries(answers)) {
        const { ango } = clientOf(server, behaviour, { maxResponseBytes: 1_000_000, maxRetries: 0 });
        for (const call of [() => ango.tasks.get(taskId), () => ango.tasks.mask(taskId, "an object")]) {
          const error = await failureOf(call());
          assert.equal(error.reason, "too-large", how);
          assert.match(String(error.message), /1000000 bytes/);
        }
      }
    },
  },
  {
    name: "an answer is read however deep it is nested",
    prove: async (server) => {
      const deep = `${'{"a":'.repeat(30_000)}1${"}".repeat(30_000)}`;
      const project = `{"_id":"${projectId}","user":{"apiKey":"x"},"deep":${deep}}`;
      const nested: Behaviour = (socket) => answer(socket, 200, `{"status":"success","data":{"project":${project}}}`);
      const outcome = await clientOf(server, nested)
        .ango.projects.get(projectId)
        .then(
          ({ _id }) => _id,
          (error: unknown) => isAngoHubError(error) && error.name,
        );
      // Not every runtime's JSON.parse reads it, and then the answer counts as no JSON.
      assert.ok(outcome === projectId || outcome === "UnexpectedResponseError", String(outcome));
    },
  },
  {
    name: "an observer that fails, at once or later, breaks no call",
    prove: async (server) => {
      for (const observer of [() => assert.fail("at once"), async () => assert.fail("later")]) {
        await clientOf(server, well, { observer }).ango.tasks.get(taskId);
      }
      await wait(20);
    },
  },
  {
    name: "a key that the service repeats back is removed from the error",
    prove: async (server) => {
      const echo: Behaviour = (socket, { headers }) =>
        answer(socket, 401, JSON.stringify({ status: "fail", message: `Invalid API KEY ${headers.apikey}` }));
      const { ango, requests } = clientOf(server, echo);
      const error = await failureOf(ango.tasks.get(taskId));
      assert.equal(requests[0]?.headers.apikey, canary);
      assert.match(String(error.message), /Invalid API KEY \[redacted\]/);
      assert.ok(!JSON.stringify(error).includes(canary) && !String(error.body).includes(canary));
    },
  },
];
