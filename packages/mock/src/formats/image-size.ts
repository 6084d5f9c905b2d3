import { imageSize as readSize } from "image-size";

/** Width and height of a picture in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Reads the size of a PNG, JPEG, GIF, BMP or WebP picture from its first bytes, or gives `undefined`. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  try {
    const { type = "", width, height } = readSize(bytes);
    return pictures.has(type) ? { width, height } : undefined;
  } catch {
    return undefined;
  }
}

/** Other kinds have beginnings so short that files which are no pictures have them, too. */
const pictures = new Set(["png", "jpg", "gif", "bmp", "webp"]);
