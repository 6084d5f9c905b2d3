import type { Shard } from "./shard.ts";

/** Flags that uploads and imports share. */
export interface AssetFlags {
  project: string;
  batch?: readonly string[];
  createBatches?: boolean;
  ifExists?: "skip" | "error" | "add";
  journal?: string;
  noJournal?: boolean;
  failures?: string;
  dryRun?: boolean;
  priority?: number;
  storage?: string;
}

/** Flags of `ango upload`. */
export interface UploadFlags extends AssetFlags {
  workers?: number;
  externalId?: "path" | "name";
  base?: string;
  include?: readonly string[];
  exclude?: readonly string[];
  shard?: Shard;
  retry?: string;
  bucket?: string;
  to?: string;
  endpoint?: string;
}

/** Flags of `ango import-cloud`. */
export interface ImportFlags extends AssetFlags {
  uploadLocal?: boolean;
}
