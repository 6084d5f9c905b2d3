import type { Source } from "../files/source.ts";
import type { Report } from "../problems/report.ts";

/** How a COCO file is read. */
export interface OpenCocoOptions {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * Path of the file, for the report.
   *
   * @default none
   */
  readonly file?: string | undefined;
  /**
   * The file with the pictures and the classes, where this is one of results, which has neither. Without it, pictures and classes
   * are called by their numbers.
   */
  readonly groundTruth?: Source | undefined;
  /**
   * The least `score` that an object may have, 0 to 1. Those with less are left out, which is no problem and not reported.
   *
   * @default none
   */
  readonly threshold?: number | undefined;
  /**
   * Opens a PNG picture of a panoptic file, by its `file_name`. It is needed for such files alone.
   */
  readonly picture?: ((fileName: string) => Uint8Array | Promise<Uint8Array>) | undefined;
}
