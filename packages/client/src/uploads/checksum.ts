import { platform } from "#platform";
import { bytesOf } from "../core/kinds.ts";
import type { LocalFile } from "../platform/platform.ts";
import { piecesOf } from "./measured.ts";

/**
 * The CRC-32 of a file's content, read piece by piece. It is there on every runtime and without https, and finds every
 * change but one in four thousand million. That is enough where a size is compared as well and nobody wants to deceive:
 * whoever makes a file to have the checksum of another deceives only himself.
 */
export async function checksumOf(file: LocalFile, signal: AbortSignal | undefined): Promise<string> {
  const sum = new Checksum();
  for await (const piece of piecesOf(file.stream?.() ?? (await file.content()))) {
    signal?.throwIfAborted();
    sum.add(piece);
  }
  return sum.text;
}

/** The checksum of bytes that come one piece after the other. */
export class Checksum {
  #crc = 0;

  add(piece: unknown): void {
    const bytes = bytesOf(piece);
    if (bytes) this.#crc = platform.crc32(bytes, this.#crc);
  }

  get text(): string {
    return this.#crc.toString(16).padStart(8, "0");
  }
}
