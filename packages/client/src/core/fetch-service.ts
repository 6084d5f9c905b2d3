import type { Row } from "@ango-hub/openapi";
import { apiKeyHeader } from "@ango-hub/openapi";
import * as rows from "@ango-hub/openapi/rows";
import { ApiError } from "../errors/api-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { Sendable } from "./request.ts";
import { refuseKeyHeader } from "./settings.ts";
import type { Transport } from "./transport.ts";

/**
 * Sends any request to the client's own service, as the standard `fetch` does, but through the pipeline: with key, gate,
 * timeouts, retries and observer. An answer with an error status is returned, once it is not worth another try.
 */
export async function fetchService(
  transport: Transport,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input instanceof Request ? input : ownUrl(transport.baseUrl, String(input)), init);
  const url = ownUrl(transport.baseUrl, request.url);
  const headers = Object.fromEntries(request.headers);
  if (apiKeyHeader in headers) refuseKeyHeader();
  // Read once, so that it can be sent again.
  const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
  const row = rowOf(transport.baseUrl, request.method, url);
  let refusal: Response | undefined;
  return transport.run(row.operation, { signal: request.signal }, async (job) => {
    try {
      return await job.send({
        row,
        url,
        headers: { ...job.settings.headers, ...headers },
        body,
        read: async (response, reading) => answerOf(response, await reading(response.arrayBuffer())),
        refused: (response) => {
          refusal = response;
        },
      });
    } catch (error) {
      if (!(error instanceof ApiError) || !refusal) throw error;
      return answerOf(refusal, await job.lifetime.race(refusal.arrayBuffer()));
    }
  });
}

/** The URL, if it leads to the service: the key goes nowhere else. */
function ownUrl(baseUrl: string, url: string): string {
  const target = URL.canParse(url, `${baseUrl}/`) ? new URL(url.replace(/^\/(?!\/)/, ""), `${baseUrl}/`).href : "";
  if (target.startsWith(`${baseUrl}/`)) return target;
  const expected = `a URL below ${baseUrl}`;
  throw new ValidationError(
    `The client's fetch sends its key to its own service only: give ${expected}, or a path such as /v2/listProjects.`,
    { argument: "input", expected, received: "a URL of another place" },
  );
}

/** What the description says of an operation, or what HTTP says of a request that it does not describe. */
function rowOf(baseUrl: string, method: string, url: string): Sendable {
  const path = new URL(url).pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, "").length);
  const described = Object.values<Row>(rows)
    .filter((row) => !row.presigned && row.method === method && matches(row.path, path))
    // A path without parameters wins over one with them.
    .sort((one, other) => one.path.split("{").length - other.path.split("{").length)[0];
  return described ?? { operation: "fetch", method, ...(["GET", "HEAD"].includes(method) && { idempotent: true }) };
}

function matches(template: string, path: string): boolean {
  const segments = path.split("/");
  const parts = template.split("/");
  return parts.length === segments.length && parts.every((part, at) => part.startsWith("{") || part === segments[at]);
}

/** The answer with its body, which has been read already. */
function answerOf({ status, statusText, headers: received }: Response, body: ArrayBuffer): Response {
  const hasBody = ![101, 204, 205, 304].includes(status);
  const headers = new Headers(received);
  // They speak of the body as it travelled.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(hasBody ? body : null, { status, statusText, headers });
}
