import { compress, concat } from "./compress.ts";
import { crc32 } from "./crc32.ts";

const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A picture of one byte a pixel, row by row: 0 is black, 255 is white. */
export type Grayscale = { width: number; height: number; pixels: Uint8Array };

/** Writes a grayscale picture as a PNG file. */
export async function png({ width, height, pixels }: Grayscale): Promise<Uint8Array<ArrayBuffer>> {
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const bitDepth = 8;
  const grayscale = 0;
  const header = concat([u32(width), u32(height), new Uint8Array([bitDepth, grayscale, 0, 0, 0])]);
  const data = await compress([rows], "deflate");
  return concat([signature, chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", new Uint8Array())]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const content = concat([new TextEncoder().encode(type), data]);
  return concat([u32(data.length), content, u32(crc32(content))]);
}

function u32(value: number): Uint8Array {
  return new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);
}
