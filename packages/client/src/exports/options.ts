import type { ExportField } from "@ango-hub/openapi";
import type { RequestOptions } from "../core/options.ts";
import type { ExportError } from "../errors/export-error.ts";
import type { UserId } from "../types/ids.ts";

/** A span of time, open at either end. */
export interface TimeRange {
  /** After this time: a `Date`, or ISO 8601, which without a zone is UTC. */
  from?: Date | string | undefined;
  /** Before this time: a `Date`, or ISO 8601, which without a zone is UTC. */
  to?: Date | string | undefined;
}

/** What to export. */
export interface ExportOptions extends RequestOptions {
  /** Only tasks completed by these users, by id. */
  assignees?: readonly UserId[] | undefined;
  /** Only assets in one of these batches, by name or id. */
  batches?: readonly string[] | undefined;
  /** Only tasks completed in this time. */
  completedAt?: TimeRange | undefined;
  /** Only tasks updated in this time. */
  updatedAt?: TimeRange | undefined;
  /** What to leave out, as `{ mask: false }`. Everything is in the export unless it is left out. */
  fields?: Partial<Record<ExportField, boolean>> | undefined;
  /**
   * Whether the service mails you a link to the export.
   *
   * @default false
   */
  sendEmail?: boolean | undefined;
  /**
   * Whether the service notifies you that the export is ready.
   *
   * @default false
   */
  notify?: boolean | undefined;
}

/** How far a download is. */
export interface DownloadProgress {
  /** Bytes that arrived, and how many there are, where the storage says so. */
  bytes: { done: number; total: number | undefined };
}

/** How an export is downloaded. */
export interface DownloadOptions extends Pick<RequestOptions, "signal" | "totalTimeout" | "maxRetryAfter"> {
  /**
   * The longest time without a byte, in milliseconds.
   *
   * @default 60_000
   */
  timeout?: number | undefined;
  /**
   * How many times in a row a download that fails or breaks off is taken up again. Whenever it has come further than
   * before, the count begins anew.
   *
   * @default 5
   */
  maxRetries?: number | undefined;
  /** Called whenever bytes arrive. What it throws ends the download. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

/** How the assets of an export are read. */
export interface ReadOptions extends DownloadOptions {
  /**
   * Called with an error for each asset that is not valid JSON, as where a number is `NaN`; reading then goes on with the next
   * one. What it throws ends the reading.
   *
   * @default the first such asset ends the reading
   */
  onInvalidAsset?: ((error: ExportError) => void) | undefined;
  /**
   * The longest asset to read, in characters of its JSON. A longer one ends the reading, before it fills the memory.
   *
   * @default 100_000_000
   */
  maxAssetLength?: number | undefined;
}

/** How far the masks of an export are. */
export interface MaskProgress {
  /** Masks that were fetched, and those that could not be. */
  masks: { done: number; failed: number };
}

/** How the masks of an export are fetched. */
export interface MaskOptions extends RequestOptions {
  /**
   * How many masks are fetched at the same time, and so are in memory at most.
   *
   * @default 8
   */
  concurrency?: number | undefined;
  /** Called with each mask. What it throws is ignored. */
  onProgress?: ((progress: MaskProgress) => void) | undefined;
}
