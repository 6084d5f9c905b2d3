import { AngoHubError } from "./ango-hub-error.ts";

/** An export could not be read: its download is cut off, damaged, empty, no zip archive or holds something else. */
export class ExportError extends AngoHubError {
  override readonly name = "ExportError";
  override readonly code = "export_failed";
  /** At which byte that showed: of the archive, or of the JSON in it where `message` says so. */
  readonly position: number | undefined;
  /** How many assets were read before. */
  readonly assets: number;

  constructor(message: string, details: { position?: number; assets?: number; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.position = details.position;
    this.assets = details.assets ?? 0;
  }
}
