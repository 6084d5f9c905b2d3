import type { OperationName } from "./request.ts";

/** A request on its way out, as middleware sees it, whole: what it passes on is what is sent. Only the API key is added last. */
export interface OutgoingRequest {
  /** What is being done, by its id in `openapi.yaml`, or `fetch` for a request of your own. */
  readonly operation: OperationName;
  /** Which attempt this is, counted from 1. */
  readonly attempt: number;
  readonly method: string;
  readonly url: string;
  /** Headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** What is sent: the text of JSON, or the content of a file as a `Blob`, bytes or a stream. */
  readonly body: RequestInit["body"];
  /** Aborted when the attempt is given up. */
  readonly signal: AbortSignal;
}

/**
 * Stands around every attempt, also around those that send files to the storage: looks at or changes the request, passes
 * it on with `next`, and looks at or replaces the response. Errors that a middleware throws reach the caller as they are
 * and are not retried.
 *
 * @example
 * const traced: Middleware = (request, next) =>
 *   next({
 *     ...request,
 *     headers: { ...request.headers, traceparent: newTraceparent() },
 *   });
 */
export type Middleware = (
  request: OutgoingRequest,
  next: (request: OutgoingRequest) => Promise<Response>,
) => Promise<Response>;

/** Wraps `send` in the middleware, the first one outermost. */
export function onion(
  middleware: readonly Middleware[],
  send: (request: OutgoingRequest) => Promise<Response>,
): (request: OutgoingRequest) => Promise<Response> {
  return middleware.reduceRight<(request: OutgoingRequest) => Promise<Response>>(
    (next, layer) => async (request) => layer(request, next),
    send,
  );
}
