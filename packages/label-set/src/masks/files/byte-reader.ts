import { typeName } from "../../shared/json.ts";
import { MaskError } from "../errors.ts";
import type { Bytes } from "../mask.ts";
import { joined } from "./bytes.ts";
import { piecesOf } from "./streams.ts";

/** A file: its bytes, a `Blob`, or a stream of it, such as the body of a `Response` or a file that Node reads. */
export type FileSource = Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Reads a file from its first byte to its last. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  /** What was read of the file, and not taken yet. */
  #ahead: Uint8Array = new Uint8Array(0);

  constructor(source: FileSource) {
    this.#pieces = iteratorOf(source);
  }

  /** The next bytes, which stay to be taken: as many as asked for, or fewer where the file ends. */
  async peek(count: number): Promise<Uint8Array> {
    const pieces = [this.#ahead];
    for (let length = this.#ahead.length; length < count; ) {
      const { done, value } = await this.#pieces.next();
      if (done) break;
      pieces.push(value);
      length += value.length;
    }
    if (pieces.length > 1) this.#ahead = joined(pieces);
    return this.#ahead.subarray(0, count);
  }

  /** The next bytes, as many as asked for, or fewer where the file ends. */
  async take(count: number): Promise<Uint8Array> {
    const taken = await this.peek(count);
    this.#ahead = this.#ahead.subarray(taken.length);
    return taken;
  }

  /** All that follows. */
  async *rest(): AsyncGenerator<Bytes, void, void> {
    try {
      if (this.#ahead.length > 0) yield this.#ahead as Bytes;
      for (;;) {
        const { done, value } = await this.#pieces.next();
        if (done) return;
        yield value as Bytes;
      }
    } finally {
      await this.cancel();
    }
  }

  /** Lets go of the file. */
  async cancel(): Promise<void> {
    await this.#pieces.return?.();
  }
}

/**
 * Something that can be done once, as it takes a file to its end.
 *
 * @throws {MaskError} the second time.
 */
export function once<T>(read: () => T): () => T {
  let wasRead = false;
  return () => {
    if (wasRead) throw new MaskError("The file was read already, and goes on from there; open it again.");
    wasRead = true;
    return read();
  };
}

function iteratorOf(source: FileSource): AsyncIterator<Uint8Array> {
  if (source instanceof Uint8Array) return alone(source);
  if (source instanceof Blob) return piecesOf(source.stream());
  // Not every browser iterates over streams.
  if (source instanceof ReadableStream) return piecesOf(source);
  if (typeof source === "object" && source !== null && Symbol.asyncIterator in source) {
    return source[Symbol.asyncIterator]();
  }
  const expected = "a Uint8Array, a Blob or a stream of bytes";
  throw new MaskError(`The file must be ${expected}; it is ${typeName(source)}.`);
}

async function* alone(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}
