import { chunksOf, type Source } from "./source.ts";

/** Bytes that came in parts, as one. */
export function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The bytes of a whole file, which is small. */
export async function bytesOf(source: Source): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of await chunksOf(source)) {
    // Some streams use the same memory for each piece.
    parts.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk.slice());
  }
  return joinedBytes(parts);
}
