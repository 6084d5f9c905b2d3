import { checkInteger, checkObject, refuse, shown } from "../core/check.ts";
import { bytesOf } from "../core/kinds.ts";
import type { BrushMask, VoxelMask } from "./strokes.ts";
import { pictures, type StrokesKind, volumes } from "./strokes-kinds.ts";

/** Strokes as their file will hold them. */
export interface Strokes {
  readonly kind: StrokesKind;
  readonly size: readonly number[];
  /** Red, green, blue and alpha of each pixel, or a byte for each voxel. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * Checks a mask of either kind.
 *
 * @param argument What the mask is called in errors.
 * @throws {ValidationError} when it has more or fewer pixels than its size says.
 */
export function strokesOf(argument: string, mask: BrushMask | VoxelMask): Strokes {
  checkObject(argument, mask);
  return "depth" in mask ? volumeOf(argument, mask) : pictureOf(argument, mask);
}

/** Checks a mask of a picture, as `strokesOf` does. */
export function pictureOf(argument: string, mask: BrushMask): Strokes {
  checkObject(argument, mask);
  // By its type alone, a volume can be given for a picture.
  const { depth } = mask as Partial<VoxelMask>;
  if (depth !== undefined) refuse(`${argument}.depth`, "left out, as only voxels have one", shown(depth));
  const size = [checkLength(argument, "width", mask.width), checkLength(argument, "height", mask.height)];
  const bytes = checkData(argument, mask.data);
  const pixels = cellsOf(size);
  checkCount(argument, bytes, [pixels, 3 * pixels, 4 * pixels], "pixels");
  const color = colorOf(argument, mask.color ?? "#FFFFFF");
  return { kind: pictures, size, data: toRgba(bytes, bytes.length / pixels, color) };
}

/** Checks a mask of a volume, as `strokesOf` does. */
export function volumeOf(argument: string, mask: VoxelMask): Strokes {
  checkObject(argument, mask);
  const size = (["width", "height", "depth"] as const).map((name) => checkLength(argument, name, mask[name]));
  const data = checkData(argument, mask.data);
  checkCount(argument, data, [cellsOf(size)], "voxels");
  return { kind: volumes, size, data };
}

function checkLength(argument: string, name: string, length: unknown): number {
  return checkInteger(`${argument}.${name}`, length, { minimum: 1 });
}

function checkData(argument: string, data: unknown): Uint8Array<ArrayBuffer> {
  return bytesOf(data) ?? refuse(`${argument}.data`, "a Uint8Array or a Uint8ClampedArray", shown(data));
}

function checkCount(argument: string, bytes: Uint8Array, counts: readonly number[], what: string): void {
  if (counts.includes(bytes.length)) return;
  refuse(`${argument}.data`, `${counts.join(" or ")} bytes for that many ${what}`, `${bytes.length} bytes`);
}

function cellsOf(size: readonly number[]): number {
  return size.reduce((product, length) => product * length, 1);
}

function colorOf(argument: string, color: string): readonly [number, number, number] {
  const [, ...channels] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  if (channels.length === 0) refuse(`${argument}.color`, "a colour such as #9C27B0", shown(color));
  return channels.map((channel) => Number.parseInt(channel, 16)) as [number, number, number];
}

function toRgba(
  bytes: Uint8Array<ArrayBuffer>,
  channels: number,
  [red, green, blue]: readonly [number, number, number],
): Uint8Array<ArrayBuffer> {
  if (channels === 4) return bytes;
  const pixels = bytes.length / channels;
  const rgba = new Uint8Array(pixels * 4);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const at = pixel * channels;
    const own = channels === 3 ? [bytes[at], bytes[at + 1], bytes[at + 2]] : [red, green, blue];
    const isStroke = channels === 3 ? own.some((channel) => channel !== 0) : (bytes[at] as number) > 0;
    if (isStroke) rgba.set([...(own as number[]), 255], pixel * 4);
  }
  return rgba;
}
