/** Does some work, and tells how many bytes streams decompressed to meanwhile. */
export async function countInflated(work: () => Promise<unknown>): Promise<number> {
  const Original = globalThis.DecompressionStream;
  let bytes = 0;
  globalThis.DecompressionStream = class {
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<BufferSource>;

    constructor(format: CompressionFormat) {
      const { readable, writable } = new Original(format);
      this.writable = writable;
      this.readable = readable.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            bytes += chunk.length;
            controller.enqueue(chunk);
          },
        }),
      );
    }
  } as unknown as typeof DecompressionStream;
  try {
    await work();
  } finally {
    globalThis.DecompressionStream = Original;
  }
  return bytes;
}
