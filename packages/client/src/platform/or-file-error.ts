/// <reference types="node" />
import { AngoHubError } from "../errors/ango-hub-error.ts";
import { FileError } from "../errors/file-error.ts";

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

/** The result of some work with a file, or a `FileError` where the system refused it. */
export async function orFileError<T>(path: string | URL, work: "read" | "written", result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof AngoHubError || typeof code !== "string") throw error;
    throw new FileError(
      String(path),
      `${path} could not be ${work}: ${explanations[code] ?? message} (${code}).`,
      error,
    );
  }
}
