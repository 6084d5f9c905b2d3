import type { Box } from "@ango-hub/label-set";
import type { PixelSize } from "@ango-hub/label-set/masks";

/** How the numbers of a `bndbox` count. */
export interface VocPixels {
  /**
   * The number of the first pixel. With 1, as Pascal VOC has it, a box from the first pixel to the tenth is 1 to 10, both
   * included. With 0, as many programs write it, the numbers are edges, counted from 0, and the same box is 0 to 10.
   *
   * @default 1
   */
  readonly origin?: 0 | 1 | undefined;
}

/** The numbers of a `bndbox`. */
export interface Bounds {
  readonly xmin: number;
  readonly ymin: number;
  readonly xmax: number;
  readonly ymax: number;
}

/** A box with whole edges that holds another one, and whether it is larger. What rounding of numbers adds does not count. */
export function wholeBox({ x, y, width, height }: Box): { readonly box: Box; readonly isRounded: boolean } {
  const [left, right] = outward(x, x + width);
  const [top, bottom] = outward(y, y + height);
  const shifts = [left - x, top - y, right - x - width, bottom - y - height];
  return {
    box: { x: left, y: top, width: right - left, height: bottom - top },
    isRounded: shifts.some((shift) => Math.abs(shift) > rounding),
  };
}

/** In pixels: much more than computing is off by, and much less than anyone sees. */
const rounding = 1e-6;

function outward(from: number, to: number): [number, number] {
  const first = Math.floor(from + rounding);
  return [first, Math.max(first + 1, Math.ceil(to - rounding))];
}

/** The part of a box that lies in its picture, or nothing where none does. */
export function clippedBox({ x, y, width, height }: Box, size: PixelSize): Box | undefined {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(size.width, x + width), Math.min(size.height, y + height)];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}

/** A box as `bndbox` has it. */
export function boundsOf({ x, y, width, height }: Box, { origin = 1 }: VocPixels): Bounds {
  return { xmin: x + origin, ymin: y + origin, xmax: x + width, ymax: y + height };
}

/** What `bndbox` says, from whichever corner it was drawn; nothing where it has no area. */
export function boxOf({ xmin, ymin, xmax, ymax }: Bounds, { origin = 1 }: VocPixels): Box | undefined {
  const [x, right] = edges(xmin, xmax, origin);
  const [y, bottom] = edges(ymin, ymax, origin);
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : undefined;
}

/** The first number may be the larger one even where nothing is swapped: of a box that is thinner than a pixel. */
function edges(first: number, last: number, origin: number): [number, number] {
  return last > first - origin ? [first - origin, last] : [last - origin, first];
}
