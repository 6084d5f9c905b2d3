import { decompress } from "./decompress.ts";
import { type PngChunk, readPngChunks } from "./png-chunks.ts";
import { pixelLengths, toRgba } from "./png-colors.ts";
import { unfilter } from "./png-filters.ts";
import { checkSize, type Raster, Unreadable } from "./raster.ts";

/**
 * Opens a PNG picture of eight bits a channel. Its whole structure is checked, with all checksums.
 *
 * @throws {Unreadable} when it is damaged, or of a form that is not supported.
 */
export function openPng(bytes: Uint8Array<ArrayBuffer>): Raster {
  const [first, ...others] = readPngChunks(bytes);
  const { size, type } = readHeader(first);
  for (const other of others) checkKnown(other);
  const data = others.filter((chunk) => chunk.type === "IDAT").map((chunk) => chunk.data);
  const palette = others.find((chunk) => chunk.type === "PLTE")?.data;
  const transparency = others.find((chunk) => chunk.type === "tRNS")?.data;
  return {
    size,
    read: async () => {
      const [width, height] = size;
      const pixelLength = pixelLengths[type] as number;
      const rowLength = width * pixelLength;
      const rows = await decompress(data, "deflate", height * (rowLength + 1));
      unfilter(rows, rowLength, pixelLength);
      return toRgba(rows, size, { type, palette, transparency });
    },
  };
}

function readHeader(chunk: PngChunk | undefined): { size: readonly [number, number]; type: number } {
  if (chunk?.type !== "IHDR" || chunk.data.length !== 13) throw new Unreadable("is damaged: it has no header");
  const view = new DataView(chunk.data.buffer, chunk.data.byteOffset);
  const size = [view.getUint32(0), view.getUint32(4)] as const;
  checkSize(size);
  const [depth = 0, type = 0, compression, filtering, interlacing] = chunk.data.subarray(8);
  if (depth !== 8) throw new Unreadable(`has ${depth} bits a channel, and only 8 are supported`);
  if (!(type in pixelLengths)) throw new Unreadable(`is damaged: there is no colour type ${type}`);
  if (compression !== 0 || filtering !== 0) throw new Unreadable("is compressed in a way that is not supported");
  if (interlacing !== 0) throw new Unreadable("is interlaced, which is not supported");
  return { size, type };
}

/** What a reader must know to show the picture has a type that begins with a capital letter. */
function checkKnown({ type }: PngChunk): void {
  if (type === "PLTE" || type === "IDAT" || !/^[A-Z]/.test(type)) return;
  throw new Unreadable(`has a part of type ${JSON.stringify(type)}, which is not supported there`);
}
