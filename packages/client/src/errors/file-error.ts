import { AngoHubError } from "./ango-hub-error.ts";

const explanations: { [code: string]: string } = {
  ENOENT: "it or its folder does not exist",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  EACCES: "this program may not do that",
  EPERM: "this program may not do that",
  EROFS: "the file system can't be written to",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EMFILE: "too many files are open",
};

/** A file of this machine could not be read or written. `cause` is the system's own error. */
export class FileError extends AngoHubError {
  override readonly name = "FileError";
  override readonly code = "file_failed";
  /** Path of the file. */
  readonly path: string;

  constructor(path: string, work: "read" | "written", cause: { code: string; message: string }) {
    super(`${path} could not be ${work}: ${explanations[cause.code] ?? cause.message} (${cause.code}).`, { cause });
    this.path = path;
  }
}
