import type { Report } from "../problems/report.ts";
import type { TextOptions } from "./text-options.ts";

/** How lines for spaCy are written. */
export interface WriteSpacyOptions extends TextOptions {
  /**
   * Path of the file.
   *
   * @default "annotations.jsonl"
   */
  readonly path?: string | undefined;
  /**
   * How spans stand in a line: `entities`, lists of start, end and class, as `doc.ents` is made of, which refuses spans that
   * overlap: the first of them is kept; or `spans`, objects with `start`, `end` and `label`, with ids and answers, as span
   * categorizers and Prodigy take them, which may overlap.
   *
   * @default "entities"
   */
  readonly form?: "entities" | "spans" | undefined;
}

/** How lines for spaCy are read. */
export interface OpenSpacyOptions {
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
   * @default `id` of the line or of its `meta`, or else the number of the line
   */
  readonly externalId?: ((line: Readonly<Record<string, unknown>>, number: number) => string) | undefined;
  /**
   * What offsets count: code points, as Python does, or UTF-16 code units, as JavaScript does.
   *
   * @default "code-points"
   */
  readonly unit?: "code-points" | "utf-16" | undefined;
}
