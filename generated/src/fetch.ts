// Written from openapi.yaml by `npm run generate`. Do not edit.

import createClient, { type Client, type ClientOptions, createQuerySerializer } from "openapi-fetch";
import type { paths } from "./types.ts";

/** A client with one method per HTTP method, typed by path. */
export type FetchClient = Client<paths>;

const jsonQuery = new Set(["tag","tags","assignee"]);
const serialize = createQuerySerializer();

/**
 * Creates a typed `openapi-fetch` client: the API as it is on the wire, with nothing added but the key's header and the
 * JSON of list filters.
 *
 * @param options What `openapi-fetch` takes, and your API key. `baseUrl` is `https://api.ango.ai` unless given.
 */
export function createFetchClient({ apiKey, headers, ...options }: ClientOptions & { apiKey: string }): FetchClient {
  return createClient<paths>({
    baseUrl: "https://api.ango.ai",
    querySerializer: (query) =>
      serialize(
        Object.fromEntries(
          Object.entries(query).map(([name, value]) => [name, jsonQuery.has(name) ? JSON.stringify(value) : value]),
        ),
      ),
    ...options,
    headers: { ...(headers as object), "apikey": apiKey },
  });
}
