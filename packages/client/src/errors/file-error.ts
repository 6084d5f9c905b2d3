import { AngoHubError } from "./ango-hub-error.ts";

/** A file of this machine could not be read or written. `cause` is the system's own error. */
export class FileError extends AngoHubError {
  override readonly name = "FileError";
  override readonly code = "file_failed";
  /** Path of the file. */
  readonly path: string;

  constructor(path: string, message: string, cause: unknown) {
    super(message, { cause });
    this.path = path;
  }
}
