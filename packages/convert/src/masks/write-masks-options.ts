import type { Header } from "../items/header.ts";
import type { Report } from "../problems/report.ts";

/** How masks are written. */
export interface WriteMasksOptions {
  /** The classes, whose numbers are their places from 1 on: `mapping.header`. */
  readonly header: Header;
  /** Takes what masks can't hold. */
  readonly report: Report;
  /**
   * Which masks there are: of classes, one number for each class; of objects, one for each object of a picture; or both, as Pascal VOC
   * has them.
   *
   * @default "both"
   */
  readonly of?: "classes" | "objects" | "both" | undefined;
  /**
   * The names of the classes by their numbers from 1 on, where a model has them already.
   *
   * @default the classes of the header in their order
   */
  readonly names?: readonly string[] | undefined;
  /**
   * The colours of the numbers: those of Pascal VOC, or of the label set, where masks of classes are looked at by people. The pixels
   * have the same numbers.
   *
   * @default "voc"
   */
  readonly colors?: "voc" | "label-set" | undefined;
  /**
   * The order in which objects are drawn, each over those before it: from the largest to the smallest, so that the fewest vanish, or as
   * the items have them.
   *
   * @default "area"
   */
  readonly order?: "area" | "given" | undefined;
  /**
   * Names of classes whose pixels get the number 255: nothing is said of them, and training leaves them out.
   *
   * @default none
   */
  readonly void?: readonly string[] | undefined;
}
