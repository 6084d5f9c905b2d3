import { AngoHubError } from "./ango-hub-error.ts";
import type { FailedLabel, LabelOfImport } from "./label-import-error.ts";
import type { UploadResult } from "./upload-error.ts";

/** Labels of an import that was aborted. */
export interface AbortedLabels {
  /** Labels that were imported. */
  imported: LabelOfImport[];
  /** Labels that were not, or of which that is not known. */
  failed: FailedLabel[];
}

/** You aborted the call through its `signal`. `cause` is the signal's reason. */
export class AbortError extends AngoHubError {
  override readonly name = "AbortError";
  override readonly code = "aborted";
  /** Operation that was aborted, by its id in `openapi.yaml`. */
  readonly operation: string;
  /** What an upload had done by then. */
  declare readonly upload?: UploadResult;
  /** What an import of labels had done by then. */
  declare readonly labels?: AbortedLabels;

  constructor(operation: string, reason: unknown, upload?: UploadResult, labels?: AbortedLabels) {
    super(`${operation} was aborted by its signal.`, { cause: reason });
    this.operation = operation;
    if (upload) this.upload = upload;
    if (labels) this.labels = labels;
  }
}
