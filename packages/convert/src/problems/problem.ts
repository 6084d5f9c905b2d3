/** Where something stands, as far as that is known. */
export interface Place {
  /** Path of the file. */
  readonly file?: string | undefined;
  /** Line in the file, counted from 1. */
  readonly line?: number | undefined;
  /** External id of the asset, or what the file calls it. */
  readonly item?: string | undefined;
  /** What the export or the file calls the object: its id, or its place in a list. */
  readonly object?: string | undefined;
}

/** What can get lost, or be other than it was. */
export type ProblemKind =
  /** The label set does not know a part of the labels. It is left out. */
  | "unknown-label"
  /** The task never passed the stage that was asked for. The asset comes without labels. */
  | "no-such-stage"
  /** The asset has several tasks. The labels of one are taken. */
  | "several-tasks"
  /** A class, a tool, an attribute, an option or a relation has no counterpart by the mapping. It is left out. */
  | "unmapped-class"
  | "unmapped-attribute"
  | "unmapped-value"
  | "unmapped-relation"
  /** There is no room for it on the other side. It is left out. */
  | "shape-left-out"
  | "attribute-left-out"
  | "relation-left-out"
  | "page-left-out"
  | "strokes-left-out"
  | "score-left-out"
  | "keypoints-left-out"
  /** Nobody has labelled the asset, which the format can't tell from one that shows nothing. */
  | "unlabelled"
  /** The shape has become a coarser one, such as an outline the box around it. */
  | "shape-changed"
  /** Its coordinates are rounded, to whole pixels or to the pixels of a mask. */
  | "rounded"
  /** An outline runs along a cut into its holes. It has the same pixels. */
  | "holes-bridged"
  /** A hole is filled. */
  | "holes-filled"
  /** The parts of an object have become objects of their own. */
  | "parts-split"
  /** The parts of an object have become one outline, which runs along a cut from each to the next. It has the same pixels. */
  | "parts-joined"
  /** What lies outside the picture is cut off. */
  | "clipped"
  /** Other objects cover pixels of it, of which each has one object. */
  | "pixels-covered"
  /** The size of the picture is not known, and is needed. */
  | "size-missing"
  /** It has another name than the one that it had. */
  | "renamed"
  /** Two have one name or one id. */
  | "doubled"
  /** It names something that is not there. It is left out. */
  | "missing-reference"
  /** It is none of what it should be, or marks nothing. It is left out. */
  | "invalid";

/** Something that is not as it was, or not there any more. */
export interface Problem extends Place {
  /** What kind of thing happened. */
  readonly kind: ProblemKind;
  /** What happened, in a sentence. */
  readonly message: string;
}

/** Takes what is left out or changed of one thing, and why. */
export type LeaveOut = (kind: ProblemKind, message: string) => void;
