import type { PixelSize } from "@ango-hub/label-set/masks";
import type { JsonRecord } from "../files/json-lines.ts";

/** What a line says of a data row. */
export interface Entry {
  /** What tells the data row from others. */
  readonly key: string;
  readonly externalId: string;
  /** Annotations in the form in which they are imported; an export has all of a data row in one line. */
  readonly rows: readonly JsonRecord[];
  readonly isLabelled: boolean;
  readonly size?: PixelSize | undefined;
  readonly frames?: number | undefined;
  readonly line: number;
  /** How many characters the line has. */
  readonly length: number;
}
