import type { SplitShares } from "@ango-hub/convert";
import type { FormatOptions } from "../formats/format-options.ts";
import type { LossSettings } from "../formats/losses.ts";

/** What is exported, and where to. */
export type ExportFlags = Readonly<Record<string, unknown>> &
  FormatOptions &
  LossSettings & {
    format: string;
    output: string;
    overwrite?: boolean;
    withImages?: boolean;
    stage?: readonly string[];
    batch?: readonly string[];
    since?: string;
    until?: string;
    history?: string;
    labelSet?: string;
    map?: string;
    split?: SplitShares;
  };
