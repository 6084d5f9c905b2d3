import { type Location, pathTo, pointerTo } from "./location.ts";

/** What can be wrong with a label set, and may be accepted with `allow`. */
export type LabelSetProblemCode =
  | "wrong-type"
  | "too-deep"
  | "unknown-tool"
  | "empty-title"
  | "duplicate-title"
  | "duplicate-id"
  | "invalid-id"
  | "invalid-color"
  | "duplicate-color"
  | "invalid-shortcut"
  | "duplicate-shortcut"
  | "no-options"
  | "unexpected-options"
  | "empty-branch"
  | "ambiguous-option"
  | "invalid-regex"
  | "unknown-setting"
  | "unknown-parent-option"
  | "foreign-parent-option";

/** What can be wrong with labels. */
export type LabelProblemCode =
  | "wrong-type"
  | "too-deep"
  | "unknown-part"
  | "ambiguous-title"
  | "ambiguous-id"
  | "ambiguous-option"
  | "other-unicode-form"
  | "wrong-shape"
  | "degenerate-shape"
  | "wrong-answer"
  | "unknown-option"
  | "duplicate-option"
  | "pattern-mismatch"
  | "not-revealed"
  | "duplicate-answer"
  | "required"
  | "unknown-object"
  | "duplicate-object"
  | "duplicate-relation"
  | "self-relation"
  | "missing-page"
  | "missing-asset"
  | "duplicate-asset"
  | "outside-picture"
  | "beyond-video"
  | "unknown-size";

/** One thing that is wrong. */
export interface Problem<Code extends string = LabelSetProblemCode | LabelProblemCode> {
  /** What kind of thing is wrong. */
  readonly code: Code;
  /** Where it is, as a JSON pointer (RFC 6901) into the wire form: `/tools/0/classifications/1`. */
  readonly pointer: string;
  /** Where it is, in titles: `Vehicle › Type`. */
  readonly path: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** Takes one thing that is wrong. */
export type Report<Code extends string> = (code: Code, location: Location, message: string) => void;

/** One thing that is wrong at a place. */
export function problem<Code extends string>(code: Code, location: Location, message: string): Problem<Code> {
  return { code, pointer: pointerTo(location), path: pathTo(location), message };
}

/** A report that adds to a list. */
export function reportTo<Code extends string>(problems: Problem<Code>[]): Report<Code> {
  return (...found) => {
    problems.push(problem(...found));
  };
}

/** A label set has problems, or what should be one is none. `problems` holds them all. */
export class LabelSetError extends Error {
  override readonly name = "LabelSetError";
  readonly code = "invalid_label_set";
  /** Everything that is wrong. */
  readonly problems: readonly Problem<LabelSetProblemCode>[];

  constructor(problems: readonly Problem<LabelSetProblemCode>[]) {
    super(summary("The label set", problems));
    this.problems = problems;
  }
}

/**
 * Labels do not fit their label set, or what should be a label or a shape is none. `problems` holds everything that is
 * wrong.
 */
export class LabelError extends Error {
  override readonly name = "LabelError";
  readonly code = "invalid_label";
  /** Everything that is wrong. */
  readonly problems: readonly Problem<LabelProblemCode>[];

  constructor(problems: readonly Problem<LabelProblemCode>[], what = "The label") {
    super(summary(what, problems));
    this.problems = problems;
  }
}

function summary(what: string, problems: readonly Problem[]): string {
  const lines = problems.map(({ pointer, path, message }) => {
    return `\n  ${pointer === "" ? "/" : pointer}${path === "" ? "" : ` (${path})`}: ${message}`;
  });
  return `${what} has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}:${lines.join("")}`;
}
