/** A flag with a text of its own. */
export interface TextFlag {
  readonly kind: "parsed";
  readonly parse: typeof String;
  readonly placeholder: string;
  readonly brief: string;
  readonly optional: boolean;
}

/** A flag that is given or not. */
export interface YesFlag {
  readonly kind: "boolean";
  readonly brief: string;
  readonly optional: true;
  readonly withNegated: false;
}

/** A flag with a text of its own, which need not be given. */
export function text(placeholder: string, brief: string, optional = true): TextFlag {
  return { kind: "parsed", parse: String, placeholder, brief, optional };
}

/** A flag that is given or not. */
export function yes(brief: string): YesFlag {
  return { kind: "boolean", brief, optional: true, withNegated: false };
}

/** Flags of what reads or writes labels of a label set. */
export const labelFlags: Readonly<Record<"labelSet" | "map", TextFlag>> = {
  labelSet: text("file", "Label set, JSON or code (default: the project's own)"),
  map: text("file", "Names that differ from those of the label set, as JSON"),
};

/** Flags of what may lose something. */
export const lossFlags: Readonly<{ strict: YesFlag; report: TextFlag }> = {
  strict: yes("End with exit code 1, and write nothing, as soon as something would get lost"),
  report: text("file", "Write all that got lost into a file, a JSON document a line"),
};
