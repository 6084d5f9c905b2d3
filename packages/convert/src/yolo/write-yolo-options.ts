import type { Source } from "../files/source.ts";
import type { Header } from "../items/header.ts";
import type { Item } from "../items/item.ts";
import type { Report } from "../problems/report.ts";
import type { YoloTask } from "./task.ts";

/** How a data set for YOLO is written. */
export interface WriteYoloOptions {
  /** The classes: `mapping.header`. */
  readonly header: Header;
  /** Takes what YOLO can't hold. */
  readonly report: Report;
  /**
   * What all lines are: boxes, outlines, boxes that are turned, or boxes with keypoints. Objects of other shapes become such ones.
   *
   * @default "detect"
   */
  readonly task?: YoloTask | undefined;
  /**
   * The names of the classes in their order, which is that of their numbers from 0 on, where a model has them already. Objects of
   * other classes are left out and reported.
   *
   * @default the classes of the header: by their numbers where these run from 0 on, as those of another data set for YOLO do, or else
   * in their order
   */
  readonly names?: readonly string[] | undefined;
  /**
   * What becomes of an object of several parts where lines are outlines: one outline that runs along a cut from part to part, or an
   * outline for each part.
   *
   * @default "join"
   */
  readonly parts?: "join" | "split" | undefined;
  /**
   * Pairs of keypoints that change places in a mirror, where the task is `pose`, such as `[["left eye", "right eye"]]`. With them, `data.yaml` has the
   * `flip_idx` without which Ultralytics mirrors no pictures of people.
   *
   * @default none
   */
  readonly mirrored?: readonly (readonly [one: string, other: string])[] | undefined;
  /**
   * The picture of an item, to be written beside its labels. Without it, pictures are yours to put where `pictures.ndjson` says.
   *
   * @default none
   */
  readonly picture?: ((item: Item) => Source | undefined | Promise<Source | undefined>) | undefined;
}
