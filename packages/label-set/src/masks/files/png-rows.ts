import { UnreadableFileError } from "../errors.ts";
import type { Bytes, Words } from "../mask.ts";
import { cut } from "./bytes.ts";
import { unfilter } from "./png-filters.ts";
import { type PngFormat, rowLengthOf } from "./png-format.ts";
import { decompressed, ofLength } from "./streams.ts";

/** The numbers of the pixels of a PNG, row by row. */
export async function* pngRows(
  format: PngFormat,
  colors: number | undefined,
  data: AsyncIterable<Bytes>,
): AsyncGenerator<Bytes | Words, void, void> {
  // Each row begins with the number of its filter.
  const length = rowLengthOf(format) + 1;
  const step = Math.ceil((format.channels * format.bitDepth) / 8);
  const numbers = numbersOf(format);
  let above = new Uint8Array(length);
  for await (const row of cut(ofLength(decompressed(data, "deflate"), format.height * length), length)) {
    unfilter(row[0] as number, row.subarray(1), above.subarray(1), step);
    above = row;
    const own = numbers(row.subarray(1));
    if (colors !== undefined) checkColors(own, colors);
    yield own;
  }
}

/** Gives the numbers of a row's pixels, in an array of their own. */
function numbersOf(format: PngFormat): (row: Bytes) => Bytes | Words {
  if (format.bitDepth === 8) return (row) => row.slice();
  return format.bitDepth === 16 ? ofTwoBytes : ofFewBits(format);
}

function ofTwoBytes(row: Bytes): Words {
  const view = new DataView(row.buffer, row.byteOffset);
  const numbers = new Uint16Array(row.length / 2);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = view.getUint16(at * 2);
  return numbers;
}

function ofFewBits({ width, bitDepth, colorType }: PngFormat): (row: Bytes) => Bytes {
  const most = 2 ** bitDepth - 1;
  const scale = colorType === 0 ? 255 / most : 1;
  const perByte = 8 / bitDepth;
  return (row) => {
    const numbers = new Uint8Array(width);
    for (let x = 0; x < width; x += 1) {
      const shift = 8 - bitDepth * ((x % perByte) + 1);
      numbers[x] = (((row[Math.floor(x / perByte)] as number) >> shift) & most) * scale;
    }
    return numbers;
  };
}

function checkColors(row: Uint8Array | Uint16Array, colors: number): void {
  const index = colors < 256 ? row.find((index) => index >= colors) : undefined;
  if (index !== undefined) throw new UnreadableFileError(`is damaged: its palette has no colour ${index}`);
}
