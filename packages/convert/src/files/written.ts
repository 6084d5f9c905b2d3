import { BytePieces } from "./byte-pieces.ts";

/** Texts as UTF-8, in pieces of some size, made while they are read. */
export async function* written(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void, void> {
  const pieces = new BytePieces();
  for await (const text of texts) {
    pieces.add(text);
    if (pieces.isFull) yield* pieces.takeFull();
  }
  yield* pieces.takeAll();
}
