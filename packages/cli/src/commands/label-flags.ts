import { flag, type Switch, text, type ValueFlag } from "../frame/flags.ts";

/** Flags of what reads or writes labels of a label set. */
export const labelFlags: Readonly<Record<"labelSet" | "map", ValueFlag<string>>> = {
  labelSet: text("Label set, JSON or code (default: the project's own)", "file"),
  map: text("Names that differ from those of the label set, as JSON", "file"),
};

/** Flags of what may lose something. */
export const lossFlags: Readonly<{ strict: Switch; report: ValueFlag<string> }> = {
  strict: flag("End with exit code 1, and write nothing, as soon as something would get lost"),
  report: text("Write all that got lost into a file, a JSON document a line", "file"),
};
