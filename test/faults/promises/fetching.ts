import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import type { AngoHub, ClientEvent } from "@ango-hub/client/classic";
import { answer, once, success, well } from "../answers.ts";
import type { Behaviour } from "../fault-server.ts";
import { faults } from "../faults.ts";
import { projectId, taskId } from "../operation-kinds.ts";
import { countedSignal } from "./aborting.ts";
import { canary, clientOf, failureOf, type Promised, wait } from "./promise.ts";

const unavailable: Behaviour = (socket) => answer(socket, 503, '{"status":"fail","message":"Not now."}');
const silent: Behaviour = () => {};

/** What would take the key elsewhere, made of the base URL. */
const elsewhere: Readonly<Record<string, (baseUrl: string) => string | URL | Request>> = {
  "another host": () => "https://elsewhere.example/v2/listProjects",
  "another host after two slashes": () => "//elsewhere.example/v2/listProjects",
  "another host after two backslashes": () => "\\\\elsewhere.example/v2/listProjects",
  "another host behind a name and password": (baseUrl) =>
    baseUrl.replace("http://", "http://127.0.0.1@elsewhere.example/"),
  "another port": (baseUrl) => baseUrl.replace(/:\d+/, ":9"),
  "https instead of http": (baseUrl) => `${baseUrl.replace("http:", "https:")}/v2/listProjects`,
  "a name and password": (baseUrl) => `${baseUrl.replace("http://", "http://me:secret@")}/v2/listProjects`,
  "a path beside the base path": (baseUrl) => `${baseUrl}0/v2/listProjects`,
  "a path above the base path": () => "/../v2/listProjects",
  "a relative path above the base path": () => "../v2/listProjects",
  "a path that climbs in its middle": () => "/v2/../../listProjects",
  "a path that climbs in other letters": () => "/%2e%2e/v2/listProjects",
  "a path that climbs by backslashes": () => "/..\\v2/listProjects",
  "a URL object": () => new URL("https://elsewhere.example/v2/listProjects"),
  "a Request": () => new Request("https://elsewhere.example/v2/listProjects"),
  "no URL at all": () => "http://[",
};

/** Ways to name the same place. */
const places: Readonly<Record<string, (baseUrl: string) => string | URL | Request>> = {
  "a path": () => "/v2/listProjects?limit=5",
  "a relative path": () => "v2/listProjects?limit=5",
  "a whole URL": (baseUrl) => `${baseUrl}/v2/listProjects?limit=5`,
  "a URL object": (baseUrl) => new URL(`${baseUrl}/v2/listProjects?limit=5`),
  "a Request": (baseUrl) => new Request(`${baseUrl}/v2/listProjects?limit=5`),
  "a Request of another realm": (baseUrl) => {
    const { method, headers, signal, url } = new Request(`${baseUrl}/v2/listProjects?limit=5`);
    return { method, headers, signal, url, arrayBuffer: async () => new ArrayBuffer(0) } as Request;
  },
};

const form = (): FormData => {
  const data = new FormData();
  data.set("file", new Blob(["content of a file"]), "a.txt");
  return data;
};

/** Bodies of a request, with what arrives. */
const bodies: Readonly<Record<string, { init: () => RequestInit; type: RegExp; content: RegExp }>> = {
  JSON: {
    init: () => ({ body: '{"a":"é"}', headers: { "Content-Type": "application/json" } }),
    type: /^application\/json$/,
    content: /^\{"a":"é"\}$/,
  },
  "a form": { init: () => ({ body: form() }), type: /^multipart\/form-data; *boundary=/, content: /content of a file/ },
  "search parameters": {
    init: () => ({ body: new URLSearchParams({ a: "b c" }) }),
    type: /^application\/x-www-form-urlencoded/,
    content: /^a=b\+c$/,
  },
  "a Blob": {
    init: () => ({ body: new Blob(["in a Blob"], { type: "image/png" }) }),
    type: /^image\/png$/,
    content: /^in a Blob$/,
  },
  "a stream": {
    init: () => ({ body: new Blob(["in", " a stream"]).stream(), duplex: "half" }) as RequestInit,
    type: /^$/,
    content: /^in a stream$/,
  },
};

/** Requests that are refused once, and how often they are sent. */
const repeated: Readonly<Record<string, { send: (fetch: AngoHub["fetch"]) => Promise<Response>; times: number }>> = {
  "a GET of something undescribed": { send: (fetch) => fetch("/v3/news"), times: 2 },
  "a HEAD of something undescribed": { send: (fetch) => fetch("/v3/news", { method: "HEAD" }), times: 2 },
  "a POST to something undescribed": { send: (fetch) => fetch("/v3/news", { method: "POST", body: "x" }), times: 1 },
  "a PUT to something undescribed": { send: (fetch) => fetch("/v3/news", { method: "PUT", body: "x" }), times: 1 },
  "a DELETE of something undescribed": { send: (fetch) => fetch("/v3/news", { method: "DELETE" }), times: 1 },
  "a POST that may be repeated": { send: (fetch) => fetch("/v2/task/assign", { method: "POST", body: "x" }), times: 2 },
  "a POST with an id in its path that may be repeated": {
    send: (fetch) => fetch(`/v2/task/${taskId}/status`, { method: "POST", body: "x" }),
    times: 2,
  },
  "a POST that may not": { send: (fetch) => fetch("/v2/issues", { method: "POST", body: "x" }), times: 1 },
};

export const fetching: readonly Promised[] = [
  ...Object.entries(elsewhere).map(
    ([what, make]): Promised => ({
      name: `the client's fetch sends nothing to ${what}`,
      prove: async (server) => {
        const { ango, requests } = clientOf(server, well);
        const received = server.received;
        const error = await failureOf(ango.fetch(make(ango.fetch.baseUrl)));
        assert.equal(error.name, "ValidationError");
        assert.ok(String(error.message).includes(ango.fetch.baseUrl));
        assert.equal(server.received, received);
        assert.equal(requests.length, 0);
      },
    }),
  ),
  ...Object.entries(places).map(
    ([what, make]): Promised => ({
      name: `the client's fetch takes ${what}, and adds the key last of all`,
      prove: async (server) => {
        let seen = "";
        const { ango, requests } = clientOf(server, well, {
          headers: { "x-team": "labelling" },
          middleware: [
            (request, next) => {
              seen += JSON.stringify(request);
              return next(request);
            },
          ],
        });
        const response = await ango.fetch(make(ango.fetch.baseUrl));
        assert.ok(response instanceof Response);
        assert.equal(await response.text(), success);
        const [{ method, target, headers = {} } = {}] = requests;
        assert.deepEqual([method, target], ["GET", "/v2/listProjects?limit=5"]);
        assert.deepEqual([headers.apikey, headers["x-team"]], [canary, "labelling"]);
        assert.ok(seen.includes("listProjects") && !seen.includes(canary));
      },
    }),
  ),
  {
    name: "the client's fetch refuses a key of one's own",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, well);
      const request = new Request(`${ango.fetch.baseUrl}/v2/listProjects`, { headers: { ApiKey: canary } });
      for (const call of [ango.fetch("/v2/listProjects", { headers: { APIKEY: canary } }), ango.fetch(request)]) {
        const error = await failureOf(call);
        assert.equal(error.name, "ValidationError");
        assert.ok(!JSON.stringify(error).includes(canary) && !String(error.message).includes(canary));
      }
      assert.equal(requests.length, 0);
    },
  },
  ...Object.entries(bodies).map(
    ([what, { init, type, content }]): Promised => ({
      name: `the client's fetch sends ${what} whole, and once more where that is safe`,
      prove: async (server) => {
        const { ango, requests } = clientOf(server, once(unavailable));
        const response = await ango.fetch("/v2/task/assign", { method: "POST", ...init() });
        assert.equal(response.status, 200);
        assert.equal(requests.length, 2);
        for (const { headers, body } of requests) {
          assert.match(headers["content-type"] ?? "", type);
          assert.match(body, content);
        }
      },
    }),
  ),
  ...Object.entries(repeated).map(
    ([what, { send, times }]): Promised => ({
      name: `the client's fetch sends ${what} ${times === 1 ? "once" : "again"} after a refusal`,
      prove: async (server) => {
        const { ango, requests } = clientOf(server, once(unavailable));
        await send(ango.fetch);
        assert.equal(requests.length, times);
      },
    }),
  ),
  {
    name: "the client's fetch sends a POST that may not be repeated once, also where runtimes repeat by themselves",
    prove: async (server) => {
      // They do on a connection that was used before.
      const behaviour: Behaviour = (socket, { method }) =>
        method === "GET" ? answer(socket, 200, success) : socket.resetAndDestroy();
      const { ango, requests } = clientOf(server, behaviour);
      await ango.fetch("/v2/listProjects");
      assert.equal((await failureOf(ango.fetch("/v2/issues", { method: "POST", body: "x" }))).name, "ConnectionError");
      assert.equal(requests.length, 2);
    },
  },
  {
    name: "the client's fetch returns an answer with an error status, with its whole body",
    prove: async (server) => {
      const page = "é".repeat(200_000);
      for (const status of [400, 401, 404, 418, 429, 500, 503]) {
        const { ango, requests } = clientOf(server, (socket) =>
          answer(socket, status, page, { "x-request-id": "r-1" }),
        );
        const response = await ango.fetch("/v2/issues", { method: "POST", body: "x" });
        assert.equal(response.status, status);
        assert.equal(response.headers.get("x-request-id"), "r-1");
        assert.equal(await response.text(), page);
        // A 429 says that the request was not taken.
        assert.equal(requests.length, status === 429 ? 3 : 1);
      }
    },
  },
  {
    name: "the client's fetch returns the last answer, once it is not worth another try",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, (socket, _, attempt) => answer(socket, 503, `attempt ${attempt}`));
      const response = await ango.fetch("/v2/listProjects");
      assert.equal(await response.text(), "attempt 3");
      assert.equal(requests.length, 3);
    },
  },
  {
    name: "an answer without a body stays without one, and one that was compressed is as it was",
    prove: async (server) => {
      const { ango } = clientOf(server, (socket, { method, target }) => {
        if (target.startsWith("/v3/gone")) socket.write("HTTP/1.1 204 No Content\r\n\r\n");
        else if (method === "HEAD") socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1234\r\n\r\n");
        else {
          const bytes = gzipSync(success);
          socket.write(`HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: ${bytes.length}\r\n\r\n`);
          socket.write(bytes);
        }
      });
      const gone = await ango.fetch("/v3/gone");
      assert.deepEqual([gone.status, gone.body], [204, null]);
      const head = await ango.fetch("/v3/news", { method: "HEAD" });
      assert.deepEqual([head.status, head.headers.get("content-length")], [200, "1234"]);
      const compressed = await ango.fetch("/v3/news");
      assert.equal(await compressed.text(), success);
      const lengths = ["content-encoding", "content-length"].map((name) => compressed.headers.get(name));
      assert.deepEqual(lengths, [null, null]);
    },
  },
  {
    name: "an error of the client's fetch does not show the key, not even when a fetch puts it there",
    prove: async (server) => {
      const fetch = (_: unknown, init?: RequestInit) =>
        Promise.reject(new TypeError(`no ${JSON.stringify(init?.headers)}`));
      const { ango } = clientOf(server, well, { fetch, maxRetries: 0 });
      const error = await failureOf(ango.fetch("/v2/listProjects"));
      assert.equal(error.name, "ConnectionError");
      assert.ok(!String((error.cause as Error).message).includes(canary));
    },
  },
  {
    name: "a 429 to the client's fetch keeps its calls waiting, and the other way round",
    prove: async (server) => {
      const slowDown: Behaviour = (socket) => answer(socket, 429, "{}", { "retry-after": "1" });
      const pairs: ((ango: AngoHub) => PromiseLike<unknown>)[][] = [
        [(ango) => ango.fetch("/v3/news", { method: "POST" }), (ango) => ango.tasks.get(taskId)],
        [(ango) => ango.issues.create(taskId, { content: "x" }), (ango) => ango.fetch("/v3/news")],
      ];
      for (const [first, second] of pairs) {
        const { ango, requests } = clientOf(server, once(slowDown));
        await Promise.resolve(first?.(ango)).catch((error) => assert.equal(error.name, "RateLimitError"));
        await second?.(ango);
        const [refused, sent] = requests;
        assert.ok((sent?.at ?? 0) - (refused?.at ?? 0) > 950);
      }
    },
  },
  {
    name: "a Retry-After past the cap is returned by the client's fetch, and what follows is not sent",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, (socket) => answer(socket, 429, "{}", { "retry-after": "3600" }));
      assert.equal((await ango.fetch("/v2/listProjects")).status, 429);
      assert.equal((await failureOf(ango.fetch("/v2/listProjects"))).name, "RateLimitError");
      assert.equal(requests.length, 1);
    },
  },
  {
    name: "the timeouts of the client hold for its fetch, bodies of errors included",
    prove: async (server) => {
      const half: Behaviour = (socket) => answer(socket, 404, "x", { "content-length": "100" });
      for (const behaviour of [silent, half, faults["half a body, then silence"] ?? silent]) {
        const { ango } = clientOf(server, behaviour, { timeout: 150, maxRetries: 0 });
        const error = await failureOf(ango.fetch("/v2/listProjects"));
        assert.deepEqual([error.name, error.limit], ["TimeoutError", "timeout"]);
      }
      const { ango } = clientOf(server, unavailable, { totalTimeout: 150, maxRetries: 1000, retryDelay: 1000 });
      assert.equal((await failureOf(ango.fetch("/v2/listProjects"))).limit, "totalTimeout");
    },
  },
  {
    name: "the client's fetch ends when it is aborted, whatever it waits for",
    prove: async (server) => {
      const stalled = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) });
      const upload = { method: "POST", body: stalled, duplex: "half" } as RequestInit;
      const half: Behaviour = (socket) => answer(socket, 404, "x", { "content-length": "100" });
      const waits: ((signal: AbortSignal) => Promise<Response>)[] = [
        (signal) => clientOf(server, silent).ango.fetch("/v3/news", { signal }),
        (signal) => clientOf(server, half).ango.fetch("/v3/news", { signal }),
        (signal) => clientOf(server, well).ango.fetch("/v3/news", { ...upload, signal }),
        (signal) => clientOf(server, unavailable, { retryDelay: 1_000_000 }).ango.fetch("/v3/news", { signal }),
        (signal) => {
          const { ango } = clientOf(server, silent);
          return ango.fetch(new Request(`${ango.fetch.baseUrl}/v3/news`, { signal }));
        },
      ];
      for (const start of waits) {
        const controller = new AbortController();
        const reason = new Error("enough");
        const failing = failureOf(start(controller.signal));
        await wait(100);
        const aborted = performance.now();
        controller.abort(reason);
        const error = await failing;
        assert.equal(error.name, "AbortError");
        assert.equal(error.cause, reason);
        assert.ok(performance.now() - aborted < 1000);
      }
    },
  },
  {
    name: "the client's fetch leaves no listener on its signal, however it ends",
    prove: async (server) => {
      const { signal, listeners } = countedSignal();
      await clientOf(server, well).ango.fetch("/v2/listProjects", { signal });
      await clientOf(server, unavailable).ango.fetch("/v2/listProjects", { signal });
      await failureOf(clientOf(server, silent, { timeout: 50, maxRetries: 0 }).ango.fetch("/v3/news", { signal }));
      await failureOf(clientOf(server, well).ango.fetch("//elsewhere.example", { signal }));
      assert.equal(listeners(), 0);
    },
  },
  {
    name: "the client's fetch follows no redirect, which would take the key along",
    prove: async (server) => {
      const target = server.case(well);
      const { ango } = clientOf(server, (socket) => answer(socket, 302, "", { location: `${target.baseUrl}/v2/news` }));
      const error = await failureOf(ango.fetch("/v2/listProjects"));
      assert.deepEqual([error.name, error.reason], ["UnexpectedResponseError", "redirect"]);
      assert.equal(target.requests.length, 0);
    },
  },
  {
    name: "a body that breaks off is a ConnectionError of the client's fetch",
    prove: async (server) => {
      const { ango } = clientOf(server, faults["half a body, then closed"] ?? well, { maxRetries: 0 });
      const error = await failureOf(ango.fetch("/v2/listProjects"));
      assert.deepEqual([error.name, error.phase], ["ConnectionError", "body"]);
    },
  },
  {
    name: "the observer hears of the client's fetch by the operation that the description has, or as fetch",
    prove: async (server) => {
      const events: ClientEvent[] = [];
      const { ango } = clientOf(server, well, { observer: (event) => events.push(event) });
      await ango.fetch("/v2/task/assign", { method: "POST", body: "{}" });
      await ango.fetch(`/v2/project/${projectId}`);
      await ango.fetch("/v2/task/assign");
      await ango.fetch("/v3/news");
      const heard = events.flatMap(({ type, operation }) => (type === "response" ? [operation] : []));
      // GET /v2/task/assign is what the description calls the task with the id "assign".
      assert.deepEqual(heard, ["assignTask", "getProject", "getTask", "fetch"]);
    },
  },
];
