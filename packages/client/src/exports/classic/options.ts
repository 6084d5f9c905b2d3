import type { ExportField } from "@ango-hub/openapi/classic";
import type { RequestOptions } from "../../core/options.ts";
import type { UserId } from "../../types/ids.ts";
import type { TimeRange } from "../options.ts";

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
