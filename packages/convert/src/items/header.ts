import type { Shapes } from "@ango-hub/label-set";

/** What a data set says of itself before its items: its classes, in their order, and the questions that it answers. */
export interface Header {
  /** The classes of its objects. */
  readonly classes: readonly HeaderClass[];
  /** Questions about the asset as a whole. */
  readonly attributes: readonly HeaderAttribute[];
}

/** A class of a data set. */
export interface HeaderClass {
  /** What the class is called. */
  readonly name: string;
  /** Its number, in formats that number classes. Numbers may have gaps, and begin with 0. */
  readonly id?: number | undefined;
  /** The class that it is a kind of. */
  readonly parent?: string | undefined;
  /** Its colour, as `#RRGGBB`. */
  readonly color?: string | undefined;
  /** What its objects are drawn as, as far as that is known. */
  readonly kinds: readonly (keyof Shapes)[];
  /** Questions about its objects. */
  readonly attributes: readonly HeaderAttribute[];
  /** Names of the points of its objects, in their order. */
  readonly keypoints?: readonly string[] | undefined;
  /** Which keypoints a line connects, counted from 0. */
  readonly skeleton?: readonly (readonly [from: number, to: number])[] | undefined;
}

/** A question of a data set. */
export interface HeaderAttribute {
  /** What the question is called. */
  readonly name: string;
  /** What is answered: one of `options`, several of them, any text, a number, or true or false. */
  readonly type: "option" | "options" | "text" | "number" | "boolean";
  /** The possible answers. */
  readonly options?: readonly string[] | undefined;
}
