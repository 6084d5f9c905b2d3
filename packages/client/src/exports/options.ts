import type { RequestOptions } from "../core/options.ts";
import type { ExportError } from "../errors/export-error.ts";
import type { StageId } from "../types/ids.ts";

/** A span of time, open at either end. */
export interface TimeRange {
  /** After this time: a `Date`, or ISO 8601, which without a zone is UTC. */
  from?: Date | string | undefined;
  /** Before this time: a `Date`, or ISO 8601, which without a zone is UTC. */
  to?: Date | string | undefined;
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

/** What becomes of assets that can't be read. */
export interface ParseOptions {
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

/** How the assets of an export are read. */
export interface ReadOptions extends DownloadOptions, ParseOptions {}

/** What all exports have to be told. */
interface CommonOptions extends RequestOptions {
  /** Only assets in one of these batches, by name or id. */
  batches?: readonly string[] | undefined;
  /** Only what was made in this time. */
  createdAt?: TimeRange | undefined;
  /** Only what was changed in this time. */
  updatedAt?: TimeRange | undefined;
  /**
   * Whether the archive has an object in each line, or one array.
   *
   * @default "ndjson"
   */
  format?: "ndjson" | "json" | undefined;
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

/** Which tasks to export, and what of them. */
export interface ExportOptions extends CommonOptions {
  /**
   * Only tasks in these stages, by id, or `"all"`.
   *
   * @default ["Complete"] for default tasks, or else "all"
   */
  stages?: readonly StageId[] | "all" | undefined;
  /**
   * Which kinds of tasks.
   *
   * @default ["default"]
   */
  taskTypes?: readonly ("default" | "consensus" | "benchmark")[] | undefined;
  /**
   * Whether annotations say who made them, when, and in which stage.
   *
   * @default true
   */
  includeMetadata?: boolean | undefined;
  /**
   * Whether tasks have a snapshot for each stage that they have passed.
   *
   * @default true
   */
  includeHistory?: boolean | undefined;
  /**
   * Whether frames of a video that are interpolated are left out. Videos of more than about 50 000 annotated frames need it.
   *
   * @default false
   */
  includeOnlyKeyFrames?: boolean | undefined;
  /**
   * Whether tasks say how long nobody moved, and how long their window was not in front.
   *
   * @default false
   */
  includeIdleBlurDurations?: boolean | undefined;
}

/** Which issues to export. */
export interface IssueExportOptions extends CommonOptions {}
