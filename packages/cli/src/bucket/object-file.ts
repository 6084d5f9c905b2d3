import type { Bucket } from "./bucket.ts";

/** A file on its way into a bucket. */
export interface ObjectFile {
  path: string;
  key: string;
  /** Told of how many of its bytes are there, or on their way. */
  told(sent: number): void;
  signal: AbortSignal;
}

/** Why a file is not in the bucket, where it is the file's own fault. */
export class PutError extends Error {
  override readonly name = "PutError";
  readonly code = "put_failed";
}

/** Asks how large the object is, where its tag does not tell that all has arrived. */
export async function checkSize(bucket: Bucket, { path, key, signal }: ObjectFile, size: number): Promise<void> {
  const { headers } = await bucket.send({ method: "HEAD", key, signal });
  if (Number(headers["content-length"]) === size) return;
  throw new PutError(`${path} has ${size} bytes, but ${headers["content-length"]} were stored.`);
}
