import { AngoHubError } from "./ango-hub-error.ts";

/** An attempt took longer than `timeout`, or all attempts together longer than `totalTimeout`. */
export class TimeoutError extends AngoHubError {
  override readonly name = "TimeoutError";
  override readonly code = "timeout";
  /** Operation that took too long, by its id in `openapi.yaml`. */
  readonly operation: string;
  /** The limit that was reached, in milliseconds. */
  readonly timeout: number;
  /** Which option set the limit. */
  readonly limit: "timeout" | "totalTimeout";

  constructor(operation: string, limit: "timeout" | "totalTimeout", timeout: number, cause?: unknown) {
    const what = limit === "timeout" ? "not fully answered" : "not done, retries and waits included,";
    super(`${operation} was ${what} after ${timeout} ms. Set ${limit} higher if that is too short.`, { cause });
    this.operation = operation;
    this.timeout = timeout;
    this.limit = limit;
  }
}
