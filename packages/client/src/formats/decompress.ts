import { decompressed } from "../platform/inflate-stream.ts";
import { Unreadable } from "./raster.ts";

/**
 * Decompresses data that is known to become `length` bytes. What would become more is stopped there, before it fills the
 * memory.
 *
 * @throws {Unreadable} when it is damaged, or becomes more or fewer bytes.
 */
export async function decompress(
  pieces: readonly Uint8Array[],
  format: CompressionFormat,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  try {
    for await (const chunk of decompressed(streamOf(pieces), format)) {
      if (filled + chunk.length > length) throw new Unreadable("has more data than its size says");
      bytes.set(chunk, filled);
      filled += chunk.length;
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable("is damaged: its compressed data makes no sense, or is cut short", { cause: error });
  }
  // Some runtimes take data that ends too early for complete.
  if (filled < length) throw new Unreadable("is cut short: it has less data than its size says");
  return bytes;
}

async function* streamOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, void> {
  yield* pieces;
}
