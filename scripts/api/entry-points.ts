import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishedFolders } from "../release/pack.ts";

/** What a program can import. */
export interface EntryPoint {
  /** As programs name it, such as `@ango-hub/client/webhooks`. */
  specifier: string;
  /** Folder of the package. */
  folder: string;
  /** Path of its declarations. */
  declarations: string;
}

interface Types {
  types?: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** All modules that the packages offer. */
export function entryPoints(): EntryPoint[] {
  return publishedFolders.flatMap((path) => {
    const folder = join(root, path);
    const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return Object.entries<Types & { import?: Types }>(exports).flatMap(([subpath, target]) => {
      const { types } = target.import ?? target;
      return types === undefined ? [] : [{ specifier: join(name, subpath), folder, declarations: join(folder, types) }];
    });
  });
}
