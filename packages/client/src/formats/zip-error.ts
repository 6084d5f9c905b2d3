import type { ByteSource } from "./byte-source.ts";

/** A damaged archive, and at which of its bytes that showed. */
export class ZipError extends Error {
  readonly position: number;

  constructor(message: string, position: number, options?: ErrorOptions) {
    super(message, options);
    this.position = position;
  }
}

/**
 * The next bytes of an archive.
 *
 * @throws {ZipError} when it is cut off before their end.
 */
export async function takeAll(source: ByteSource, length: number, what: string): Promise<Uint8Array> {
  const bytes = await source.take(length);
  if (bytes.length < length) throw new ZipError(`the archive is cut off inside ${what}`, source.position);
  return bytes;
}
