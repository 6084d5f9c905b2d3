import { AngoHub } from "@ango-hub/client";
import { type OperationId, operations } from "@ango-hub/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Node } from "../../scripts/generate/spec.ts";
import { operations as specified } from "../spec/spec.ts";
import { calls, type Stage } from "./calls.ts";
import { invalidRequests } from "./invalid-requests.ts";
import { type RunningPrism, startPrism } from "./prism.ts";

const apiKey = "a-valid-key";
const storage = /^https:\/\/angohub-[a-z-]+\.s3\.eu-central-1\.amazonaws\.com/;

let prism: RunningPrism;
const reached = new Map<OperationId, Set<string>>();

beforeAll(async () => {
  prism = await startPrism();
});
afterAll(async () => {
  await prism.close();
});

/** A client whose storage is Prism too, and that asks Prism for one status of one operation. */
function stage(id: OperationId, status: string): Stage {
  const fetchFromPrism: typeof fetch = async (input, init) => {
    const request = new Request(typeof input === "string" ? input.replace(storage, prism.url) : input, init);
    const method = request.method;
    const isAsked = matches(id, method, new URL(request.url).pathname);
    if (isAsked) request.headers.set("prefer", `code=${status}`);
    const response = await fetch(request);
    if (isAsked) reached.set(id, (reached.get(id) ?? new Set()).add(String(response.status)));
    return response;
  };
  const ango = new AngoHub({ apiKey, baseUrl: prism.url, fetch: fetchFromPrism as (url: string) => Promise<Response> });
  return { ango, baseUrl: prism.url, fetch: fetchFromPrism };
}

function matches(id: OperationId, method: string, path: string): boolean {
  const { method: expected, path: template } = operations[id];
  const pattern = template.replace(/\{\w+\}/g, "[^/]+");
  return method === expected && new RegExp(`^${pattern}$`).test(path) && !isMoreSpecific(id, path);
}

/** `/v2/task/assign` also looks like a task. */
function isMoreSpecific(id: OperationId, path: string): boolean {
  return id !== "assignTask" && path === operations.assignTask.path;
}

const exchanges = specified.flatMap(({ id, node }) =>
  Object.keys(node.responses as Node).map((status) => ({ id: id as OperationId, status })),
);

const errorNames: { [status: string]: string } = {
  "400": "BadRequestError",
  "401": "AuthenticationError",
  "403": "PermissionError",
  "404": "NotFoundError",
  "429": "RateLimitError",
  "500": "ServerError",
};

describe("every documented answer", () => {
  test.each(exchanges)("$id $status reaches the user as what it is", async ({ id, status }) => {
    const outcome = await Promise.resolve(calls[id](stage(id, status))).then(
      (value) => ({ value, error: undefined }),
      (error: unknown) => ({ value: undefined, error }),
    );
    expect(reached.get(id)).toContain(status);
    if (status.startsWith("2")) return expect(outcome.error).toBeUndefined();
    expect(outcome.error).toBeInstanceOf(Error);
    const causes = causesOf(outcome.error);
    expect(causes.map(({ status }) => status)).toContain(Number(status));
    if (errorNames[status] && id !== "uploadAssets") {
      expect(causes.map(({ name }) => name)).toContain(errorNames[status]);
    }
    expect(JSON.stringify(causes)).not.toContain(apiKey);
  });

  afterAll(() => {
    const missing = exchanges.filter(({ id, status }) => !reached.get(id)?.has(status));
    const operationCount = new Set(exchanges.map(({ id }) => id)).size;
    console.log(
      `Contract: ${reached.size} of ${operationCount} operations, ${exchanges.length - missing.length} of ${exchanges.length} documented statuses reached.`,
    );
    expect(missing).toEqual([]);
  });
});

function causesOf(error: unknown): { name?: string; status?: number }[] {
  const causes: { name?: string; status?: number }[] = [];
  for (let link = error; link instanceof Error; link = link.cause) {
    causes.push({ name: link.name, status: (link as { status?: number }).status ?? 0 });
  }
  return causes;
}

describe("requests that break the specification", () => {
  test.each(Object.entries(invalidRequests))(
    "%s is refused by the specification",
    async (_, { method, path, body }) => {
      const response = await fetch(prism.url + path, {
        method,
        headers: { apikey: apiKey, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      expect(response.status).toBe(400);
    },
  );

  test.each(specified.filter(({ node }) => !node.security).map(({ id }) => id as OperationId))(
    "%s is refused without a key",
    async (id) => {
      const { method, path } = operations[id];
      const ids = path.replace(/\{\w+\}/g, "61602b346ee9eb45e8273fbb");
      const response = await fetch(prism.url + ids, { method });
      expect(response.status).toBe(401);
    },
  );
});
