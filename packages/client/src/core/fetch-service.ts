import { apiKeyHeader } from "@ango-hub/openapi";
import { ApiError } from "../errors/api-error.ts";
import { ValidationError } from "../errors/validation-error.ts";
import type { Reading, Sendable } from "./request.ts";
import { sendOnce } from "./send-once.ts";
import { refuseKeyHeader } from "./settings.ts";
import type { Transport } from "./transport.ts";

/** The `fetch` of a client, which `createFetchClient` of `@ango-hub/openapi/classic/fetch` takes as its own. */
export interface ServiceFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Address of the service to which it sends. */
  readonly baseUrl: string;
}

/** The `fetch` of a client. */
export function serviceFetch(transport: Transport): ServiceFetch {
  const send = (input: string | URL | Request, init?: RequestInit) => fetchService(transport, input, init);
  return Object.assign(send, { baseUrl: transport.baseUrl });
}

/**
 * Sends any request to the client's own service, as the standard `fetch` does, but through the pipeline: with key, gate,
 * timeouts, retries and observer. An answer with an error status is returned, once it is not worth another try.
 */
async function fetchService(
  transport: Transport,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  // A `Request` would stay attached to a signal that lives long.
  const { signal = isRequest(input) ? input.signal : undefined, ...rest } = init ?? {};
  const request = requestOf(transport.baseUrl, input, init && rest);
  const url = ownUrl(transport.baseUrl, request.url);
  const headers = Object.fromEntries(request.headers);
  if (apiKeyHeader in headers) refuseKeyHeader();
  const row = rowOf(transport, request.method, url);
  let refusal: Response | undefined;
  return transport.run(row.operation, { signal: signal ?? undefined }, async (job) => {
    // Read once, so that it can be sent again.
    const content = new Uint8Array(await job.lifetime.race(request.arrayBuffer()));
    const body = row.idempotent ? content : sendOnce(content);
    try {
      return await job.send({
        row,
        url,
        headers: { ...job.settings.headers, ...headers },
        body: content.length > 0 ? body : undefined,
        read: answerOf,
        refused: async (response, reading) => {
          // A redirect is an error: the key would go to wherever it leads.
          if (response.status < 400) return undefined;
          refusal = await answerOf(response, reading);
          return refusal.clone();
        },
      });
    } catch (error) {
      if (refusal && error instanceof ApiError && error.status === refusal.status) return refusal;
      throw error;
    }
  });
}

/** A request of this runtime or of another realm. */
function isRequest(input: string | URL | Request): input is Request {
  return typeof input === "object" && "url" in input;
}

function requestOf(baseUrl: string, input: string | URL | Request, init: RequestInit | undefined): Request {
  if (!isRequest(input)) return new Request(ownUrl(baseUrl, String(input)), init);
  return init ? new Request(input, init) : input;
}

/** The URL, if it leads to the service: the key goes nowhere else. A path begins at the base URL. */
function ownUrl(baseUrl: string, url: string): string {
  const base = `${baseUrl}/`;
  const whole = /^\/(?!\/)/.test(url) ? baseUrl + url : url;
  const target = URL.canParse(whole, base) ? new URL(whole, base).href : "";
  if (target.startsWith(base)) return target;
  const expected = `a URL below ${baseUrl}`;
  throw new ValidationError(
    `The client's fetch sends its key to its own service only: give ${expected}, or a path such as /v2/listProjects.`,
    { argument: "input", expected, received: "a URL of another place" },
  );
}

/** What the description says of an operation, or what HTTP says of a request that it does not describe. */
function rowOf({ baseUrl, rows }: Transport, method: string, url: string): Sendable {
  const path = new URL(url).pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, "").length);
  const described = Object.values(rows)
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

/** The answer with its whole body, which is there from now on. */
async function answerOf(response: Response, reading: Reading): Promise<Response> {
  const body = await reading(response.arrayBuffer());
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  // Both speak of the body as it travelled.
  if (headers.has("content-encoding")) for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(body.byteLength > 0 ? body : null, { status, statusText, headers });
}
