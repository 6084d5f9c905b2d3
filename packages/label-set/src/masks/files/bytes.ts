import type { Bytes, MaskData } from "../mask.ts";

/** What comes piece by piece. */
export type Pieces<Piece = Bytes> = Iterable<Piece> | AsyncIterable<Piece>;

/** One array with the bytes of all. */
export function joined(pieces: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The rows of a picture, or the slices of a volume. */
export function* partsOf<Data extends MaskData>(data: Data, length: number): Generator<Data, void, void> {
  for (let at = 0; at < data.length; at += length) yield data.subarray(at, at + length) as Data;
}

/** Pieces of at least a length, but for the last one, of what comes in pieces of any. */
export async function* gathered(pieces: Pieces<Uint8Array>, least: number): AsyncGenerator<Bytes, void, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < least) continue;
    yield joined(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield joined(waiting);
}

/** Pieces of just a length, of what comes in pieces of any. What is left at the end is too short, and left out. */
export async function* cut(pieces: Pieces<Uint8Array>, length: number): AsyncGenerator<Bytes, void, void> {
  let whole = new Uint8Array(length);
  let filled = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + length - filled);
      whole.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < length) break;
      yield whole;
      whole = new Uint8Array(length);
      filled = 0;
    }
  }
}
