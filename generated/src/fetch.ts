// Written from openapi.yaml by `npm run generate`. Do not edit.

import createClient, { type Client, type ClientOptions, createQuerySerializer } from "openapi-fetch";
import type { paths } from "./types.ts";

/** A client with one method per HTTP method, typed by path. */
export type FetchClient = Client<paths>;

const jsonQuery = new Set(["filters","batches","filter","taskTypes","stage","updatedAt","createdAt"]);
const serialize = createQuerySerializer();

/**
 * What `openapi-fetch` takes, and your API key; or the `fetch` of a client, `ango.fetch`, through which requests then go
 * with that client's key, address, limits and retries.
 */
export type FetchClientOptions = ClientOptions &
  ({ apiKey: string } | { apiKey?: undefined; fetch: NonNullable<ClientOptions["fetch"]> & { baseUrl: string } });

/**
 * Creates a typed `openapi-fetch` client: the API as it is on the wire, with nothing added but the key's header and the
 * JSON of list filters.
 *
 * @param options `baseUrl` is that of the client whose `fetch` is given, or else `https://imeritapi.ango.ai`.
 * @example
 * const api = createFetchClient({ fetch: ango.fetch });
 * const { data, error } = await api.GET("/v2/project/{projectId}", {
 *   params: { path: { projectId } },
 * });
 */
export function createFetchClient({ apiKey, headers, ...options }: FetchClientOptions): FetchClient {
  const { baseUrl = "https://imeritapi.ango.ai" } = (options.fetch ?? {}) as { baseUrl?: string };
  return createClient<paths>({
    baseUrl,
    querySerializer: (query) =>
      serialize(
        Object.fromEntries(
          // What is JSON in one query may be a plain text in another.
          Object.entries(query).map(([name, value]) => [
            name,
            jsonQuery.has(name) && typeof value === "object" ? JSON.stringify(value) : value,
          ]),
        ),
      ),
    ...options,
    headers: { ...(headers as object), ...(apiKey && { "apikey": apiKey }) },
  });
}
