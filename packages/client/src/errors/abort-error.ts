import { AngoHubError } from "./ango-hub-error.ts";
import type { UploadResult } from "./upload-error.ts";

/** You aborted the call through its `signal`. `cause` is the signal's reason. */
export class AbortError extends AngoHubError {
  override readonly name = "AbortError";
  override readonly code = "aborted";
  /** Operation that was aborted, by its id in `openapi.yaml`. */
  readonly operation: string;
  /** What an upload had done by then. */
  declare readonly upload?: UploadResult;

  constructor(operation: string, reason: unknown, upload?: UploadResult) {
    super(`${operation} was aborted by its signal.`, { cause: reason });
    this.operation = operation;
    if (upload) this.upload = upload;
  }
}
