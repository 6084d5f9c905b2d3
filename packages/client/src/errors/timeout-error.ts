import { AngoHubError } from "./ango-hub-error.ts";

/** An attempt took longer than `timeout`, or all attempts together longer than `totalTimeout`. */
export class TimeoutError extends AngoHubError {
  override get name(): "TimeoutError" {
    return "TimeoutError";
  }
  override get code(): "timeout" {
    return "timeout";
  }

  /** Operation that took too long, by its id in `openapi.yaml`. */
  declare readonly operation: string;
  /** The limit that was reached, in milliseconds. */
  declare readonly timeout: number;
  /** Which option set the limit. */
  declare readonly limit: "timeout" | "totalTimeout";

  constructor(operation: string, limit: "timeout" | "totalTimeout", timeout: number, cause?: unknown) {
    const what = limit === "timeout" ? "not fully answered" : "not done, retries and waits included,";
    super(`${operation} was ${what} after ${timeout} ms. Set ${limit} higher if that is too short.`, { cause });
    Object.assign(this, { operation, timeout, limit });
  }
}
