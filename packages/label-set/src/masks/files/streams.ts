import { UnreadableFileError } from "../errors.ts";
import type { Bytes } from "../mask.ts";
import { joined, type Pieces } from "./bytes.ts";

/** A stream of pieces, which are made as it is read. */
export function streamOf(pieces: Pieces): ReadableStream<Bytes> {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream<Bytes>({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}

/** The pieces of a stream, which is let go when no more are wanted. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Bytes, void, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value as Bytes;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** All bytes of a stream. */
export async function bytesOf(stream: ReadableStream<Bytes>): Promise<Bytes> {
  const pieces: Bytes[] = [];
  for await (const piece of piecesOf(stream)) pieces.push(piece);
  return joined(pieces);
}

/** Compresses data piece by piece. */
export function compressed(pieces: Pieces, format: CompressionFormat): AsyncGenerator<Bytes, void, void> {
  return piecesOf(streamOf(pieces).pipeThrough(new CompressionStream(format)));
}

/**
 * Decompresses data piece by piece.
 *
 * @throws {UnreadableFileError} when it is damaged.
 */
export async function* decompressed(data: Pieces, format: CompressionFormat): AsyncGenerator<Bytes, void, void> {
  // What is wrong with the file itself says more than what became of its stream.
  let failure: { readonly error: unknown } | undefined;
  const small = inSmallPieces(data, (error) => {
    failure = { error };
  });
  try {
    yield* piecesOf(streamOf(small).pipeThrough(new DecompressionStream(format)));
  } catch (cause) {
    if (failure) throw failure.error;
    throw new UnreadableFileError("is damaged: its compressed data makes no sense, or is cut short", { cause });
  }
}

/** All that a piece decompresses to is in memory at once, which can be a thousand times as much. */
const mostAtOnce = 4096;

async function* inSmallPieces(data: Pieces, onFailure: (error: unknown) => void): AsyncGenerator<Bytes, void, void> {
  try {
    for await (const piece of data) {
      for (let at = 0; at < piece.length; at += mostAtOnce) yield piece.subarray(at, at + mostAtOnce);
    }
  } catch (error) {
    onFailure(error);
    throw error;
  }
}

/**
 * Data that is known to have `length` bytes. What has more is stopped there, before it fills the memory.
 *
 * @throws {UnreadableFileError} when it has more or fewer.
 */
export async function* ofLength(pieces: AsyncIterable<Bytes>, length: number): AsyncGenerator<Bytes, void, void> {
  let left = length;
  for await (const piece of pieces) {
    left -= piece.length;
    if (left < 0) throw new UnreadableFileError("has more data than its size says");
    yield piece;
  }
  // Some runtimes take compressed data that ends too early for complete.
  if (left > 0) throw new UnreadableFileError("is cut short: it has less data than its size says");
}
