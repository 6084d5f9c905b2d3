import type { Report } from "../problems/report.ts";

/** How masks are read. */
export interface OpenMasksOptions {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * The names of the classes by their numbers from 1 on.
   *
   * @default those of `labelmap.txt`
   */
  readonly names?: readonly string[] | undefined;
  /**
   * The colours of the classes by their names, as `#RRGGBB`, for masks that are pictures in red, green and blue.
   *
   * @default those of `labelmap.txt`
   */
  readonly colors?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether areas of a class that do not touch are objects of their own, where there are no masks of objects. Else they are parts of
   * one object.
   *
   * @default false
   */
  readonly regions?: boolean | undefined;
  /**
   * The name of a class for pixels of the number 255, of which nothing is said.
   *
   * @default none; these pixels belong to no object
   */
  readonly void?: string | undefined;
  /**
   * Folder of the masks of classes. Where no file lies in one, all PNGs are such masks.
   *
   * @default "SegmentationClass"
   */
  readonly classFolder?: string | undefined;
  /**
   * Folder of the masks of objects, which have the names of those of classes.
   *
   * @default "SegmentationObject"
   */
  readonly objectFolder?: string | undefined;
  /**
   * What names of pictures end with where `pictures.ndjson` does not say it.
   *
   * @default ".jpg"
   */
  readonly extension?: string | undefined;
}
