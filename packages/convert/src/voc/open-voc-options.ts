import type { InputFile } from "../files/source.ts";
import type { Report } from "../problems/report.ts";
import type { VocPixels } from "./bounds.ts";

/** The files of a data set, or a function that goes through them, which is called twice. Files that are none of its own are skipped. */
export type VocFiles =
  | Iterable<InputFile>
  | AsyncIterable<InputFile>
  | (() => Iterable<InputFile> | AsyncIterable<InputFile>);

/** How a Pascal VOC data set is read. */
export interface OpenVocOptions extends VocPixels {
  /** Takes what can't be read. */
  readonly report: Report;
}
