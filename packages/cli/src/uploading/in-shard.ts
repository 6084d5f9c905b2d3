import { createHash } from "node:crypto";
import type { Shard } from "./shard.ts";

/**
 * Whether a file is of a share. All machines agree: what counts is the path below the folder that was given, in its composed
 * Unicode form and with `/`, of which the first 32 bits of the SHA-256 are divided by the number of shares.
 */
export function isInShard(relativePath: string, { index, count }: Shard): boolean {
  const hash = createHash("sha256").update(relativePath.normalize()).digest();
  return hash.readUInt32BE(0) % count === index - 1;
}
