import { bytesOf, isBlob } from "../core/kinds.ts";
import { ValidationError } from "../errors/validation-error.ts";

/** How large the pieces are at most in which a content is sent, in bytes, so that it shows how far that is. */
const pieceSize = 65_536;

/**
 * A stream of exactly `size` bytes. The last piece is held back until its source has ended, so that of a longer one never
 * all is sent that was promised, and nobody takes it for complete.
 *
 * @param told Is told of each piece that is given out.
 * @param failed Is told what it breaks off with.
 */
export function measured(
  source: AsyncIterable<unknown>,
  size: number,
  told: (piece: Uint8Array) => void = () => {},
  failed: (error: unknown) => void = () => {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = checked(source, size);
  let held: IteratorResult<Uint8Array<ArrayBuffer>, void> | undefined;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const piece = held ?? (await pieces.next());
          held = await pieces.next();
          if (!piece.done) {
            told(piece.value);
            controller.enqueue(piece.value);
          }
          if (held.done) controller.close();
        } catch (error) {
          failed(error);
          throw error;
        }
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

async function* checked(
  source: AsyncIterable<unknown>,
  size: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  let read = 0;
  for await (const value of source) {
    const bytes = bytesOf(value) ?? refuse(size, "something other than bytes");
    read += bytes.length;
    if (read > size) refuse(size, `more than ${size} bytes`);
    // Some streams give all that they have at once.
    for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
  }
  if (read < size) refuse(size, `only ${read} bytes`);
}

function refuse(size: number, received: string): never {
  throw new ValidationError(`The stream was to have ${size} bytes, but gave ${received}. Give its size as it is.`, {
    argument: "size",
    expected: "as many bytes as the stream gives",
    received,
  });
}

/** The pieces of a stream of the web or of Node, of a `Blob` or of bytes. */
export async function* piecesOf(
  content: ReadableStream<unknown> | AsyncIterable<unknown> | Blob | Uint8Array,
): AsyncGenerator<unknown, void, void> {
  if (content instanceof Uint8Array) yield content;
  else if (Symbol.asyncIterator in content) yield* content;
  else if (isBlob(content)) yield* readAll(content.stream());
  else yield* readAll(content);
}

/** Not every browser lets a stream be iterated. */
async function* readAll(stream: ReadableStream<unknown>): AsyncGenerator<unknown, void, void> {
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.cancel().catch(() => {});
  }
}
