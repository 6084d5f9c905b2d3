import assert from "node:assert/strict";
import { AngoHub, type ClientEvent } from "@ango-hub/client/classic";
import { answer, once, success, well } from "../answers.ts";
import type { Behaviour } from "../fault-server.ts";
import { faults } from "../faults.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { canary, clientOf, failureOf, type Promised } from "./promise.ts";

export const sending: readonly Promised[] = [
  {
    name: "a batch that was just created is known, and not looked up again",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, well);
      await ango.batches.create(projectId, "Night");
      await ango.batches.assign(projectId, [taskId], ["Night"]).catch(() => {});
      assert.equal(requests.filter(({ method }) => method === "GET").length, 1);
    },
  },
  {
    name: "the key is asked for before each attempt, so that it can be rotated",
    prove: async (server) => {
      let asked = 0;
      const apiKey = async () => {
        asked += 1;
        return `${canary}-${asked}`;
      };
      const { ango, requests } = clientOf(server, once(faults["status 500"] ?? well), { apiKey });
      await ango.tasks.get(taskId);
      assert.deepEqual(
        requests.map(({ headers }) => headers.apikey),
        [`${canary}-1`, `${canary}-2`],
      );
    },
  },
  {
    name: "middleware stands around every attempt, the first one outermost, and never sees the key",
    prove: async (server) => {
      const seen: string[] = [];
      const layer =
        (
          name: string,
        ): NonNullable<ConstructorParameters<typeof AngoHub>[0]>["middleware"] extends readonly (infer M)[] | undefined
          ? M
          : never =>
        async (request, next) => {
          assert.ok(!JSON.stringify(request).includes(canary));
          seen.push(`${name} ${request.attempt} in`);
          const response = await next({ ...request, headers: { ...request.headers, [`x-${name}`]: "1" } });
          seen.push(`${name} ${request.attempt} out ${response.status}`);
          return response;
        };
      const { ango, requests } = clientOf(server, once(faults["status 500"] ?? well), {
        middleware: [layer("outer"), layer("inner")],
      });
      await ango.tasks.get(taskId);
      assert.deepEqual(seen, [
        "outer 1 in",
        "inner 1 in",
        "inner 1 out 500",
        "outer 1 out 500",
        "outer 2 in",
        "inner 2 in",
        "inner 2 out 200",
        "outer 2 out 200",
      ]);
      assert.equal(requests[1]?.headers["x-outer"], "1");
      assert.equal(requests[1]?.headers["x-inner"], "1");
    },
  },
  {
    name: "what a middleware throws reaches the caller as it is, and is not retried",
    prove: async (server) => {
      const reason = new Error("not today");
      let calls = 0;
      const refuse = () => {
        calls += 1;
        return Promise.reject(reason);
      };
      const error = await failureOf(clientOf(server, well, { middleware: [refuse] }).ango.tasks.get(taskId));
      assert.equal(error, reason);
      assert.equal(calls, 1);
    },
  },
  {
    name: "fetch may be any implementation, with a Response class of its own",
    prove: async () => {
      const foreign = { status: 200, headers: { get: () => null }, text: async () => success };
      const ango = new AngoHub({ apiKey: canary, fetch: async () => foreign as unknown as Response });
      assert.equal((await ango.tasks.get(taskId))._id, taskId);
      const broken = {
        status: 500,
        headers: { get: () => null },
        text: async () => '{"status":"fail","message":"No."}',
      };
      const failing = new AngoHub({ apiKey: canary, fetch: async () => broken as unknown as Response, maxRetries: 0 });
      assert.equal((await failureOf(failing.tasks.get(taskId))).serviceMessage, "No.");
    },
  },
  {
    name: "an answer that comes after its attempt was given up is let go",
    prove: async () => {
      let cancelled = false;
      const late = {
        status: 200,
        headers: { get: () => null },
        body: {
          cancel: async () => {
            cancelled = true;
          },
        },
      };
      const fetch = () => new Promise<Response>((resolve) => setTimeout(resolve, 100, late));
      const ango = new AngoHub({ apiKey: canary, fetch, timeout: 20, maxRetries: 0 });
      await failureOf(ango.tasks.get(taskId));
      await new Promise((resolve) => setTimeout(resolve, 150));
      assert.ok(cancelled);
    },
  },
  {
    name: "the observer hears of requests, answers, failures, retries and waits",
    prove: async (server) => {
      const events: ClientEvent[] = [];
      const slow: Behaviour = (socket) => answer(socket, 429, "{}", { "retry-after": "0.1" });
      const { ango } = clientOf(server, once(slow), {
        observer: (event) => {
          events.push(event);
          throw new Error("a broken logger");
        },
      });
      const first = ango.tasks.get(taskId);
      while (!events.some(({ type }) => type === "retry")) await new Promise((resolve) => setTimeout(resolve, 5));
      await Promise.all([first, ango.tasks.get(taskId)]);
      const types = events.map(({ type }) => type);
      assert.deepEqual([...new Set(types)].sort(), ["failure", "request", "response", "retry", "wait"]);
      assert.ok(!JSON.stringify(events).includes(canary));
    },
  },
  {
    name: "two batches that are created at once both stay, and a name that is there is not created again",
    prove: async (server) => {
      let tags = [{ _id: "61f7a5c06ee9eb45e8290c31", name: "Night" }];
      let writes = 0;
      const project: Behaviour = (socket, { method, body }) => {
        if (method === "POST") {
          writes += 1;
          tags = JSON.parse(body).tags.map((tag: { _id?: string; name: string }, index: number) => ({
            _id: tag._id ?? String(writes * 100 + index).padStart(24, "0"),
            name: tag.name,
          }));
        }
        const data = { project: { _id: projectId, name: "x", tags } };
        setTimeout(() => answer(socket, 200, JSON.stringify({ status: "success", data })), 20);
      };
      const { ango } = clientOf(server, project);
      const names = ["Day", "Dawn", "Night", "Dusk", "Day"];
      const created = await Promise.all(names.map((name) => ango.batches.create(projectId, name)));
      assert.deepEqual(
        created.map(({ name }) => name),
        names,
      );
      assert.deepEqual(
        tags.map(({ name }) => name),
        ["Night", "Day", "Dawn", "Dusk"],
      );
      assert.equal(writes, 3);
    },
  },
  {
    name: "a batch whose creation was answered by a broken connection is found again",
    prove: async (server) => {
      let tags: { _id: string; name: string }[] = [];
      const project: Behaviour = (socket, { method, body }) => {
        if (method === "POST") {
          tags = JSON.parse(body).tags.map((tag: { name: string }) => ({ _id: taskId, name: tag.name }));
          socket.resetAndDestroy();
        } else answer(socket, 200, JSON.stringify({ status: "success", data: { project: { _id: projectId, tags } } }));
      };
      const { ango, requests } = clientOf(server, project);
      assert.equal((await ango.batches.create(projectId, "Day")).name, "Day");
      assert.equal(requests.filter(({ method }) => method === "POST").length, 1);
    },
  },
  {
    name: "batches are known by name or id, and read once for several calls",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, well);
      for (const batch of ["Night", "61f7a5c06ee9eb45e8290c31"]) {
        await ango.tasks.list(projectId, { batches: [batch] });
      }
      const targets = requests.map(({ target }) => decodeURIComponent(target));
      assert.equal(targets.filter((target) => target.endsWith(`/v2/project/${projectId}`)).length, 1);
      assert.equal(targets.filter((target) => target.includes('tag=["61f7a5c06ee9eb45e8290c31"]')).length, 2);
      const error = await failureOf(ango.tasks.list(projectId, { batches: ["Day"] }));
      assert.equal(error.name, "ValidationError");
      assert.match(String(error.message), /batches\[0\].*"Day".*"Night"/);
    },
  },
];
