import { pictureSize } from "@ango-hub/label-set/pictures";

/** Width and height of a picture in pixels, as browsers show it. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Reads the size of a picture from its first bytes, or gives `undefined`. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const size = pictureSize(bytes);
  return size && { width: size.width, height: size.height };
}
