import { listOperations, readService, type Spec } from "./spec.ts";

/** A factory for a typed `openapi-fetch` client that knows the server, the key's header and the query's JSON values. */
export function generateFetchClient(spec: Spec): string {
  const { server, apiKeyHeader } = readService(spec);
  const jsonQuery = new Set(
    listOperations(spec)
      .flatMap(({ parameters }) => parameters)
      .filter((parameter) => parameter.in === "query" && parameter.content)
      .map(({ name }) => name),
  );
  return `import createClient, { type Client, type ClientOptions, createQuerySerializer } from "openapi-fetch";
import type { paths } from "./types.ts";

/** A client with one method per HTTP method, typed by path. */
export type FetchClient = Client<paths>;

const jsonQuery = new Set(${JSON.stringify([...jsonQuery])});
const serialize = createQuerySerializer();

/**
 * Creates a typed \`openapi-fetch\` client: the API as it is on the wire, with nothing added but the key's header and the
 * JSON of list filters.
 *
 * @param options What \`openapi-fetch\` takes, and your API key. \`baseUrl\` is \`${server}\` unless given.
 */
export function createFetchClient({ apiKey, headers, ...options }: ClientOptions & { apiKey: string }): FetchClient {
  return createClient<paths>({
    baseUrl: ${JSON.stringify(server)},
    querySerializer: (query) =>
      serialize(
        Object.fromEntries(
          Object.entries(query).map(([name, value]) => [name, jsonQuery.has(name) ? JSON.stringify(value) : value]),
        ),
      ),
    ...options,
    headers: { ...(headers as object), ${JSON.stringify(apiKeyHeader)}: apiKey },
  });
}
`;
}
