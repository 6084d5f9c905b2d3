import type { UploadResult } from "../transfers/upload-types.ts";
import { AngoHubError } from "./ango-hub-error.ts";

/** You aborted the call through its `signal`. `cause` is the signal's reason. */
export class AbortError extends AngoHubError {
  override get name(): "AbortError" {
    return "AbortError";
  }
  override get code(): "aborted" {
    return "aborted";
  }

  /** Operation that was aborted, by its id in `openapi.yaml`. */
  declare readonly operation: string;
  /** What an upload had done by then. */
  declare readonly upload?: UploadResult;

  constructor(operation: string, reason: unknown, upload?: UploadResult) {
    super(`${operation} was aborted by its signal.`, { cause: reason });
    Object.assign(this, { operation }, upload && { upload });
  }
}
