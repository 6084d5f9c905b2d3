import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

const mebibyte = 1024 * 1024;
/** Files up to this size are sent in one piece. */
export const largestPiece: number = 64 * mebibyte;
const smallestPart = 16 * mebibyte;
const mostParts = 10_000;

/** How large the parts of a file are: a server takes 10 000 of them at most. */
export function partSize(size: number): number {
  if (size <= largestPiece) return size;
  return Math.max(smallestPart, Math.ceil(size / mostParts / mebibyte) * mebibyte);
}

/** The tag of an object without its quotes. */
export function tagOf(headers: Readonly<Record<string, string>>): string {
  return (headers.etag ?? "").replace(/^(W\/)?"|"$/g, "").toLowerCase();
}

/** The tag that servers give an object which came in parts with these checksums. */
export function tagOfParts(checksums: readonly string[]): string {
  const hash = createHash("md5");
  for (const checksum of checksums) hash.update(checksum, "hex");
  return `${hash.digest("hex")}-${checksums.length}`;
}

/**
 * Whether an object with this tag has the content of a file. Nothing is known of tags that are no MD5, as those of some
 * encrypted objects, or of parts that somebody else has cut.
 */
export async function hasTag(
  path: string,
  size: number,
  tag: string,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const parts = Math.ceil(size / partSize(size));
  const isOfParts = tag === "" ? undefined : /^[0-9a-f]{32}-(\d+)$/.exec(tag);
  if (isOfParts && Number(isOfParts[1]) === parts) {
    const checksums: string[] = [];
    for (let start = 0; start < size; start += partSize(size))
      checksums.push(await md5(path, start, Math.min(size, start + partSize(size)), signal));
    return tagOfParts(checksums) === tag;
  }
  return /^[0-9a-f]{32}$/.test(tag) ? (await md5(path, 0, size, signal)) === tag : undefined;
}

async function md5(path: string, start: number, end: number, signal: AbortSignal): Promise<string> {
  const hash = createHash("md5");
  for await (const chunk of createReadStream(path, { start, end: end - 1, signal })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
