import { readFile } from "node:fs/promises";
import { resolve, sep } from "node:path";

/** Finds the texts of assets in a folder, by their external ids. One that is not there is none. */
export function textsOf(folder: string): (asset: { readonly externalId: string }) => Promise<string | undefined> {
  const root = resolve(folder);
  return async ({ externalId }) => {
    const path = resolve(root, externalId);
    if (!path.startsWith(root + sep)) return undefined;
    return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
      throw error;
    });
  };
}
