import { stat } from "node:fs/promises";
import { urlOf } from "./address.ts";
import type { Bucket } from "./bucket.ts";
import { hasTag, largestPiece, tagOf } from "./etag.ts";
import { mediaType } from "./media-type.ts";
import { checkSize, type ObjectFile, PutError } from "./object-file.ts";
import { putParts } from "./put-parts.ts";
import type { StoredObjects } from "./stored-objects.ts";

/**
 * Puts a file into a bucket, unless it is there already, and returns its URL. An object with other content stays as it is: it
 * may be somebody else's, or that of an asset that is labelled.
 *
 * @param known What is known to be there of an earlier run.
 * @throws PutError when the file is none that can be sent, or another one is there.
 */
export async function putFile(bucket: Bucket, file: ObjectFile, known: StoredObjects | undefined): Promise<string> {
  const { path, key, told, signal } = file;
  const { size, mtimeMs } = await statOf(path);
  const url = urlOf(bucket.address, key);
  if (!known?.has(key, size, mtimeMs)) {
    const there = await bucket.send({ method: "HEAD", key, signal, accept: [301, 307, 400, 403, 404] });
    // Who may not list a bucket is not told what it lacks; and why HEAD is refused is said to PUT alone, which has an answer.
    const isUnknown = there.status !== 404;
    if (there.status < 300) await checkSame(file, size, there.headers);
    else await put(bucket, file, size, isUnknown);
    const after = await statOf(path);
    if (after.size !== size || after.mtimeMs !== mtimeMs) throw new PutError(`${path} changed while it was sent.`);
    await known?.add(key, size, mtimeMs);
  }
  told(size);
  return url;
}

async function put(bucket: Bucket, file: ObjectFile, size: number, isUnknown: boolean): Promise<void> {
  const { path, key, told, signal } = file;
  const headers = { "content-type": mediaType(path), ...(isUnknown && { "if-none-match": "*" }) };
  if (size > largestPiece) return putParts(bucket, file, size, headers);
  const body = { path, start: 0, size, told };
  const answer = await bucket.send({ method: "PUT", key, headers, body, signal, accept: [412] });
  if (answer.status === 412) throw new PutError(`${key} is in the bucket already. Take another prefix.`);
  if (tagOf(answer.headers) !== answer.md5) await checkSize(bucket, file, size);
}

async function checkSame({ path, key, signal }: ObjectFile, size: number, headers: Readonly<Record<string, string>>) {
  const isSame = Number(headers["content-length"]) === size && (await hasTag(path, size, tagOf(headers), signal));
  if (isSame) return;
  const what = isSame === undefined ? "whose content can't be compared" : "with other content";
  throw new PutError(`${key} is in the bucket already, ${what}. Take another prefix, or delete it there.`);
}

async function statOf(path: string): Promise<{ size: number; mtimeMs: number }> {
  const stats = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw new PutError(`${path} can't be read (${cause.code}).`, { cause });
  });
  if (!stats.isFile()) throw new PutError(`${path} is no file.`);
  if (stats.size === 0) throw new PutError(`${path} is empty. Leave out files without content.`);
  return stats;
}
