import { compress } from "./compress.ts";
import { joinBytes } from "./join-bytes.ts";
import { pngChunk, pngSignature } from "./png-chunks.ts";

/** A PNG picture of RGBA pixels, row by row. */
export async function writePng(width: number, height: number, rgba: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const rowLength = width * 4;
  // Each row begins with the number of its filter, and 0 is none.
  const rows = new Uint8Array(height * (rowLength + 1));
  for (let row = 0; row < height; row += 1) {
    rows.set(rgba.subarray(row * rowLength, (row + 1) * rowLength), row * (rowLength + 1) + 1);
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits a channel, in red, green, blue and alpha.
  header.setUint8(8, 8);
  header.setUint8(9, 6);
  return [
    pngSignature,
    pngChunk("IHDR", new Uint8Array(header.buffer)),
    pngChunk("IDAT", await compress(rows, "deflate")),
    pngChunk("IEND", new Uint8Array(0)),
  ].reduce(joinBytes) as Uint8Array<ArrayBuffer>;
}
