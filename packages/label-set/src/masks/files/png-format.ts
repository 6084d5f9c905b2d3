import { channelsOf, colorText, packed } from "../colors.ts";
import { UnreadableFileError } from "../errors.ts";
import { fitsMemory } from "../mask.ts";
import type { PictureForm } from "../picture.ts";
import type { PngChunk } from "./png-chunks.ts";

/** How the pixels of a PNG lie in it. */
export interface PngFormat {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 is grey, 2 RGB, 3 a palette, 4 grey with alpha, 6 RGBA. */
  readonly colorType: number;
  readonly channels: 1 | 2 | 3 | 4;
}

interface ColorType {
  readonly channels: 1 | 2 | 3 | 4;
  readonly bitDepths: readonly number[];
}

const colorTypes: ReadonlyMap<number, ColorType> = new Map([
  [0, { channels: 1, bitDepths: [1, 2, 4, 8, 16] }],
  [2, { channels: 3, bitDepths: [8] }],
  [3, { channels: 1, bitDepths: [1, 2, 4, 8] }],
  [4, { channels: 2, bitDepths: [8] }],
  [6, { channels: 4, bitDepths: [8] }],
]);

/** The number of the colour type that pixels have. */
export function colorTypeOf({ channels = 1, palette }: PictureForm): number {
  if (palette !== undefined) return 3;
  return channels === 1 ? 0 : channels === 2 ? 4 : channels === 3 ? 2 : 6;
}

/** How many bytes a row has. */
export function rowLengthOf({ width, bitDepth, channels }: PngFormat): number {
  return Math.ceil((width * channels * bitDepth) / 8);
}

/** Reads the chunk `IHDR`. */
export function readHeader(chunk: PngChunk | undefined): PngFormat {
  if (chunk?.type !== "IHDR" || chunk.data.length !== 13) throw new UnreadableFileError("is damaged: it has no header");
  const view = new DataView(chunk.data.buffer, chunk.data.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  if (width === 0 || height === 0) throw new UnreadableFileError("says that it has no size");
  if (!fitsMemory([width, height])) throw new UnreadableFileError(`is larger than can be read: ${width} × ${height}`);
  const [bitDepth = 0, colorType = 0, compression, filtering, interlacing] = chunk.data.subarray(8);
  const { channels, bitDepths } = colorTypes.get(colorType) ?? refuseColorType(colorType);
  if (!bitDepths.includes(bitDepth)) {
    const supported = bitDepths.join(", ").replace(/, (\d+)$/, " or $1");
    throw new UnreadableFileError(`has ${bitDepth} bits a channel, and of its colours only ${supported} are supported`);
  }
  if (compression !== 0 || filtering !== 0) {
    throw new UnreadableFileError("is compressed in a way that is not supported");
  }
  if (interlacing !== 0) throw new UnreadableFileError("is interlaced, which is not supported");
  return { width, height, bitDepth, colorType, channels };
}

/** The content of the chunk `IHDR`. */
export function headerOf({ width, height, bitDepth, colorType }: PngFormat): Uint8Array {
  const view = new DataView(new ArrayBuffer(13));
  view.setUint32(0, width);
  view.setUint32(4, height);
  view.setUint8(8, bitDepth);
  view.setUint8(9, colorType);
  return new Uint8Array(view.buffer);
}

/** The colours of the chunks `PLTE` and `tRNS`. */
export function readPalette(colors: Uint8Array | undefined, alphas: Uint8Array | undefined): string[] {
  if (!colors) throw new UnreadableFileError("is damaged: it has no palette, although its pixels are of one");
  return Array.from({ length: Math.floor(colors.length / 3) }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = colors.subarray(index * 3);
    return colorText(packed([red, green, blue, alphas?.[index] ?? 255]));
  });
}

/** The one colour that is transparent. It has two bytes a channel, of which those count that the pixels have. */
export function transparentOf(transparency: Uint8Array, format: PngFormat): number[] | undefined {
  const { bitDepth, channels, colorType } = format;
  if (colorType !== 0 && colorType !== 2) return undefined;
  const scale = bitDepth < 8 ? 255 / (2 ** bitDepth - 1) : 1;
  return Array.from({ length: channels }, (_, channel) => {
    const [high = 0, low = 0] = transparency.subarray(channel * 2);
    return (((high << 8) | low) % 2 ** bitDepth) * scale;
  });
}

/** The contents of the chunks `PLTE` and `tRNS`. The second is empty where all colours are opaque. */
export function paletteChunks(palette: readonly string[]): { colors: Uint8Array; alphas: Uint8Array } {
  const channels = palette.map(channelsOf);
  const seen = channels.findLastIndex(([, , , alpha]) => alpha < 255) + 1;
  return {
    colors: Uint8Array.from(channels.flatMap((color) => color.slice(0, 3))),
    alphas: Uint8Array.from(channels.slice(0, seen), ([, , , alpha]) => alpha),
  };
}

function refuseColorType(colorType: number): never {
  throw new UnreadableFileError(`is damaged: there is no colour type ${colorType}`);
}
