import { type DecodedPicture, type PixelMask, toRgba } from "@ango-hub/label-set/masks";
import type { LeaveOut } from "../problems/problem.ts";
import { colorOf, type LabelMap } from "./label-map.ts";
import { vocPalette, voidNumber } from "./voc-palette.ts";

/** The numbers of classes that a mask has: its own, or by the colours of a picture in red, green and blue. */
export function classNumbers(picture: DecodedPicture, { names, colors }: LabelMap, leaveOut: LeaveOut): PixelMask {
  const { width, height, channels, palette } = picture;
  if (channels < 3) {
    const data = channels === 1 ? picture.data : picture.data.filter((_, at) => at % 2 === 0);
    // White on black is the one class that there is.
    const isBinary = palette === undefined && names.length === 2 && data.every((value) => value === 0 || value === 255);
    return { width, height, data: isBinary ? data.map((value) => (value === 255 ? 1 : value)) : data };
  }
  const numbers = new Map(colors.map((color, number) => [color, number]));
  const unknown = new Map<string, number>();
  const voidColor = vocPalette()[voidNumber] as string;
  const data = Uint16Array.from(pixelColors(picture), (color) => {
    const number = numbers.get(color) ?? (color === voidColor ? voidNumber : 0);
    if (number === 0 && !numbers.has(color) && color !== black) unknown.set(color, (unknown.get(color) ?? 0) + 1);
    return number;
  });
  for (const [color, count] of unknown)
    leaveOut("unmapped-class", `No class has the colour ${color}, which ${count} pixels have.`);
  return { width, height, data };
}

/** The numbers of objects that a mask has, each of its own: its pixels', or one for each colour. */
export function objectNumbers(picture: DecodedPicture): PixelMask {
  const { width, height, channels } = picture;
  if (channels === 1) return { width, height, data: picture.data };
  const numbers = new Map([[black, 0]]);
  numbers.set(vocPalette()[voidNumber] as string, voidNumber);
  let next = 0;
  const data = Uint16Array.from(pixelColors(picture), (color) => {
    const known = numbers.get(color);
    if (known !== undefined) return known;
    next += next + 1 === voidNumber ? 2 : 1;
    numbers.set(color, next);
    return next;
  });
  return { width, height, data };
}

const black = "#000000";

/** The colour of each pixel; black where it is transparent. Neighbours mostly have the same one. */
function* pixelColors(picture: DecodedPicture): Generator<string, void, void> {
  const rgba = toRgba(picture);
  const view = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  let [last, color] = [-1, black];
  for (let at = 0; at < rgba.length; at += 4) {
    const word = view.getUint32(at);
    if (word !== last) color = rgba[at + 3] === 0 ? black : colorOf([...rgba.subarray(at, at + 3)]);
    last = word;
    yield color;
  }
}
