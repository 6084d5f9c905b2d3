import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";

/** Why a picture could not be had. It never shows the URL, which may be signed. */
export class PictureError extends Error {
  override readonly name = "PictureError";
  readonly code = "picture_failed";
  readonly isWorthAnotherTry: boolean;

  constructor(message: string, isWorthAnotherTry: boolean) {
    super(message);
    this.isWorthAnotherTry = isWorthAnotherTry;
  }
}

const mostAttempts = 4;
const longestAttempt = 120_000;

/**
 * Brings a picture into a file, which appears once it is whole. One that is there already, with the size that the storage says, is not
 * fetched again.
 *
 * @param candidates Files that may be the picture.
 * @returns The file that is the picture, and whether it was fetched.
 * @throws PictureError when it can't be had.
 */
export async function fetchPicture(
  url: string,
  path: string,
  { candidates, signal }: { candidates: readonly string[]; signal: AbortSignal },
): Promise<{ path: string; isFetched: boolean }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await tryOnce(url, path, candidates, AbortSignal.any([signal, AbortSignal.timeout(longestAttempt)]));
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === mostAttempts || !(error instanceof PictureError) || !error.isWorthAnotherTry) throw error;
      await wait(250 * 2 ** attempt, undefined, { signal });
    }
  }
}

async function tryOnce(
  url: string,
  path: string,
  candidates: readonly string[],
  signal: AbortSignal,
): Promise<{ path: string; isFetched: boolean }> {
  const response = await fetch(url, { signal }).catch(() => {
    throw new PictureError("The storage can't be reached.", true);
  });
  const { status, body } = response;
  if (!response.ok || !body) {
    await body?.cancel();
    throw new PictureError(`The storage answers with ${status}.`, status === 429 || status === 408 || status >= 500);
  }
  const length = lengthOf(response);
  for (const candidate of candidates) {
    if (length === undefined || (await sizeOf(candidate)) !== length) continue;
    await body.cancel();
    return { path: candidate, isFetched: false };
  }
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.tmp`;
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(unfinished));
    const arrived = await sizeOf(unfinished);
    if (length !== undefined && arrived !== length)
      throw new PictureError(`Only ${arrived} of its ${length} bytes arrived.`, true);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    // An error of the file system has a code of its own; what else breaks off is the connection.
    if (error instanceof PictureError || isOfFiles(error)) throw error;
    throw new PictureError("The connection broke off.", true);
  }
  return { path, isFetched: true };
}

function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get("content-length");
  // What travels compressed has another length.
  return length === null || headers.has("content-encoding") ? undefined : Number(length);
}

async function sizeOf(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  );
}

function isOfFiles(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && "path" in error;
}
