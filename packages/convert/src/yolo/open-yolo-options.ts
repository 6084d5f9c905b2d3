import type { PixelSize } from "@ango-hub/label-set/masks";
import type { Report } from "../problems/report.ts";
import type { YoloTask } from "./task.ts";

/** How a data set for YOLO is read. */
export interface OpenYoloOptions {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * What the lines are.
   *
   * @default `pose` where `data.yaml` has keypoints; else what the numbers of all lines allow, of which nine are the corners of a box
   * if no line has more, for which all label files are gone through once
   */
  readonly task?: YoloTask | undefined;
  /**
   * Path of the file that names the classes.
   *
   * @default `data.yaml`, or another file that ends with `.yaml` or `.yml`, or `classes.txt`, from the top folder on
   */
  readonly data?: string | undefined;
  /**
   * The names of the classes in their order, where no file has them, as with the label files that a model writes.
   *
   * @default those of `data`
   */
  readonly names?: readonly string[] | undefined;
  /**
   * Width and height of a picture, by its path, as it is shown.
   *
   * @default what `pictures.ndjson` says, or else the picture itself, where it is among the files
   */
  readonly size?: ((picture: string) => PixelSize | undefined | Promise<PixelSize | undefined>) | undefined;
  /**
   * What names of pictures end with of which nothing but the label file is there.
   *
   * @default ".jpg"
   */
  readonly extension?: string | undefined;
  /**
   * The least score that an object may have, 0 to 1, in label files that a model writes. Those with less are left out, which is no
   * problem and not reported.
   *
   * @default none
   */
  readonly threshold?: number | undefined;
}
