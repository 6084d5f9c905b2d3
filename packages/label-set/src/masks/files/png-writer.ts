import { MaskError } from "../errors.ts";
import type { Bytes, MaskData } from "../mask.ts";
import { checkPicture, checkPictureForm, noSuchColor, type Picture, type PictureForm } from "../picture.ts";
import { gathered, joined, type Pieces, partsOf } from "./bytes.ts";
import { pngChunk, pngSignature } from "./png-chunks.ts";
import { colorTypeOf, headerOf, paletteChunks } from "./png-format.ts";
import { bytesOf, compressed, streamOf } from "./streams.ts";

/** The form of a picture whose rows come one after the other. */
export interface PngForm extends PictureForm {
  /**
   * How many bits each number has. Only grey has 16.
   *
   * @default 8
   */
  readonly bitDepth?: 8 | 16 | undefined;
}

/**
 * Writes a picture as a PNG file. A mask is written as it is: grey, with 16 bits where it is a `Uint16Array`, or with a palette.
 *
 * @param picture The picture, or a mask.
 * @throws {MaskError} when its data does not fit its size, or its palette.
 * @example
 * const file = await encodePng({ ...mask, palette: ["#000000", "#9C27B0"] });
 * console.log(file.length);
 */
export async function encodePng(picture: Picture): Promise<Bytes> {
  checkPicture(picture);
  const { width, channels = 1, data } = picture;
  const bitDepth = data instanceof Uint16Array ? 16 : 8;
  return bytesOf(encodePngRows({ ...picture, bitDepth }, partsOf(data, width * channels)));
}

/**
 * Writes a PNG file from rows that are made while it is written, so that neither picture nor file is ever in memory as a whole.
 *
 * @param form Size and form of the pixels.
 * @param rows The numbers of each row's pixels.
 * @throws {MaskError} when there is no such picture. The stream fails with one when the rows do not fit it.
 * @example
 * function* stripes() {
 *   for (let y = 0; y < 3000; y += 1) yield new Uint8Array(4000).fill(y % 2);
 * }
 * const stream = encodePngRows({ width: 4000, height: 3000 }, stripes());
 * console.log((await new Response(stream).arrayBuffer()).byteLength);
 */
export function encodePngRows(form: PngForm, rows: Pieces<MaskData>): ReadableStream<Bytes> {
  checkPictureForm(form);
  const { width, height, channels = 1, bitDepth = 8, palette } = form;
  if (bitDepth === 16 && (channels > 1 || palette !== undefined)) {
    throw new MaskError("The picture has 16 bits, which is supported for grey alone.");
  }
  const header = headerOf({ width, height, channels, bitDepth, colorType: colorTypeOf(form) });
  return streamOf(fileOf(form, header, compressed(gathered(filteredRows(form, rows), pieceLength), "deflate")));
}

/** Small enough to take no memory, large enough to be compressed and written at once. */
const pieceLength = 65_536;

async function* fileOf(
  form: PngForm,
  header: Uint8Array,
  data: AsyncIterable<Bytes>,
): AsyncGenerator<Bytes, void, void> {
  yield joined([pngSignature, pngChunk("IHDR", header), ...colorChunks(form)]);
  for await (const piece of gathered(data, pieceLength)) yield pngChunk("IDAT", piece);
  yield pngChunk("IEND", new Uint8Array(0));
}

function colorChunks({ palette, transparent }: PngForm): Uint8Array[] {
  if (transparent) return [pngChunk("tRNS", Uint8Array.from(transparent.flatMap((value) => [value >> 8, value])))];
  if (!palette) return [];
  const { colors, alphas } = paletteChunks(palette);
  return [pngChunk("PLTE", colors), ...(alphas.length > 0 ? [pngChunk("tRNS", alphas)] : [])];
}

/** Rows as a file has them. Each begins with the number of its filter; 0 is none, which suits masks well. */
async function* filteredRows(
  { width, height, channels = 1, bitDepth = 8, palette }: PngForm,
  rows: Pieces<MaskData>,
): AsyncGenerator<Bytes, void, void> {
  const length = width * channels;
  let count = 0;
  for await (const row of rows) {
    if (row.length !== length)
      throw new MaskError(`Row ${count} of the picture must have ${length} numbers; it has ${row.length}.`);
    if (palette) checkColors(row, palette.length);
    const bytes = new Uint8Array(1 + (length * bitDepth) / 8);
    if (bitDepth === 8) bytes.set(row, 1);
    else setWords(bytes, row);
    yield bytes;
    count += 1;
  }
  if (count !== height) throw new MaskError(`The picture must have ${height} rows; it has ${count}.`);
}

function setWords(bytes: Bytes, row: MaskData): void {
  const view = new DataView(bytes.buffer, 1);
  for (let x = 0; x < row.length; x += 1) view.setUint16(x * 2, row[x] as number);
}

function checkColors(row: MaskData, colors: number): void {
  const index = row.find((index) => index >= colors);
  if (index !== undefined) throw noSuchColor(index, colors);
}
