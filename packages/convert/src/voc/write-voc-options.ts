import type { Header } from "../items/header.ts";
import type { Report } from "../problems/report.ts";
import type { VocPixels } from "./bounds.ts";

/** How a Pascal VOC data set is written. */
export interface WriteVocOptions extends VocPixels {
  /** The classes, in their order: `mapping.header`. */
  readonly header: Header;
  /** Takes what Pascal VOC can't hold. */
  readonly report: Report;
  /**
   * Whether numbers keep their fractions, which Pascal VOC does not have. Otherwise a box grows to whole pixels.
   *
   * @default false
   */
  readonly floats?: boolean | undefined;
  /**
   * Whether boxes are cut off at the edges of their picture, beyond which many programs take none. The size must be known.
   *
   * @default true
   */
  readonly clip?: boolean | undefined;
  /**
   * How many channels the pictures have: 3 with colours, 1 without.
   *
   * @default 3
   */
  readonly depth?: 1 | 3 | undefined;
  /**
   * Name of the list with the items that belong to no part of the data set.
   *
   * @default "default"
   */
  readonly list?: string | undefined;
}
