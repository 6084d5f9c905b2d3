import type { Header } from "../items/header.ts";
import type { Report } from "../problems/report.ts";

/** How the metadata of an image folder are written. */
export interface WriteImageFolderOptions {
  /** The classes, by whose order they are numbered from 0, and the questions: `mapping.header`. */
  readonly header: Header;
  /** Takes what such metadata can't hold. */
  readonly report: Report;
  /**
   * Path of the file. Pictures are named as they lie below its folder, so a part of a data set is `train/metadata.jsonl`, with `file` of
   * `itemsOf` as the path below `train`.
   *
   * @default "metadata.jsonl"
   */
  readonly path?: string | undefined;
  /**
   * Whether objects have the numbers of their classes, for `ClassLabel(names=…)` with the names in their order, or their names.
   *
   * @default "numbers"
   */
  readonly categories?: "numbers" | "names" | undefined;
}

/** How the metadata of an image folder are read. */
export interface OpenImageFolderOptions {
  /** Takes what can't be read. */
  readonly report: Report;
  /**
   * Path of the file, for the report.
   *
   * @default none
   */
  readonly file?: string | undefined;
  /**
   * Names of the classes by their numbers, from 0 on, where objects have numbers.
   *
   * @default the numbers themselves
   */
  readonly categories?: readonly string[] | undefined;
}
