import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Node } from "../../scripts/generate/spec.ts";
import { writePhotographs } from "../docs/photographs.ts";
import type { Description } from "../spec/spec.ts";
import { loadExamples, type RunnableExample } from "./examples.ts";
import type { InvalidRequest } from "./invalid-requests.ts";
import { type RunningPrism, startPrism } from "./prism.ts";

const apiKey = "a-valid-key";
// Keys of objects may hold slashes, which no path of a description can say.
const storage = /^https:\/\/angohub-[a-z-]+\.s3\.eu-central-1\.amazonaws\.com(?:\/[^/?]+(?=\/))*/;

/** What became of an example: its error, and the operations that it sent with their statuses. */
interface Outcome {
  error: Error | undefined;
  sent: { id: string; status: string }[];
}

/** What a generation's contract is held with. */
export interface Contract {
  description: Description;
  /** Makes the generation's client, `ango`, and its typed fetch client, `api`. */
  clients: (settings: { apiKey: string; baseUrl: string; fetch: typeof fetch }) => { ango: object; api: object };
  /** Requests that break the description, by operation. */
  invalidRequests: Readonly<Record<string, InvalidRequest>>;
}

/** Holds a generation's client against Prism: every operation, every documented status, every example. */
export async function contractSuite({ description, clients, invalidRequests }: Contract): Promise<void> {
  const { generation, operations: specified } = description;
  const examples = await loadExamples(description, "contract");
  const folder = mkdtempSync(`${tmpdir()}/ango-contract-`);

  let prism: RunningPrism;
  const reached = new Map<string, Set<string>>();

  beforeAll(async () => {
    prism = await startPrism(generation);
    // Where examples find the files that they upload, and save what they download.
    process.chdir(folder);
    writePhotographs(folder);
  });
  afterAll(async () => {
    await prism.close();
    process.chdir(tmpdir());
    rmSync(folder, { recursive: true });
  });

  /** Runs an example against Prism, which is the storage too, and answers one operation with the status that is wished. */
  async function runOnPrism(
    { run }: RunnableExample,
    wish: { id: string; status: string } | undefined,
  ): Promise<Outcome> {
    const sent: Outcome["sent"] = [];
    const fetchFromPrism = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const request = new Request(typeof input === "string" ? input.replace(storage, prism.url) : input, init);
      const id = operationOf(request.method, new URL(request.url).pathname);
      if (id === wish?.id) request.headers.set("prefer", `code=${wish?.status}`);
      const response = await fetch(request);
      sent.push({ id, status: String(response.status) });
      return response;
    };
    const settings = { apiKey, baseUrl: prism.url, fetch: fetchFromPrism };
    const scope = {
      ...clients(settings),
      console: { log: () => {} },
    };
    const error = await run(scope).then(
      () => undefined,
      (error: Error) => error,
    );
    return { error, sent };
  }

  function operationOf(method: string, path: string): string {
    const fitting = specified.filter((operation) => operation.method === method && pattern(operation.path).test(path));
    // `/v2/task/assign` also looks like a task.
    const exact = fitting.find((operation) => operation.path === path);
    return (exact ?? fitting[0])?.id ?? "none";
  }

  const exchanges = specified.flatMap(({ id, node }) =>
    Object.keys(node.responses as Node).map((status) => ({ id, status })),
  );

  describe("every documented answer", () => {
    test.each(exchanges)("$id $status reaches the user as what it is", async ({ id, status }) => {
      for (const example of examples.filter(({ operations }) => operations.includes(id))) {
        const { error, sent } = await runOnPrism(example, { id, status });
        if (!sent.some((answer) => answer.id === id && answer.status === status)) continue;
        reached.set(id, (reached.get(id) ?? new Set()).add(status));
        if (status.startsWith("2")) expectSuccess(error);
        else if (example.name === id) expect(error?.message).toContain(`failed with status ${status}`);
        else expectFailure(error, status);
      }
      expect(reached.get(id)).toContain(status);
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

  describe("the example of each method", () => {
    test.each(examples)("$name is answered, and sends only what the description says of it", async (example) => {
      const { error, sent } = await runOnPrism(example, undefined);
      expectSuccess(error);
      expect(sent.length).toBeGreaterThan(0);
      expect(example.operations).toEqual(expect.arrayContaining(sent.map(({ id }) => id)));
    });
  });

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

    test.each(specified.filter(({ node }) => !node.security).map(({ id }) => id))(
      "%s is refused without a key",
      async (id) => {
        const { method, path } = specified.find((operation) => operation.id === id) as { method: string; path: string };
        const ids = path.replace(/\{\w+\}/g, "61602b346ee9eb45e8273fbb");
        const response = await fetch(prism.url + ids, { method });
        expect(response.status).toBe(401);
      },
    );
  });
}

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`);
}

const errorNames: { [status: string]: string } = {
  "400": "BadRequestError",
  "401": "AuthenticationError",
  "403": "PermissionError",
  "404": "NotFoundError",
  "429": "RateLimitError",
  "500": "ServerError",
};

function expectSuccess(error: Error | undefined): void {
  // Prism makes up text, not an archive or a picture, and a part that nobody asked for: the client must say so.
  if (error?.name === "ExportError")
    expect(error.message).toMatch(/no zip archive|not a zip archive|broke off for good at byte 0/);
  else if (error?.name === "ValidationError")
    expect(error.message).toMatch(/^The file in brushDataUrl of task \w+ is not a PNG picture\./);
  else expect(error).toBeUndefined();
}

function expectFailure(error: Error | undefined, status: string): void {
  expect(error).toBeInstanceOf(Error);
  const causes = causesOf(error);
  expect(causes.map(({ status }) => status)).toContain(Number(status));
  if (errorNames[status]) expect(causes.map(({ name }) => name)).toContain(errorNames[status]);
  expect(JSON.stringify(causes)).not.toContain(apiKey);
}

function causesOf(error: unknown): { name?: string; status?: number }[] {
  const causes: { name?: string; status?: number }[] = [];
  for (let link = error; link instanceof Error; link = link.cause) {
    causes.push({ name: link.name, status: (link as { status?: number }).status ?? 0 });
  }
  return causes;
}
