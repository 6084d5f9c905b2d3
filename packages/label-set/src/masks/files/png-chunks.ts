import { UnreadableFileError } from "../errors.ts";
import type { Bytes } from "../mask.ts";
import type { ByteReader } from "./byte-reader.ts";
import { crc32 } from "./crc32.ts";

/** The bytes that every PNG begins with. */
export const pngSignature: Uint8Array = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Length, type and checksum of a chunk. */
const frameLength = 12;

/** A part of a PNG. */
export interface PngChunk {
  readonly type: string;
  readonly data: Bytes;
}

/** A chunk as it lies in the file. */
export function pngChunk(type: string, data: Uint8Array): Bytes {
  const bytes = new Uint8Array(frameLength + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/**
 * The chunks of a PNG up to its last one, `IEND`.
 *
 * @throws {UnreadableFileError} when it is no PNG, is cut short, or a checksum is wrong.
 */
export async function* readPngChunks(file: ByteReader): AsyncGenerator<PngChunk, void, void> {
  try {
    const signature = await file.take(pngSignature.length);
    if (!pngSignature.every((byte, at) => signature[at] === byte)) {
      throw new UnreadableFileError("is not a PNG picture");
    }
    for (let at = pngSignature.length; ; ) {
      const chunk = await readChunk(file, at);
      if (chunk.type === "IEND") return;
      yield chunk;
      at += frameLength + chunk.data.length;
    }
  } finally {
    await file.cancel();
  }
}

async function readChunk(file: ByteReader, at: number): Promise<PngChunk> {
  const head = await taken(file, 8);
  const view = new DataView(head.buffer, head.byteOffset);
  const type = String.fromCharCode(...head.subarray(4));
  const body = await taken(file, view.getUint32(0) + 4);
  const data = body.subarray(0, -4) as Bytes;
  const checksum = new DataView(body.buffer, body.byteOffset + data.length).getUint32(0);
  if (crc32(data, crc32(head.subarray(4))) === checksum) return { type, data };
  throw new UnreadableFileError(`is damaged: the checksum of a part at byte ${at} is wrong`);
}

async function taken(file: ByteReader, count: number): Promise<Uint8Array> {
  const bytes = await file.take(count);
  if (bytes.length < count) throw new UnreadableFileError("is cut short");
  return bytes;
}
