import { ApiError } from "./api-error.ts";
import { ConnectionError } from "./connection-error.ts";
import { TimeoutError } from "./timeout-error.ts";
import { UnexpectedResponseError } from "./unexpected-response-error.ts";

/** Whether a request may have had its effect although it failed: the answer is lost, or says nothing about it. */
export function mayHaveHappened(error: unknown): boolean {
  if (error instanceof ConnectionError) return !error.neverSent;
  if (error instanceof ApiError) return error.status >= 500 || error.status === 408;
  return error instanceof TimeoutError || error instanceof UnexpectedResponseError;
}
