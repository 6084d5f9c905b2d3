import { isObject, typeName } from "../shared/json.ts";
import { MaskError } from "./errors.ts";

/** Bytes in a buffer of their own, as `Blob` and `fetch` take them. Older versions of TypeScript call them `Uint8Array`. */
export type Bytes = ReturnType<Uint8ArrayConstructor["of"]>;

/** Numbers of 16 bits in a buffer of their own. */
export type Words = ReturnType<Uint16ArrayConstructor["of"]>;

/** What the numbers of a mask or a picture may lie in. */
export type MaskData = Uint8Array | Uint8ClampedArray | Uint16Array;

/** Width and height in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** A class for each pixel. */
export interface PixelMask<Data extends MaskData = MaskData> extends PixelSize {
  /** The number of each pixel's class, row by row; 0 where there is none. */
  readonly data: Data;
}

/** A class for each voxel of a volume. */
export interface VoxelMask<Data extends MaskData = Uint8Array | Uint8ClampedArray> extends PixelSize {
  /** Voxels on the third axis. */
  readonly depth: number;
  /** The number of each voxel's class, 0 where there is none. The first axis, of `width` voxels, is the fastest. */
  readonly data: Data;
}

/** The most pixels or voxels that are taken: those of an RGBA picture need four times as many bytes. */
const mostCells = 2 ** 28;

/** Whether the pixels or voxels of a size can be kept in memory. */
export function fitsMemory(size: readonly number[]): boolean {
  return size.reduce((product, length) => product * length, 1) <= mostCells;
}

/** Refuses what is no size. */
export function checkSize(what: string, size: unknown, axes: readonly string[] = ["width", "height"]): void {
  if (!isObject(size))
    throw new MaskError(`${what} must be an object with ${axes.join(", ")}; it is ${typeName(size)}.`);
  const lengths = axes.map((axis) => {
    const length = size[axis];
    if (Number.isInteger(length) && (length as number) > 0) return length as number;
    throw new MaskError(`The ${axis} of ${lower(what)} must be a whole number above 0; it is ${String(length)}.`);
  });
  if (fitsMemory(lengths)) return;
  throw new MaskError(`${what} is ${lengths.join(" × ")}, and may have ${mostCells} pixels at most.`);
}

/** Refuses numbers that are none, or more or fewer than there should be. */
export function checkData(what: string, data: unknown, expected: number): void {
  if (!ArrayBuffer.isView(data) || !("length" in data)) {
    throw new MaskError(
      `The data of ${lower(what)} must be a Uint8Array or another typed array; it is ${typeName(data)}.`,
    );
  }
  if (data.length === expected) return;
  throw new MaskError(`The data of ${lower(what)} must have ${expected} numbers by its size; it has ${data.length}.`);
}

/** Refuses what is no mask of pixels. */
export function checkMask(mask: PixelMask): void {
  checkSize("The mask", mask);
  checkData("The mask", mask.data, mask.width * mask.height);
}

/** Refuses what is no mask of voxels. */
export function checkVolume(volume: VoxelMask): void {
  checkSize("The volume", volume, ["width", "height", "depth"]);
  checkData("The volume", volume.data, volume.width * volume.height * volume.depth);
}

function lower(what: string): string {
  return what.replace(/^The/, "the");
}
