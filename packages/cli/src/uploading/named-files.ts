import { basename } from "node:path";
import { isInShard } from "./in-shard.ts";
import type { LeftOut } from "./left-out.ts";
import type { Shard } from "./shard.ts";
import { filesOf, type Selection, type Source } from "./sources.ts";

/** A file with the external id that its asset gets. */
export interface NamedFile {
  path: string;
  externalId: string;
}

/** Which files are sent, and how they are called. */
export interface Naming extends Selection {
  /** By its path below the folder that was given, or by the name of the file alone. */
  by: "path" | "name";
  shard?: Shard | undefined;
}

/** A file, and whether it is of the share that is sent here. */
export interface SharedFile extends NamedFile {
  isMine: boolean;
}

/** The files of the sources with their external ids, of all shares. */
export async function* namedFiles(
  sources: readonly Source[],
  { by, shard, ...selection }: Naming,
  leftOut?: LeftOut,
): AsyncGenerator<SharedFile, void, void> {
  for await (const { path, relative } of filesOf(sources, selection, leftOut)) {
    const externalId = by === "path" ? relative : basename(path).normalize();
    yield { path, externalId, isMine: shard === undefined || isInShard(relative, shard) };
  }
}
