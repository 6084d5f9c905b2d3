import type { ImportLabel as TodaysLabel } from "@ango-hub/openapi";
import type { AssetMetadata, Attachment, CategorySchema, ImportLabel } from "@ango-hub/openapi/classic";

/** What to put into a hub before it is used. */
export interface ClassicHubContent {
  /** People that tasks can be assigned to, beside the owner of the API key. */
  users?: { email: string; name?: string }[];
  /** Connections to private cloud storage. */
  integrations?: { name: string; provider: "GCP" | "AWS" }[];
  projects?: ClassicProjectContent[];
}

/** A project to put into a hub. */
export interface ClassicProjectContent {
  name: string;
  description?: string;
  /**
   * How many tasks each asset makes.
   *
   * @default 1
   */
  consensusCount?: number;
  /** The label set in its wire form, or anything whose `toJSON()` gives it. */
  labelSet?: CategorySchema | { toJSON(): CategorySchema };
  /** Names of the project's batches. */
  batches?: string[];
  assets?: ClassicAssetContent[];
  /** Labels to import, as `import_labels` takes them, or as they are built for either generation. */
  labels?: (ImportLabel | TodaysLabel)[];
}

/** An asset to put into a project. */
export interface ClassicAssetContent {
  externalId: string;
  /** URL of the file, or the file itself, which the hub's storage then holds. */
  data: string | Blob;
  /** Names of the batches that the asset goes into. */
  batches?: string[];
  /**
   * Higher ones come first in the queue.
   *
   * @default 0
   */
  priority?: number;
  metadata?: AssetMetadata;
  attachments?: Attachment[];
}
