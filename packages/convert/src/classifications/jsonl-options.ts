import type { Report } from "../problems/report.ts";

/** How JSON lines with answers are written. */
export interface WriteJsonlOptions {
  /** Takes what lines of answers can't hold. */
  readonly report: Report;
  /**
   * Path of the file.
   *
   * @default "classifications.jsonl"
   */
  readonly path?: string | undefined;
}

/** How JSON lines with answers are read. */
export interface OpenJsonlOptions {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * Path of the file, for the report.
   *
   * @default none
   */
  readonly file?: string | undefined;
  /**
   * The external id of a line.
   *
   * @default what stands under `externalId`
   */
  readonly externalId?: ((line: Readonly<Record<string, unknown>>) => unknown) | undefined;
}
