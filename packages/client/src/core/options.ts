import type { regions } from "@ango-hub/openapi";
import type { Fetch } from "../platform/fetch.ts";
import type { Middleware } from "./middleware.ts";
import type { Observer } from "./observer.ts";

/** What can be set for a single call. Whatever is left out comes from the client's own options. */
export interface RequestOptions {
  /** Aborts the call, also while it waits for a retry. It then fails with an `AbortError`. */
  signal?: AbortSignal | undefined;
  /**
   * How long one attempt may take, in milliseconds, from sending it to the last byte of the answer's body.
   *
   * @default 60_000, or 1_800_000 (half an hour) for exports, which are answered when they are built
   */
  timeout?: number | undefined;
  /**
   * How long the whole call may take, in milliseconds, with all attempts and the waits between them.
   *
   * @default Infinity
   */
  totalTimeout?: number | undefined;
  /**
   * How many times a failed attempt is repeated. Repeated is only what is safe to send twice, or what the service provably
   * did not take: it was never reached, or refused the request for now (429, or 503 with `Retry-After`).
   *
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * The longest wait, in milliseconds, that the service may ask for with `Retry-After`. When it asks for more, the call fails at once with a
   * `RateLimitError` whose `retryAfter` says how long to wait.
   *
   * @default 60_000
   */
  maxRetryAfter?: number | undefined;
  /** More headers to send. The key's own header can't be set here. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** The names of the request options. */
export const requestOptionNames: readonly string[] = [
  "signal",
  "timeout",
  "totalTimeout",
  "maxRetries",
  "maxRetryAfter",
  "headers",
];

/** The request options that stand among the other options of a call. */
export function requestOptions(options: RequestOptions): RequestOptions {
  const { signal, timeout, totalTimeout, maxRetries, maxRetryAfter, headers } = options;
  return { signal, timeout, totalTimeout, maxRetries, maxRetryAfter, headers };
}

/** An API key, or a function that returns the current one and is asked before each attempt. */
export type ApiKey = string | (() => string | Promise<string>);

/** Settings of a client. */
export interface AngoHubOptions extends Omit<RequestOptions, "signal"> {
  /**
   * Your API key, from the tab *API* of your account page. A function is asked before each attempt, so that keys can be
   * rotated.
   *
   * @default the environment variable `ANGO_API_KEY`, where there is an environment
   */
  apiKey?: ApiKey | undefined;
  /**
   * Address of the service, for staging and on-premise installations.
   *
   * @default the environment variable `ANGO_BASE_URL`, or else `https://api.ango.ai`
   */
  baseUrl?: string | undefined;
  /**
   * Sends requests in place of the global `fetch`: a proxy, a test double, another implementation.
   *
   * @default globalThis.fetch
   */
  fetch?: Fetch | undefined;
  /**
   * Upper bound of the first random wait before a retry, in milliseconds. It doubles with each retry, up to 8 s.
   *
   * @default 500
   */
  retryDelay?: number | undefined;
  /**
   * Most requests to start within any 60 seconds; further ones wait for their turn. Uploads to and downloads from the
   * storage do not count.
   *
   * @default Infinity
   */
  requestsPerMinute?: number | undefined;
  /**
   * Size of the largest answer to take, in bytes after it was decompressed. A larger one is an error before it fills the
   * memory. Exports, which are read as they arrive, have a bound of their own.
   *
   * @default 100_000_000
   */
  maxResponseBytes?: number | undefined;
  /** Functions around every attempt, the first one outermost. */
  middleware?: readonly Middleware[] | undefined;
  /** Called with every request, response, failure, retry and wait, for logs and progress. Secrets are removed. */
  observer?: Observer | undefined;
}

/** Where the public service is, by region. */
export interface RegionOption {
  /**
   * The region of the public service that your organization is in: `eu`, `us` or `in`; `test` is for trials. Give it or
   * `baseUrl`.
   *
   * @default the environment variable `ANGO_REGION`, or `eu`
   */
  region?: Region | undefined;
}

/** A region of the public service. */
export type Region = keyof typeof regions;
