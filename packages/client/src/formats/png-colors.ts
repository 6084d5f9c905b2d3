import { Unreadable } from "./raster.ts";

/** How the pixels of a PNG are written. */
export interface PngColors {
  /** 0 is grey, 2 RGB, 3 a palette, 4 grey with alpha, 6 RGBA. */
  type: number;
  /** The chunk `PLTE`: red, green and blue of each colour. */
  palette: Uint8Array | undefined;
  /** The chunk `tRNS`: the alpha of each colour of a palette, or the one colour that is transparent. */
  transparency: Uint8Array | undefined;
}

/** How many bytes a pixel has, by colour type. */
export const pixelLengths: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Pixels as red, green, blue and alpha, of rows that each begin with the number of their filter. */
export function toRgba(
  rows: Uint8Array,
  [width, height]: readonly [number, number],
  colors: PngColors,
): Uint8Array<ArrayBuffer> {
  const pixelLength = pixelLengths[colors.type] as number;
  const colorAt = colorReader(rows, colors);
  const rgba = new Uint8Array(width * height * 4);
  const view = new DataView(rgba.buffer);
  for (let row = 0, pixel = 0; row < height; row += 1) {
    const start = row * (width * pixelLength + 1) + 1;
    for (let column = 0; column < width; column += 1, pixel += 1) {
      view.setUint32(pixel * 4, colorAt(start + column * pixelLength));
    }
  }
  return rgba;
}

/** Gives the colour of the pixel at a byte, as one number with red in its highest bits and alpha in its lowest. */
function colorReader(rows: Uint8Array, { type, palette, transparency }: PngColors): (at: number) => number {
  const byte = (at: number) => rows[at] as number;
  const grey = (at: number) => byte(at) * 0x010101;
  const rgb = (at: number) => (byte(at) << 16) | (byte(at + 1) << 8) | byte(at + 2);
  const withAlpha = (color: number, alpha: number) => (color << 8) | alpha;
  const opaque = (color: number, transparent: number) => withAlpha(color, color === transparent ? 0 : 255);
  // Colours of `tRNS` have two bytes a channel, of which the lower one counts.
  const [, first = -1, , second = -1, , third = -1] = transparency ?? [];
  if (type === 0) return (at) => opaque(grey(at), first * 0x010101);
  if (type === 2) return (at) => opaque(rgb(at), (first << 16) | (second << 8) | third);
  if (type === 4) return (at) => withAlpha(grey(at), byte(at + 1));
  if (type === 6) return (at) => withAlpha(rgb(at), byte(at + 3));
  const colors = paletteColors(palette, transparency);
  return (at) => colors[byte(at)] ?? refuseColor(byte(at));
}

function paletteColors(palette: Uint8Array | undefined, transparency: Uint8Array | undefined): number[] {
  if (!palette) throw new Unreadable("is damaged: it has no palette, although its pixels are of one");
  return Array.from({ length: Math.floor(palette.length / 3) }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = palette.subarray(index * 3);
    return (red << 24) | (green << 16) | (blue << 8) | (transparency?.[index] ?? 255);
  });
}

function refuseColor(index: number): never {
  throw new Unreadable(`is damaged: its palette has no colour ${index}`);
}
