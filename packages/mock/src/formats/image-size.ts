import { imageSize as readSize } from "image-size";

/** Width and height of a picture in pixels, as browsers show it. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Reads the size of a PNG, JPEG, GIF, BMP or WebP picture from its first bytes, or gives `undefined`. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { type = "", width, height, orientation = upright } = readSize(bytes);
    if (!pictures.has(type)) return undefined;
    // Photographs of phones are stored lying, and say in Exif how they are to be turned.
    return lying.has(orientation) ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

/** Orientations of Exif: these four turn a picture by a quarter, and so exchange width and height. */
const lying: ReadonlySet<number> = new Set([5, 6, 7, 8]);
const upright = 1;

/** Other kinds have beginnings so short that files which are no pictures have them, too. */
const pictures = new Set(["png", "jpg", "gif", "bmp", "webp"]);
