import { AngoHub, type Fetch } from "@ango-hub/client";
import type { Hub } from "@ango-hub/mock";
import { type CallToolResult, Client, InMemoryTransport } from "@modelcontextprotocol/client";
import { serverFactory } from "../src/server.ts";

/** Connects a client of the protocol to a server on a hub. */
export async function connect(
  { apiKey, fetch }: Pick<Hub, "apiKey"> & { fetch: Fetch },
  allowed: { allowWrites?: boolean; allowDeletes?: boolean } = {},
): Promise<Client> {
  const ango = new AngoHub({ apiKey, fetch, maxRetries: 0, region: "eu" });
  const rights = { allowWrites: false, allowDeletes: false, ...allowed };
  const makeServer = serverFactory({ ango, apiKey, version: "1.0.0", ...rights });
  const [near, far] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: "tests", version: "1.0.0" });
  await Promise.all([makeServer().connect(far), client.connect(near)]);
  return client;
}

/** Calls a tool, and returns the text of its answer. */
export async function call(client: Client, name: string, input: object = {}): Promise<string> {
  const result = await client.callTool({ name, arguments: { ...input } });
  return textOf(result as CallToolResult);
}

/** The text of an answer; of one that is an error, with `Error: ` before it. */
export function textOf({ content, isError }: CallToolResult): string {
  const [first] = content;
  return `${isError ? "Error: " : ""}${first?.type === "text" ? first.text : ""}`;
}
