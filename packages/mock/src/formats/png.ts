import { encode } from "fast-png";

/** A picture of one byte a pixel, row by row: 0 is black, 255 is white. */
export interface Grayscale {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** Writes a grayscale picture as a PNG file. */
export function png({ width, height, pixels }: Grayscale): Uint8Array<ArrayBuffer> {
  return new Uint8Array(encode({ width, height, data: pixels, channels: 1, depth: 8 }));
}
