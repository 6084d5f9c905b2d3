import { channelsOf, packed } from "../colors.ts";
import type { Bytes } from "../mask.ts";
import { checkPicture, noSuchColor, type Picture } from "../picture.ts";

/**
 * The pixels of any picture as red, green, blue and alpha of eight bits each, as `ImageData` has them.
 *
 * @param picture The picture.
 * @throws {MaskError} when its data does not fit its size, or its palette.
 * @example
 * toRgba({
 *   width: 2,
 *   height: 1,
 *   data: new Uint8Array([1, 0]),
 *   palette: ["#00000000", "#9C27B0"],
 * });
 * // [156, 39, 176, 255, 0, 0, 0, 0]
 */
export function toRgba(picture: Picture): Bytes {
  checkPicture(picture);
  const { channels = 1, data } = picture;
  if (channels === 4 && !(data instanceof Uint16Array)) return new Uint8Array(data);
  const rgba = new Uint8Array((data.length / channels) * 4);
  const view = new DataView(rgba.buffer);
  const colorAt = colorReader(picture);
  for (let at = 0, to = 0; at < data.length; at += channels, to += 4) view.setUint32(to, colorAt(at));
  return rgba;
}

/** Gives the colour of the pixel that begins at a place, as one number with red in its highest bits and alpha in its lowest. */
function colorReader({ channels = 1, data, palette, transparent }: Picture): (at: number) => number {
  // Of 16 bits, the higher eight are as much as a screen shows.
  const shift = data instanceof Uint16Array ? 8 : 0;
  const number = (at: number) => (data[at] as number) >> shift;
  const grey = (at: number) => number(at) * 0x010101;
  const rgb = (at: number) => (number(at) << 16) | (number(at + 1) << 8) | number(at + 2);
  const withAlpha = (color: number, alpha: number) => ((color << 8) | alpha) >>> 0;
  if (palette) return paletteReader(data, palette);
  if (channels === 2) return (at) => withAlpha(grey(at), number(at + 1));
  if (channels === 4) return (at) => withAlpha(rgb(at), number(at + 3));
  const isSeen = (at: number) => !transparent?.every((value, channel) => data[at + channel] === value);
  const color = channels === 1 ? grey : rgb;
  return (at) => withAlpha(color(at), isSeen(at) ? 255 : 0);
}

function paletteReader(data: Picture["data"], palette: readonly string[]): (at: number) => number {
  const colors = palette.map((color) => packed(channelsOf(color)));
  return (at) => {
    const color = colors[data[at] as number];
    if (color !== undefined) return color;
    throw noSuchColor(data[at] as number, colors.length);
  };
}
