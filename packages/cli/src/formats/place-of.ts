import { stat } from "node:fs/promises";
import { UsageError } from "../terminal/usage-error.ts";
import type { Format } from "./format.ts";

/** What files of labels end with, and folders such as `v1.2` do not. */
const extension = /[^\\/.]\.[a-z][a-z\d]{1,5}$/i;

/** What decides whether an output is a file or a folder. */
interface Wanted {
  name: string;
  format: Pick<Format, "lies" | "split" | "pictures">;
  isSplit: boolean;
  withImages: boolean;
}

/**
 * Whether an output is one file, a folder, or standard output: what its format needs, and where that is one file, whether the path has
 * an extension.
 *
 * @throws UsageError when the path and what is wanted do not fit.
 */
export async function placeOf(
  out: string,
  { name, format, isSplit, withImages }: Wanted,
): Promise<"file" | "folder" | "stdout"> {
  if (isSplit && format.split === "none")
    throw new UsageError(`--split is not for ${name}, in which nothing tells parts apart.`);
  if (withImages && format.pictures === undefined)
    throw new UsageError(`--with-images is not for ${name}, which is about no pictures.`);
  const isSeveral = format.lies === "folder" || (isSplit && format.split === "files") || withImages;
  if (out === "-") {
    if (isSeveral) throw new UsageError(`Standard output takes one file, but this is several: give a folder.`);
    return "stdout";
  }
  const isNamedFile = extension.test(out);
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isSeveral && isNamedFile && !isFolder) return "file";
  if (isSeveral && isNamedFile && !isFolder && format.lies === "file")
    throw new UsageError(
      `With ${isSplit ? "--split" : "--with-images"}, ${name} is several files: give a folder in place of ${out}.`,
    );
  return "folder";
}
