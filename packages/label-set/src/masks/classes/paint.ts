import { channelsOf, channelsOfWord, checkColor, colorText, packed, wordOf } from "../colors.ts";
import { MaskError } from "../errors.ts";
import { toRgba } from "../files/rgba.ts";
import { type Bytes, checkMask, type PixelMask, type Words } from "../mask.ts";
import type { Picture } from "../picture.ts";
import type { MaskClass } from "./mask-class.ts";

/** What was read of a picture of strokes. */
export interface ReadMask {
  /** The number of each pixel's class; 0 where there is none. */
  readonly mask: PixelMask<Bytes | Words>;
  /** How many pixels have a colour that no class has, by that colour. They count as none. */
  readonly unknown: ReadonlyMap<string, number>;
}

/**
 * The picture that shows each class in its colour, opaque on a transparent ground, as the service wants the strokes of brushes:
 * `encodePng` makes the file of it.
 *
 * @param mask The mask.
 * @param classes What its numbers are, as `maskClasses` gives them.
 * @throws {MaskError} when the mask has a number that no class has, or two classes have one number or one colour, or one has none.
 * @example
 * const classes = [{ number: 1, title: "Road", schemaId: "a1", color: "#1E7800" }];
 * paintMask({ width: 2, height: 1, data: new Uint8Array([0, 1]) }, classes).data;
 * // [0, 0, 0, 0, 30, 120, 0, 255]
 */
export function paintMask(mask: PixelMask, classes: readonly MaskClass[]): Picture<Bytes> & { readonly channels: 4 } {
  checkMask(mask);
  const colors = new Map([...numbersByColor(classes)].map(([color, number]) => [number, color]));
  const { width, height, data } = mask;
  const rgba = new Uint8Array(data.length * 4);
  const words = new Uint32Array(rgba.buffer);
  let [last, color] = [0, 0];
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    const number = data[pixel] as number;
    if (number === 0) continue;
    if (number !== last) [last, color] = [number, colors.get(number) ?? refuseNumber(number)];
    words[pixel] = color;
  }
  return { width, height, channels: 4, data: rgba };
}

/**
 * Reads a picture in which each class has its colour, such as the one that `brushDataUrl` names.
 *
 * @param picture The picture, as `decodePng` reads it.
 * @param classes What its colours are, as `maskClasses` gives them.
 * @throws {MaskError} when the picture is none, or two classes have one number or one colour, or one has none.
 * @example
 * const classes = [{ number: 1, title: "Road", schemaId: "a1", color: "#1E7800" }];
 * const picture = await decodePng(await encodePng(paintMask(mask, classes)));
 * const { unknown } = maskFromPainted(picture, classes);
 * for (const [color, pixels] of unknown)
 *   console.log(`${pixels} pixels are ${color}, as no class is`);
 */
export function maskFromPainted(picture: Picture, classes: readonly MaskClass[]): ReadMask {
  const numbers = numbersByColor(classes);
  const words = new Uint32Array(toRgba(picture).buffer);
  const alpha = wordOf([0, 0, 0, 255]);
  const { width, height } = picture;
  const most = classes.reduce((most, { number }) => Math.max(most, number), 0);
  const data = new (most > 255 ? Uint16Array : Uint8Array)(width * height);
  const strange = new Map<number, number>();
  let [last, number]: [number, number | undefined] = [0, 0];
  for (let pixel = 0; pixel < data.length; pixel += 1) {
    const color = words[pixel] as number;
    if ((color & alpha) === 0) continue;
    if (color !== last) [last, number] = [color, numbers.get(color)];
    if (number === undefined) strange.set(color, (strange.get(color) ?? 0) + 1);
    else data[pixel] = number;
  }
  return {
    mask: { width, height, data },
    unknown: new Map([...strange].map(([color, count]) => [colorText(packed(channelsOfWord(color))), count])),
  };
}

/** The number of each class by its colour. */
function numbersByColor(classes: readonly MaskClass[]): Map<number, number> {
  const byColor = new Map<number, MaskClass>();
  const byNumber = new Map<number, MaskClass>();
  for (const given of classes) {
    const { number, title, color } = given;
    checkColor(`The colour of the class ${JSON.stringify(title)}`, color);
    if (!Number.isInteger(number) || number < 1 || number > 65_535) {
      throw new MaskError(
        `The number of the class ${JSON.stringify(title)} must be a whole one from 1 to 65535; it is ${number}.`,
      );
    }
    const own = wordOf(channelsOf(color.slice(0, 7)));
    const other = byColor.get(own) ?? byNumber.get(number);
    if (other) {
      const same = other.number === number ? `the number ${number}` : `the colour ${color}`;
      throw new MaskError(`The classes ${JSON.stringify(other.title)} and ${JSON.stringify(title)} both have ${same}.`);
    }
    byColor.set(own, given);
    byNumber.set(number, given);
  }
  return new Map([...byColor].map(([color, { number }]) => [color, number]));
}

function refuseNumber(number: number): never {
  throw new MaskError(`The mask has a pixel of ${number}, and no class has that number.`);
}
