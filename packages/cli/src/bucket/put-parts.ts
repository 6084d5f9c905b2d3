import type { Bucket } from "./bucket.ts";
import { BucketError } from "./bucket-error.ts";
import { partSize, tagOf } from "./etag.ts";
import { checkSize, type ObjectFile } from "./object-file.ts";

const partsAtOnce = 4;
const timeToCleanUp = 10_000;

/** Puts a large file in parts, of which only those that fail are sent again. What was begun and not ended is taken away. */
export async function putParts(
  bucket: Bucket,
  file: ObjectFile,
  size: number,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { key, signal } = file;
  const { text } = await bucket.send({ method: "POST", key, query: { uploads: "" }, headers, signal });
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(text)?.[1];
  if (!uploadId) throw new BucketError(key, "NoUploadId");
  const query = { uploadId };
  try {
    const tags = await sendParts(bucket, file, size, uploadId);
    const body = `<CompleteMultipartUpload>${tags.map(partText).join("")}</CompleteMultipartUpload>`;
    await bucket.send({ method: "POST", key, query, body, signal });
    await checkSize(bucket, file, size);
  } catch (error) {
    // Parts cost money as long as they lie there.
    const last = AbortSignal.timeout(timeToCleanUp);
    await bucket.send({ method: "DELETE", key, query, signal: last, accept: [404] }).catch(() => {});
    throw error;
  }
}

async function sendParts(bucket: Bucket, file: ObjectFile, size: number, uploadId: string): Promise<string[]> {
  const { path, key, told } = file;
  const length = partSize(size);
  const count = Math.ceil(size / length);
  const tags = new Array<string>(count);
  const sent = new Array<number>(count).fill(0);
  const stop = new AbortController();
  const signal = AbortSignal.any([file.signal, stop.signal]);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const start = index * length;
      const part = {
        path,
        start,
        size: Math.min(length, size - start),
        told: (bytes: number) => {
          sent[index] = bytes;
          told(sent.reduce((sum, one) => sum + one, 0));
        },
      };
      const query = { partNumber: String(index + 1), uploadId };
      const answer = await bucket.send({ method: "PUT", key, query, body: part, signal });
      tags[index] = tagOf(answer.headers);
    }
  };
  const workers = Array.from({ length: partsAtOnce }, () =>
    worker().catch((error) => {
      stop.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return tags;
}

function partText(tag: string, index: number): string {
  return `<Part><PartNumber>${index + 1}</PartNumber><ETag>"${tag}"</ETag></Part>`;
}
