import type { PixelSize } from "@ango-hub/label-set/masks";
import { aSource, checkArgument } from "../problems/check-arguments.ts";
import { joinedBytes } from "./joined-bytes.ts";
import { chunksOf, type Source } from "./source.ts";

/** How much of a file is read for its size: photographs may hold a small picture and much else before it. */
const mostRead = 1_048_576;

/**
 * Width and height of a picture as browsers and annotators see it, from the beginning of its file: JPEG, PNG, WebP, GIF, BMP, TIFF,
 * AVIF and HEIC. Photographs that lie on their side are turned as their Exif says. Where the bytes are at hand, `pictureSize` of
 * `@ango-hub/label-set/pictures` says more.
 *
 * @param source The file, of which about a megabyte is read at most.
 * @returns Nothing where this is no picture.
 * @throws {ArgumentError} when the source is none.
 * @example
 * const exported = await ango.exports.create(projectId);
 * const size = async ({ asset }: { asset: string }) =>
 *   pictureSize(await (await fetch(asset)).blob());
 * for await (const item of itemsOf(exported.assets(), { mapping, report, size }))
 *   console.log(item.size);
 */
export async function pictureSize(source: Source): Promise<PixelSize | undefined> {
  checkArgument("source", source, aSource);
  const beginning = await beginningOf(source);
  // Loaded with the first picture: most conversions know all sizes.
  const pictures = await import("@ango-hub/label-set/pictures");
  const { width, height } = pictures.pictureSize(beginning) ?? {};
  return width && height ? { width, height } : undefined;
}

async function beginningOf(source: Source): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of await chunksOf(source)) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk.slice();
    length += bytes.length;
    parts.push(bytes);
    if (length >= mostRead) break;
  }
  return joinedBytes(parts);
}
