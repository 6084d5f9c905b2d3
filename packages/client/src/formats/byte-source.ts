import { joinBytes } from "./join-bytes.ts";

/** A stream of bytes read in the pieces a parser asks for. */
export class ByteSource {
  /** How many bytes were taken so far. */
  position = 0;
  /** What the stream failed with, so that its failure can be told from one of a parser's own. */
  failure: unknown;
  readonly #chunks: AsyncIterator<Uint8Array>;
  #buffer: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Exactly `length` bytes, or fewer where the stream ends. */
  async take(length: number): Promise<Uint8Array> {
    const bytes = await this.peek(length);
    return this.#consume(bytes.length);
  }

  /** What is there next, at most `length` bytes and at least one, or nothing at the end of the stream. */
  async takeSome(length: number): Promise<Uint8Array | undefined> {
    if (this.#buffer.length === 0 && !(await this.#fill())) return undefined;
    return this.#consume(Math.min(length, this.#buffer.length));
  }

  /** The next `length` bytes without taking them, or fewer where the stream ends. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#buffer.length < length && (await this.#fill()));
    return this.#buffer.subarray(0, length);
  }

  /** All bytes at hand without taking them, after more have arrived; nothing when the stream has ended. */
  async peekMore(): Promise<Uint8Array | undefined> {
    return (await this.#fill()) ? this.#buffer : undefined;
  }

  /** All bytes at hand, without waiting for any. */
  get buffered(): Uint8Array {
    return this.#buffer;
  }

  /** Stops the stream. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #consume(length: number): Uint8Array {
    const bytes = this.#buffer.subarray(0, length);
    this.#buffer = this.#buffer.subarray(length);
    this.position += length;
    return bytes;
  }

  async #fill(): Promise<boolean> {
    const { value, done } = await this.#chunks.next().catch((error: unknown) => {
      this.failure = error;
      throw error;
    });
    if (done) return false;
    this.#buffer = joinBytes(this.#buffer, value);
    return true;
  }
}
