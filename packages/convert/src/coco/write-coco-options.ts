import type { Header } from "../items/header.ts";
import type { Report } from "../problems/report.ts";

/** How a COCO file is written. */
export interface WriteCocoOptions {
  /** The classes, in their order and with their numbers: `mapping.header`. */
  readonly header: Header;
  /** Takes what COCO can't hold. */
  readonly report: Report;
  /**
   * Path of the file.
   *
   * @default "annotations.json"
   */
  readonly path?: string | undefined;
  /**
   * How areas are written: as polygons, as run lengths in their text form, or as polygons where those can hold them, which is
   * without holes and not for crowds. Run lengths need the size of the picture.
   *
   * @default "auto"
   */
  readonly segmentation?: "auto" | "polygons" | "rle" | undefined;
  /**
   * Whether objects keep their ids of Ango Hub, under `object_id`, which COCO does not know. `openCoco` reads them.
   *
   * @default false
   */
  readonly ids?: boolean | undefined;
  /**
   * What stands under `info`.
   *
   * @default nothing
   */
  readonly info?: Readonly<Record<string, unknown>> | undefined;
}
