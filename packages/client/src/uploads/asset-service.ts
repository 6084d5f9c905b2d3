import type { AssetMetadata, Attachment, ContextData, ImportClassification } from "@ango-hub/openapi";
import type { Job } from "../core/job.ts";
import type { RequestOptions } from "../core/options.ts";
import type { Sendable } from "../core/request.ts";
import type { Transport } from "../core/transport.ts";

/** An asset that is to be registered. Which of it a generation of the service has, its `AssetService` knows. */
export interface NewAsset {
  externalId: string;
  data?: string | undefined;
  dataset?: string[] | undefined;
  /** Ids of its batches. */
  batches?: string[] | undefined;
  attachments?: Attachment[] | undefined;
  metadata?: AssetMetadata | undefined;
  contextData?: ContextData | undefined;
  /** Id of the storage that its file is read through. */
  storage?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  editorType?: "pct" | undefined;
  classifications?: ImportClassification[] | undefined;
}

/** An asset of a list, as far as it matters here. */
export interface ListedAsset {
  externalId: string;
  data?: string | undefined;
  dataset?: readonly string[] | null | undefined;
}

/** What uploads and imports need of a project in a generation of the service. */
export interface AssetService {
  readonly transport: Transport;
  readonly projectId: string;
  /** How many assets a page of the list holds at most. */
  readonly pageLimit: number;
  /** What the description says of registering. */
  readonly registering: Sendable;
  /** Reads a page of the project's assets: of all, or of those with an external id. */
  list(page: ListedPage, options: RequestOptions): Promise<{ items: readonly ListedAsset[]; total: number }>;
  /** Asks for a presigned URL to put a file at. */
  uploadUrl(name: string, options: RequestOptions): PromiseLike<string>;
  /** Registers assets; `batches` are for those that have none of their own. */
  register(job: Job, assets: readonly NewAsset[], batches: readonly string[] | undefined): Promise<unknown>;
}

/** Which assets of a list. */
export interface ListedPage {
  page: number;
  limit: number;
  externalId?: string | undefined;
}
