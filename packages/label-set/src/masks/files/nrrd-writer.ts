import { MaskError } from "../errors.ts";
import { type Bytes, checkSize, checkVolume, type VoxelMask } from "../mask.ts";
import { gathered, type Pieces, partsOf } from "./bytes.ts";
import { nrrdHeader } from "./nrrd-header.ts";
import type { NrrdForm } from "./nrrd-reader.ts";
import { bytesOf, compressed, streamOf } from "./streams.ts";

/** How an NRRD file is written. */
export interface NrrdOptions {
  /**
   * How the voxels lie in the file. The service documents `gzip`.
   *
   * @default "gzip"
   */
  readonly encoding?: "gzip" | "raw" | undefined;
}

/**
 * Writes a volume of voxels as an NRRD file, with other lines in its header where it has some.
 *
 * @param volume The volume.
 * @param options How it is written.
 * @throws {MaskError} when its data does not fit its size, or a line of the header is none.
 * @example
 * const file = await encodeNrrd({
 *   ...volume,
 *   header: ["space: left-posterior-superior"],
 * });
 * console.log(file.length);
 */
export async function encodeNrrd(volume: VoxelMask & NrrdForm, options: NrrdOptions = {}): Promise<Bytes> {
  checkVolume(volume);
  const { width, height, data } = volume;
  return bytesOf(encodeNrrdSlices(volume, partsOf(data, width * height), options));
}

/**
 * Writes an NRRD file from slices that are made while it is written, so that neither volume nor file is ever in memory as a whole.
 *
 * @param form The size of the volume, and other lines of the header.
 * @param slices The voxels of each place on the third axis. The first axis is the fastest.
 * @param options How it is written.
 * @throws {MaskError} when there is no such volume. The stream fails with one when the slices do not fit it.
 * @example
 * const file = await openNrrd(await encodeNrrd(volume));
 * const stream = encodeNrrdSlices(file, file.slices(), { encoding: "raw" });
 * console.log((await new Response(stream).arrayBuffer()).byteLength);
 */
export function encodeNrrdSlices(
  form: NrrdForm,
  slices: Pieces<VoxelMask["data"]>,
  options: NrrdOptions = {},
): ReadableStream<Bytes> {
  checkSize("The volume", form, ["width", "height", "depth"]);
  const { encoding = "gzip" } = options;
  if (encoding !== "gzip" && encoding !== "raw") {
    throw new MaskError(`The encoding must be "gzip" or "raw"; it is ${JSON.stringify(encoding)}.`);
  }
  const { width, height, depth, header = [] } = form;
  const head = nrrdHeader([width, height, depth], encoding, header);
  const voxels = gathered(checked(form, slices), pieceLength);
  return streamOf(gathered(fileOf(head, encoding === "raw" ? voxels : compressed(voxels, "gzip")), pieceLength));
}

/** Small enough to take no memory, large enough to be compressed and written at once. */
const pieceLength = 65_536;

async function* fileOf(header: Uint8Array, voxels: AsyncIterable<Bytes>): AsyncGenerator<Uint8Array, void, void> {
  yield header;
  yield* voxels;
}

async function* checked(
  { width, height, depth }: NrrdForm,
  slices: Pieces<VoxelMask["data"]>,
): AsyncGenerator<Uint8Array, void, void> {
  let count = 0;
  for await (const slice of slices) {
    if (slice.length !== width * height) {
      throw new MaskError(`Slice ${count} of the volume must have ${width * height} voxels; it has ${slice.length}.`);
    }
    yield new Uint8Array(slice.buffer, slice.byteOffset, slice.length);
    count += 1;
  }
  if (count !== depth) throw new MaskError(`The volume must have ${depth} slices; it has ${count}.`);
}
