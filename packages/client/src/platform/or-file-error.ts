/// <reference types="node" />
import { AngoHubError } from "../errors/ango-hub-error.ts";
import { FileError } from "../errors/file-error.ts";

/** The result of some work with a file, or a `FileError` where the system refused it. */
export async function orFileError<T>(path: string | URL, work: "read" | "written", result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof AngoHubError || typeof code !== "string") throw error;
    throw new FileError(String(path), work, error as Error & { code: string });
  }
}
