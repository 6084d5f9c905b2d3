import { checkColor } from "./colors.ts";
import { MaskError } from "./errors.ts";
import { checkData, checkSize, type MaskData, type PixelSize } from "./mask.ts";

/** What the pixels of a picture are. */
export interface PictureForm extends PixelSize {
  /**
   * How many numbers each pixel has: 1 of grey, or of a colour of the palette; 2 of grey and alpha; 3 of red, green and blue; 4
   * of red, green, blue and alpha.
   *
   * @default 1
   */
  readonly channels?: 1 | 2 | 3 | 4 | undefined;
  /** The colours that pixels of one number stand for, from that of 0 on: `#RRGGBB`, or `#RRGGBBAA` with alpha. */
  readonly palette?: readonly string[] | undefined;
  /** The one grey, or the red, green and blue, that is transparent in a picture without alpha. */
  readonly transparent?: readonly number[] | undefined;
}

/** A picture. A mask is one, with the numbers of its classes as grey, or as colours of a palette. */
export interface Picture<Data extends MaskData = MaskData> extends PictureForm {
  /** The numbers of all pixels, row by row. They have 16 bits where they are a `Uint16Array`. */
  readonly data: Data;
}

/** Refuses what is no picture. */
export function checkPicture(picture: Picture): void {
  checkPictureForm(picture);
  const { width, height, channels = 1, data } = picture;
  checkData("The picture", data, width * height * channels);
}

/** Refuses pixels that no picture has. */
export function checkPictureForm(form: PictureForm): void {
  checkSize("The picture", form);
  const { channels = 1, palette, transparent } = form;
  if (![1, 2, 3, 4].includes(channels)) {
    throw new MaskError(`The channels of the picture must be 1, 2, 3 or 4; they are ${String(channels)}.`);
  }
  if (palette !== undefined) {
    if (channels !== 1)
      throw new MaskError(`The picture has a palette, so its pixels must have 1 number, not ${channels}.`);
    if (!Array.isArray(palette) || palette.length < 1 || palette.length > 256) {
      throw new MaskError("The palette of the picture must be a list of 1 to 256 colours.");
    }
    for (const [index, color] of palette.entries()) checkColor(`Colour ${index} of the palette`, color);
  }
  if (transparent === undefined) return;
  if (palette === undefined && channels % 2 === 1 && transparent.length === channels) return;
  throw new MaskError(
    "The colour of the picture that is transparent must be 1 number of grey, or 3 of red, green and blue, as its pixels have; with alpha or a palette, there is none.",
  );
}

/** A pixel has a colour that its palette lacks. */
export function noSuchColor(index: number, colors: number): MaskError {
  return new MaskError(`The picture has a pixel of ${index}, and the last colour of its palette is ${colors - 1}.`);
}
