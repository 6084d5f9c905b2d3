import { crc32 } from "../platform/crc32.ts";
import { Unreadable } from "./raster.ts";

/** The bytes that every PNG begins with. */
export const pngSignature: Uint8Array = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Length, type and checksum of a chunk. */
const frameLength = 12;

/** A part of a PNG. */
export interface PngChunk {
  type: string;
  data: Uint8Array<ArrayBuffer>;
}

/** A chunk as it lies in the file. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
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
 * @throws {Unreadable} when it is no PNG, is cut short, or a checksum is wrong.
 */
export function* readPngChunks(bytes: Uint8Array<ArrayBuffer>): Generator<PngChunk, void, void> {
  if (!pngSignature.every((byte, at) => bytes[at] === byte)) throw new Unreadable("is not a PNG picture");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = pngSignature.length; ; ) {
    const length = at + frameLength <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY;
    const end = at + frameLength + length;
    if (end > bytes.length) throw new Unreadable("is cut short");
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      throw new Unreadable(`is damaged: the checksum of a part at byte ${at} is wrong`);
    }
    if (type === "IEND") return;
    yield { type, data: bytes.subarray(at + 8, end - 4) };
    at = end;
  }
}
