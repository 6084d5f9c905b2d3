import type { PixelSize } from "@ango-hub/label-set/masks";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import type { Report } from "../problems/report.ts";

/** What a line is about, by Labelbox's own id or by a key of your own. */
export type DataRow = { readonly id: string } | { readonly globalKey: string };

/** How lines for Labelbox are written. */
export interface WriteLabelboxOptions {
  /** The classes and questions: `mapping.header`. */
  readonly header: Header;
  /** Takes what such lines can't hold. */
  readonly report: Report;
  /**
   * Path of the file.
   *
   * @default "annotations.ndjson"
   */
  readonly path?: string | undefined;
  /**
   * What an item is in Labelbox.
   *
   * @default { globalKey: item.externalId }
   */
  readonly dataRow?: ((item: Item) => DataRow) | undefined;
}

/** How lines of Labelbox are read. */
export interface OpenLabelboxOptions {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * Path of the file, for the report.
   *
   * @default none
   */
  readonly file?: string | undefined;
  /**
   * The external id of what a line is about.
   *
   * @default its global key, or else its external id, or else its id
   */
  readonly externalId?:
    | ((row: { readonly id?: string; readonly globalKey?: string; readonly externalId?: string }) => string)
    | undefined;
  /**
   * The one project of an export whose labels are taken, by its id.
   *
   * @default the first one of each line that has labels
   */
  readonly project?: string | undefined;
  /**
   * Fetches a mask that lies behind a URL, as a PNG. Those of exports need your key, `Authorization: Bearer …`, and expire. Without it,
   * and where it gives nothing, such an object is left out and reported.
   */
  readonly mask?: ((url: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>) | undefined;
  /**
   * How many frames a video has, so that what stays until the last frame does not disappear after it.
   *
   * @default what an export says
   */
  readonly frames?: ((externalId: string) => number | undefined) | undefined;
  /**
   * The size of a PDF page in points, for boxes that are in points; those in percent need none.
   */
  readonly pageSize?: ((externalId: string, pageNumber: number) => PixelSize | undefined) | undefined;
}
