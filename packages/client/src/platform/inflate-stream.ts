/** Decompresses raw deflate data with the web platform's own stream. */
export async function* inflate(compressed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  const writing = write(compressed, writer);
  // The reader learns of a failed write first; it must not count as unhandled while that is being reported.
  writing.catch(() => {});
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      yield value;
    }
    await writing;
  } catch (error) {
    // What went wrong with the data being read matters more than that the stream was aborted for it.
    await writing;
    throw error;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/**
 * All that a piece inflates to is in memory at once, which can be a thousand times as much; and texts made of large pieces
 * make V8 grow its heap.
 */
const mostAtOnce = 4096;

async function write(chunks: AsyncIterable<Uint8Array>, writer: WritableStreamDefaultWriter): Promise<void> {
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += mostAtOnce) {
        await writer.ready;
        // Awaiting the write itself would wait for the reader, which may have stopped.
        writer.write(chunk.subarray(at, at + mostAtOnce)).catch(() => {});
      }
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}
