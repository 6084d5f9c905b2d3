import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { AngoHub, isAngoHubError } from "@ango-hub/client";
import { taskId } from "../../test/faults/operation-kinds.ts";

/** A client and how it does the same two things. */
export interface FaultyClient {
  name: string;
  read(baseUrl: string): PromiseLike<unknown>;
  write(baseUrl: string): PromiseLike<unknown>;
  /** Whether it has a class for this error. */
  isOwn(error: unknown): boolean;
  /** Runs in a process of its own instead. */
  python?: string;
}

export const key = "not-a-real-key-but-a-canary";
export const timeout = 1500;
const issue = { content: "x", labelTask: taskId };

/** All that are at hand, ours first. */
export const clients: readonly FaultyClient[] = [ours(), ...(await peers()), ...python()];

function ours(): FaultyClient {
  const client = (baseUrl: string) => new AngoHub({ apiKey: key, baseUrl, timeout, maxRetries: 2 });
  return {
    name: "@ango-hub/client",
    read: (baseUrl) => client(baseUrl).tasks.get(taskId),
    write: (baseUrl) => client(baseUrl).issues.create(taskId, { content: "x" }),
    isOwn: isAngoHubError,
  };
}

async function peers(): Promise<FaultyClient[]> {
  const { PEERS } = process.env;
  if (!PEERS) return [];
  const require = createRequire(`${PEERS}/`);
  // biome-ignore lint/suspicious/noExplicitAny: peers are not installed here, so their types are not known.
  const load = async (name: string): Promise<any> => import(pathToFileURL(require.resolve(name)).href);
  const { default: OpenAI } = await load("openai");
  const { default: Stripe } = await load("stripe");
  const ky = await load("ky");
  const openai = (baseURL: string) => new OpenAI({ apiKey: key, baseURL, timeout, maxRetries: 2 });
  const stripe = (baseUrl: string) => {
    const { hostname: host, port } = new URL(baseUrl);
    return new Stripe(key, { host, port, protocol: "http", timeout, maxNetworkRetries: 2, telemetry: false });
  };
  const options = { timeout, retry: 2, headers: { apikey: key } };
  return [
    {
      name: "openai",
      read: (baseUrl) => openai(baseUrl).get(`/v2/task/${taskId}`),
      write: (baseUrl) => openai(baseUrl).post("/v2/issues", { body: issue }),
      isOwn: (error) => error instanceof OpenAI.OpenAIError,
    },
    {
      name: "stripe",
      read: (baseUrl) => stripe(baseUrl).rawRequest("GET", `${new URL(baseUrl).pathname}/v2/task/${taskId}`),
      write: (baseUrl) => stripe(baseUrl).rawRequest("POST", `${new URL(baseUrl).pathname}/v2/issues`, issue),
      isOwn: (error) => error instanceof Stripe.errors.StripeError,
    },
    {
      name: "ky",
      read: (baseUrl) => ky.default.get(`${baseUrl}/v2/task/${taskId}`, options).json(),
      write: (baseUrl) => ky.default.post(`${baseUrl}/v2/issues`, { ...options, json: issue }).json(),
      isOwn: (error) =>
        Object.entries(ky).some(([name, one]) => name.endsWith("Error") && error instanceof (one as never)),
    },
  ];
}

function python(): FaultyClient[] {
  const { PYTHON } = process.env;
  const elsewhere = () => Promise.reject(new Error("runs in Python"));
  return PYTHON
    ? [{ name: "ango (Python)", read: elsewhere, write: elsewhere, isOwn: () => false, python: PYTHON }]
    : [];
}
