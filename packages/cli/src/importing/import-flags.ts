import type { FormatOptions } from "../formats/format-options.ts";
import type { LossSettings } from "../formats/losses.ts";

/** Which labels are imported, and where to. */
export type ImportFlags = Readonly<Record<string, unknown>> &
  FormatOptions &
  LossSettings & {
    format?: string;
    project?: string;
    labelSet?: string;
    map?: string;
    writeMap?: string;
    check?: boolean;
    failures?: string;
  };
