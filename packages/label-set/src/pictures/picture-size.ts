import { imageSize } from "image-size";
import { wrongShape } from "../geometry/check-arguments.ts";
import { typeName } from "../shared/json.ts";
import { root } from "../shared/location.ts";
import type { Size } from "./arguments.ts";
import { heifSize } from "./heif.ts";
import type { Orientation } from "./turn.ts";

/** The size of a picture as browsers show it, and how they turn it for that. */
export interface PictureSize extends Size {
  /**
   * The Exif orientation of a JPEG, which whoever reads the pixels alone must apply with `turn`. It is 1 where a JPEG says
   * nothing, and for all other pictures: AVIF and HEIC are turned by whoever decodes them, and Exif data in others, which
   * not all browsers follow, are not read.
   */
  readonly orientation: Orientation;
}

/**
 * Reads the size of a picture in pixels from its first bytes, as browsers show it: turned as the Exif data of a JPEG, or an
 * AVIF or HEIC picture itself, says.
 *
 * Knows JPEG, PNG, WebP, GIF, BMP, TIFF, AVIF and HEIC. 64 kB are enough of most files; a JPEG with a large preview needs
 * more, and a TIFF, which may have its size at the end, all of it.
 *
 * @param bytes The beginning of the file.
 * @returns The size, or `undefined` where this is no picture, or its size comes later.
 * @throws {LabelError} when these are no bytes.
 * @example
 * const gif = atob("R0lGODlhAwACAIAAAAAAAP///yH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==");
 * const file = Uint8Array.from(gif, (character) => character.charCodeAt(0));
 * console.log(pictureSize(file)); // { width: 3, height: 2, orientation: 1 }
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  if (!(bytes instanceof Uint8Array)) throw wrongShape(root, `must be a Uint8Array; it is ${typeName(bytes)}.`);
  const heif = heifSize(bytes);
  if (heif !== undefined) return { ...heif, orientation: 1 };
  const found = read(bytes);
  if (found === undefined || !(found.width > 0 && found.height > 0)) return undefined;
  const { type = "", width, height } = found;
  if (type !== "jpg") return pictures.has(type) ? { width, height, orientation: 1 } : undefined;
  const orientation = isOrientation(found.orientation) ? found.orientation : 1;
  return orientation >= 5 ? { width: height, height: width, orientation } : { width, height, orientation };
}

/** Other kinds have beginnings so short that files which are no pictures have them, too. */
const pictures: ReadonlySet<string> = new Set(["png", "webp", "gif", "bmp", "tiff", "bigtiff"]);

function read(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(bytes);
  } catch {
    return undefined;
  }
}

function isOrientation(value: unknown): value is Orientation {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 8;
}
