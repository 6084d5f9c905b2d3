/** A file of pixels or voxels whose header is read, and whose data is not decompressed yet. */
export interface Raster {
  /** How many there are on each axis, the fastest first. */
  readonly size: readonly number[];
  /**
   * The pixels as red, green, blue and alpha, or a byte for each voxel.
   *
   * @throws {Unreadable} when the data is damaged, or is not as much as the size says.
   */
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * A file is damaged, or of a form that is not supported. The message goes on from the name of the file: "has more data than
 * its size says".
 */
export class Unreadable extends Error {}

/** The most pixels or voxels that are taken: those of a picture need four times as many bytes. */
const mostCells = 2 ** 28;

/** Checks that a size can be kept in memory, whatever else a file says. */
export function checkSize(size: readonly number[]): void {
  if (size.some((length) => length < 1)) throw new Unreadable("says that it has no size");
  const cells = size.reduce((product, length) => product * length, 1);
  if (cells > mostCells) throw new Unreadable(`is larger than can be read: ${size.join(" × ")}`);
}
