import { boxAround, type Coordinates, type Mask } from "@ango-hub/label-set";
import { maskFromSegmentation, type PixelMask, type PixelSize, segmentationFromMask } from "@ango-hub/label-set/masks";
import type { LeaveOut } from "../problems/problem.ts";

/** A mask as CVAT has it: run lengths row by row, within a rectangle of whole pixels. */
export interface RowMask {
  /** How many pixels are 0, then how many are 1, and so on. */
  readonly rle: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What masks of pixels may have. */
const mostPixels = 2 ** 28;

/** The pixels of an area as rows, or nothing where it has none. */
export function rowsOf({ zones }: Mask, size: PixelSize | undefined, leaveOut: LeaveOut): RowMask | undefined {
  const around = boxAround(zones.flatMap(({ region }) => region));
  const [left, top] = [Math.max(0, Math.floor(around.x)), Math.max(0, Math.floor(around.y))];
  const [right, bottom] = [Math.ceil(around.x + around.width), Math.ceil(around.y + around.height)];
  const width = Math.min(right, size?.width ?? right) - left;
  const height = Math.min(bottom, size?.height ?? bottom) - top;
  const outlines = zones.flatMap(({ region, holes = [] }) => [region, ...holes]);
  const moved = moveZones(zones, -left, -top);
  const isPossible = width > 0 && height > 0 && width * height <= mostPixels;
  const mask = isPossible ? maskFromSegmentation({ zones: moved }, { width, height }) : undefined;
  if (!mask?.data.includes(1)) {
    leaveOut("invalid", "It has no pixels in its picture, or more than can be.");
    return undefined;
  }
  if (around.x < 0 || around.y < 0 || left + width < right || top + height < bottom) {
    leaveOut("clipped", "What lies outside the picture is cut off.");
  }
  if (!outlines.every(isAlongPixels)) leaveOut("rounded", "Its outline is moved to the edges of pixels.");
  return { rle: countsOf(mask).join(", "), left, top, width, height };
}

function countsOf({ data }: PixelMask): number[] {
  const counts = [0];
  let value = 0;
  for (const pixel of data) {
    if (pixel !== value) counts.push(0);
    value = pixel;
    counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  return counts;
}

function isAlongPixels(outline: readonly Coordinates[]): boolean {
  return outline.every(([x, y], at) => {
    const [px, py] = outline.at(at - 1) ?? [x, y];
    return Number.isInteger(x) && Number.isInteger(y) && (x === px || y === py);
  });
}

/** The area that rows are, or nothing where they are none. */
export function areaOf({ rle, left, top, width, height }: RowMask, leaveOut: LeaveOut): Mask | undefined {
  const counts = rle.split(",").map(Number);
  const sum = counts.reduce((sum, count) => sum + count, 0);
  const isSize = [left, top, width, height].every(Number.isInteger) && width > 0 && height > 0;
  const isMask = isSize && counts.every((count) => Number.isInteger(count) && count >= 0) && sum === width * height;
  if (!isMask || sum > mostPixels) {
    const message = `The run lengths of a mask must be whole numbers that add up to width × height; ${width} × ${height} and a sum of ${sum} are not.`;
    leaveOut("invalid", message);
    return undefined;
  }
  const mask = { width, height, data: new Uint8Array(width * height) };
  let at = 0;
  for (const [index, count] of counts.entries()) {
    if (index % 2 === 1) mask.data.fill(1, at, at + count);
    at += count;
  }
  const { zones } = segmentationFromMask(mask, 1);
  if (zones.length > 0) return { zones: moveZones(zones, left, top) };
  leaveOut("invalid", "The mask has no pixels.");
  return undefined;
}

function moveZones(zones: Mask["zones"], right: number, down: number): Mask["zones"] {
  const move = (outline: readonly Coordinates[]) => outline.map(([x, y]): Coordinates => [x + right, y + down]);
  return zones.map(({ region, holes }) => ({ region: move(region), ...(holes && { holes: holes.map(move) }) }));
}
