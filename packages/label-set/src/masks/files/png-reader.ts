import { UnreadableFileError } from "../errors.ts";
import type { Bytes, Words } from "../mask.ts";
import type { Picture, PictureForm } from "../picture.ts";
import { ByteReader, type FileSource, once } from "./byte-reader.ts";
import { type PngChunk, readPngChunks } from "./png-chunks.ts";
import { readHeader, readPalette, transparentOf } from "./png-format.ts";
import { pngRows } from "./png-rows.ts";

/** A picture that was read from a file. */
export interface DecodedPicture extends Picture<Bytes | Words> {
  readonly channels: 1 | 2 | 3 | 4;
}

/** A PNG file whose header is read, and whose pixels are not. */
export interface PngFile extends PictureForm {
  readonly channels: 1 | 2 | 3 | 4;
  /** How many bits each number has, once it is read: 16 of grey that has as many, 8 of all else. */
  readonly bitDepth: 8 | 16;

  /**
   * Reads the pixels, once. Those of a palette keep the numbers of their colours; grey of fewer than eight bits is scaled so that
   * 255 is white, and grey of 16 bits is a `Uint16Array`.
   *
   * @throws {UnreadableFileError} when they are damaged, or not as many as the size says.
   * @throws {MaskError} when they were read already.
   */
  read(): Promise<DecodedPicture>;

  /**
   * Reads the pixels row by row in place of `read`, so that neither file nor picture is in memory as a whole.
   *
   * @throws {UnreadableFileError} when they are damaged, or not as many as the size says.
   * @throws {MaskError} when they were read already.
   */
  rows(): AsyncGenerator<Bytes | Words, void, void>;

  /** Lets go of the file, in place of reading it: a stream is cancelled. */
  cancel(): Promise<void>;
}

/**
 * Opens a PNG picture: grey or of a palette with any number of bits, and grey with alpha, RGB or RGBA of eight bits a channel. Its
 * size is known before its pixels take memory. All checksums are checked.
 *
 * @param source The file.
 * @throws {UnreadableFileError} when it is damaged, or of a form that is not supported.
 * @throws {MaskError} when this is no file.
 * @example
 * const file = await openPng(
 *   await encodePng({ width: 2, height: 1, data: new Uint8Array([0, 3]) }),
 * );
 * for await (const row of file.rows()) console.log(file.width, row); // 2 [0, 3]
 */
export async function openPng(source: FileSource): Promise<PngFile> {
  const chunks = readPngChunks(new ByteReader(source));
  try {
    return await fileOf(chunks);
  } catch (error) {
    await chunks.return();
    throw error;
  }
}

/**
 * Reads a PNG picture, as `openPng` and `read` do together.
 *
 * @param source The file.
 * @throws {UnreadableFileError} when it is damaged, or of a form that is not supported.
 * @throws {MaskError} when this is no file.
 * @example
 * const { width, height, data, palette } = await decodePng(await encodePng(mask));
 * console.log(width, height, data.length, palette?.length);
 */
export async function decodePng(source: FileSource): Promise<DecodedPicture> {
  return (await openPng(source)).read();
}

async function fileOf(chunks: AsyncGenerator<PngChunk, void, void>): Promise<PngFile> {
  const format = readHeader((await chunks.next()).value ?? undefined);
  const { width, height, channels, colorType } = format;
  let [palette, transparency, first]: (Bytes | undefined)[] = [];
  while (!first) {
    const { done, value: chunk } = await chunks.next();
    if (done) break;
    checkKnown(chunk);
    if (chunk.type === "PLTE") palette = chunk.data;
    if (chunk.type === "tRNS") transparency = chunk.data;
    if (chunk.type === "IDAT") first = chunk.data;
  }
  const colors = colorType === 3 ? readPalette(palette, transparency) : undefined;
  const transparent = transparency && transparentOf(transparency, format);
  const form: PictureForm & Pick<PngFile, "channels"> = {
    ...{ width, height, channels },
    ...(colors && { palette: colors }),
    ...(transparent && { transparent }),
  };
  const bitDepth = format.bitDepth === 16 ? 16 : 8;
  const rows = once(() => pngRows(format, colors?.length, compressedData(first, chunks)));
  const cancel = async () => void (await chunks.return());
  return { ...form, bitDepth, rows, read: async () => pictureOf(form, bitDepth, rows()), cancel };
}

async function pictureOf(
  form: PictureForm & Pick<PngFile, "channels">,
  bitDepth: 8 | 16,
  rows: AsyncIterable<Bytes | Words>,
): Promise<DecodedPicture> {
  const { width, height, channels } = form;
  const data = new (bitDepth === 16 ? Uint16Array : Uint8Array)(width * height * channels);
  let at = 0;
  for await (const row of rows) {
    data.set(row, at);
    at += row.length;
  }
  return { ...form, data };
}

async function* compressedData(
  first: Bytes | undefined,
  chunks: AsyncIterable<PngChunk>,
): AsyncGenerator<Bytes, void, void> {
  if (first) yield first;
  for await (const chunk of chunks) {
    checkKnown(chunk);
    if (chunk.type === "IDAT") yield chunk.data;
  }
}

/** What a reader must know to show the picture has a type that begins with a capital letter. */
function checkKnown({ type }: PngChunk): void {
  if (type === "PLTE" || type === "IDAT" || !/^[A-Z]/.test(type)) return;
  throw new UnreadableFileError(`has a part of type ${JSON.stringify(type)}, which is not supported there`);
}
