import { crc32, deflateSync } from "node:zlib";

/** A PNG picture as a test wants it, right or wrong. */
export interface PngContent {
  width: number;
  height: number;
  /** 0 is grey, 2 RGB, 3 a palette, 4 grey with alpha, 6 RGBA. */
  colorType: number;
  /** The bytes of all pixels, row by row. */
  samples: Uint8Array;
  /** The filters of rows, from the first one on, over and over. */
  filters?: readonly number[];
  palette?: Uint8Array | undefined;
  transparency?: Uint8Array | undefined;
  /** Bytes in each piece of the compressed data. */
  pieceSize?: number;
  /** What the header says besides. */
  depth?: number;
  compression?: number;
  interlacing?: number;
  /** Chunks of other types, before the data. */
  others?: Readonly<Record<string, Uint8Array>>;
}

export const samplesOfType: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A PNG picture, written by means of Node alone, after the words of the specification. */
export function pngFile(content: PngContent): Uint8Array<ArrayBuffer> {
  const { width, height, colorType, samples, filters = [0], pieceSize = 1 << 20, palette, transparency } = content;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([content.depth ?? 8, colorType, content.compression ?? 0, 0, content.interlacing ?? 0], 8);
  const data = deflateSync(filtered(samples, width, samplesOfType[colorType] ?? 1, filters));
  const pieces = Array.from({ length: Math.ceil(data.length / pieceSize) }, (_, piece) =>
    data.subarray(piece * pieceSize, (piece + 1) * pieceSize),
  );
  return pngOf([
    ["IHDR", header],
    ...Object.entries(content.others ?? {}),
    ...(palette ? [["PLTE", palette] as const] : []),
    ...(transparency ? [["tRNS", transparency] as const] : []),
    ...pieces.map((piece) => ["IDAT", piece] as const),
    ["IEND", Buffer.alloc(0)],
  ]);
}

/** A file of chunks with right lengths and checksums. */
export function pngOf(chunks: readonly (readonly [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const parts = chunks.map(([type, data]) => {
    const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  });
  return new Uint8Array(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]));
}

function filtered(samples: Uint8Array, width: number, step: number, filters: readonly number[]): Uint8Array {
  const length = width * step;
  const rows = Array.from({ length: samples.length / length }, (_, row) => {
    const filter = filters[row % filters.length] as number;
    const at = (column: number, above: number) =>
      column < 0 || row < above ? 0 : (samples[(row - above) * length + column] as number);
    const difference = (_: unknown, column: number) => {
      const [left, above, corner] = [at(column - step, 0), at(column, 1), row > 0 ? at(column - step, 1) : 0];
      return at(column, 0) - guess(filter, left, above, corner);
    };
    return [filter, ...Array.from({ length }, difference)];
  });
  return Uint8Array.from(rows.flat());
}

function guess(filter: number, left: number, above: number, corner: number): number {
  const p = left + above - corner;
  const [pa, pb, pc] = [Math.abs(p - left), Math.abs(p - above), Math.abs(p - corner)];
  const paeth = pa <= pb && pa <= pc ? left : pb <= pc ? above : corner;
  return [0, left, above, Math.floor((left + above) / 2), paeth][filter] ?? 0;
}
