import { UnreadableFileError } from "../errors.ts";
import type { Bytes, PixelSize, VoxelMask } from "../mask.ts";
import { ByteReader, type FileSource, once } from "./byte-reader.ts";
import { cut, joined } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import { longestHeader, readNrrdHeader } from "./nrrd-header.ts";
import { decompressed, ofLength } from "./streams.ts";

/** The form of a volume in a file. */
export interface NrrdForm extends PixelSize {
  /** Voxels on the third axis. */
  readonly depth: number;
  /**
   * The lines of the header that say nothing about the voxels' number and type, such as `space: left-posterior-superior` and
   * `Segment0_Name:=Lung`.
   *
   * @default []
   */
  readonly header?: readonly string[] | undefined;
}

/** A volume that was read from a file. */
export interface DecodedVolume extends VoxelMask<Bytes> {
  /** The other lines of its header, as `encodeNrrd` takes them. */
  readonly header: readonly string[];
}

/** An NRRD file whose header is read, and whose voxels are not. */
export interface NrrdFile extends NrrdForm {
  readonly header: readonly string[];

  /**
   * Reads the voxels, once.
   *
   * @throws {UnreadableFileError} when they are damaged, or not as many as the size says.
   * @throws {MaskError} when they were read already.
   */
  read(): Promise<DecodedVolume>;

  /**
   * Reads the voxels slice by slice in place of `read`, so that neither file nor volume is in memory as a whole. A slice has the
   * voxels of one place on the third axis.
   *
   * @throws {UnreadableFileError} when they are damaged, or not as many as the size says.
   * @throws {MaskError} when they were read already.
   */
  slices(): AsyncGenerator<Bytes, void, void>;

  /** Lets go of the file, in place of reading it: a stream is cancelled. */
  cancel(): Promise<void>;
}

/**
 * Opens an NRRD file of a volume of bytes, raw or compressed with gzip. Its size is known before its voxels take memory.
 *
 * @param source The file.
 * @throws {UnreadableFileError} when it is damaged, or of a form that is not supported.
 * @throws {MaskError} when this is no file.
 * @example
 * const file = await openNrrd(await encodeNrrd(volume));
 * for await (const slice of file.slices())
 *   console.log(slice.length === file.width * file.height); // true
 */
export async function openNrrd(source: FileSource): Promise<NrrdFile> {
  const reader = new ByteReader(source);
  try {
    const { end, encoding, ...form } = readNrrdHeader(await reader.peek(longestHeader));
    const length = form.width * form.height * form.depth;
    await reader.take(end);
    const voxels = once(() => ofLength(encoding === "raw" ? reader.rest() : unzipped(reader.rest()), length));
    return {
      ...form,
      read: async () => ({ ...form, data: await filled(length, voxels()) }),
      slices: () => cut(voxels(), form.width * form.height),
      cancel: () => reader.cancel(),
    };
  } catch (error) {
    await reader.cancel();
    throw error;
  }
}

/**
 * Reads a volume of an NRRD file, as `openNrrd` and `read` do together.
 *
 * @param source The file.
 * @throws {UnreadableFileError} when it is damaged, or of a form that is not supported.
 * @throws {MaskError} when this is no file.
 * @example
 * const { width, height, depth, header } = await decodeNrrd(await encodeNrrd(volume));
 * console.log(width, height, depth, header);
 */
export async function decodeNrrd(source: FileSource): Promise<DecodedVolume> {
  return (await openNrrd(source)).read();
}

async function filled(length: number, pieces: AsyncIterable<Bytes>): Promise<Bytes> {
  const data = new Uint8Array(length);
  let at = 0;
  for await (const piece of pieces) {
    data.set(piece, at);
    at += piece.length;
  }
  return data;
}

async function* unzipped(data: AsyncIterable<Bytes>): AsyncGenerator<Bytes, void, void> {
  // Checksum and length, which some runtimes don't miss at the end of data that is cut short.
  let last = new Uint8Array(0);
  async function* noting(): AsyncGenerator<Bytes, void, void> {
    for await (const piece of data) {
      last = joined([last, piece.subarray(-8)]).subarray(-8);
      yield piece;
    }
  }
  let [checksum, length] = [0, 0];
  for await (const piece of decompressed(noting(), "gzip")) {
    checksum = crc32(piece, checksum);
    length += piece.length;
    yield piece;
  }
  const end = new DataView(last.buffer, last.byteOffset);
  const isWhole = last.length === 8 && end.getUint32(0, true) === checksum && end.getUint32(4, true) === length;
  if (!isWhole) throw new UnreadableFileError("is damaged or cut short: its checksum is wrong");
}
