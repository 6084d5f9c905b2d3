import type { Operation } from "@ango-hub/openapi";
import { ApiError } from "../errors/api-error.ts";
import { ConnectionError } from "../errors/connection-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";

const transientStatuses = [408, 429, 500, 502, 503, 504];
const longestDelay = 8000;

/** Whether a failed attempt may be repeated: it is worth it, and nothing can happen twice. */
export function mayRetry(error: unknown, operation: Operation): boolean {
  if (error instanceof ConnectionError) {
    if (error.failure === "tls" || (error.failure === "idle" && operation.longRunning)) return false;
    return error.neverSent || operation.idempotent === true;
  }
  if (!operation.idempotent) return false;
  if (error instanceof TimeoutError) return !operation.longRunning;
  if (error instanceof ApiError) return transientStatuses.includes(error.status);
  return error instanceof UnexpectedResponseError && (error.reason === "empty" || error.reason === "invalid-json");
}

/** A random time up to a bound that doubles with each attempt ("full jitter"), in milliseconds. */
export function backoff(attempt: number, retryDelay: number): number {
  return Math.random() * Math.min(longestDelay, retryDelay * 2 ** (attempt - 1));
}
