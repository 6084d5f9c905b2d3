import type { SplitShares } from "@ango-hub/convert";
import type { FormatOptions } from "../formats/format-options.ts";
import type { LossSettings } from "../formats/losses.ts";

/** What is converted, and how. */
export type ConvertFlags = Readonly<Record<string, unknown>> &
  FormatOptions &
  LossSettings & {
    from?: string;
    to: string;
    overwrite?: boolean;
    history?: string;
    labelSet?: string;
    map?: string;
    split?: SplitShares;
  };
