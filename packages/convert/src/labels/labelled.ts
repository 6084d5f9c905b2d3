import type { Answered } from "./read-answers.ts";

/** An object of a label set, with what any kind of tool has. */
export interface LabelledObject {
  readonly tool: string;
  readonly title: string;
  readonly schemaId: string;
  readonly shape: unknown;
  readonly classifications: readonly Answered[];
  readonly objectId?: string;
  readonly page?: number;
  readonly interpolationStopped?: boolean;
}

/** A relation of a label set, with what any kind has. */
export interface LabelledRelation {
  readonly title: string;
  readonly from?: string;
  readonly to?: string | readonly string[];
  readonly direction?: string;
  readonly group?: readonly string[];
  readonly classifications: readonly Answered[];
}
