import { open, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
import { UsageError } from "../terminal/usage-error.ts";

/** Width and height of a picture, in pixels. */
interface PixelSize {
  width: number;
  height: number;
}

const longestHeader = 512 * 1024;

/**
 * Finds the sizes of pictures in a folder, by their external ids or by their paths in a data set, of which the last part may stand for
 * the whole.
 *
 * @throws UsageError when there is no such folder.
 */
export async function pictureSizes(folder: string): Promise<(name: string) => Promise<PixelSize | undefined>> {
  const root = resolve(folder);
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`--images must be a folder with pictures, but ${folder} is none.`);
  const { pictureSize } = await import("@ango-hub/label-set/pictures");
  return async (name) => {
    for (const candidate of [name, name.split("/").at(-1) ?? name]) {
      const path = resolve(root, candidate);
      const header = path.startsWith(root + sep) ? await beginningOf(path) : undefined;
      if (!header) continue;
      const size = pictureSize(header);
      if (size) return { width: size.width, height: size.height };
    }
    return undefined;
  };
}

async function beginningOf(path: string): Promise<Uint8Array | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(longestHeader), 0, longestHeader, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
