import { wrongShape } from "../geometry/check-arguments.ts";
import type { Span } from "../geometry/shapes.ts";
import { isObject, typeName } from "../shared/json.ts";
import { at, root } from "../shared/location.ts";

/** A way of counting in a text other than by UTF-16 code units. */
export interface Unit {
  readonly plural: string;
  /** How many of these a code point takes. */
  lengthOf(codePoint: number): number;
}

export const codePoints: Unit = { plural: "code points", lengthOf: () => 1 };

export const bytes: Unit = {
  plural: "UTF-8 bytes",
  lengthOf(codePoint) {
    if (codePoint < 0x80) return 1;
    if (codePoint < 0x800) return 2;
    // Half of a surrogate pair is written as U+FFFD, which takes three bytes as well.
    return codePoint < 0x10000 ? 3 : 4;
  },
};

/** For each offset from 0 to the end the same place counted otherwise; `inside` in the middle of a character. */
export type Offsets = Int32Array;

export const inside = -1;

/** Offsets in UTF-16 code units, by offsets in another unit. */
export function offsetsFrom(unit: Unit, text: string): Offsets {
  let length = 0;
  for (const character of text) length += unit.lengthOf(codePointOf(character));
  const offsets = new Int32Array(length + 1).fill(inside);
  let [units, others] = [0, 0];
  for (const character of text) {
    offsets[others] = units;
    units += character.length;
    others += unit.lengthOf(codePointOf(character));
  }
  offsets[others] = units;
  return offsets;
}

/** Offsets in another unit, by offsets in UTF-16 code units. */
export function offsetsTo(unit: Unit, text: string): Offsets {
  const offsets = new Int32Array(text.length + 1).fill(inside);
  let [units, others] = [0, 0];
  for (const character of text) {
    offsets[units] = others;
    units += character.length;
    others += unit.lengthOf(codePointOf(character));
  }
  offsets[units] = others;
  return offsets;
}

/** Spans with their ends looked up, and everything else as it was. */
export function converted<S extends Span>(spans: readonly S[], offsets: Offsets, plural: string): S[] {
  checkSpans(spans);
  return spans.map((span, i) => {
    const find = (key: "start" | "end"): number => {
      const offset = offsets[span[key]];
      if (offset !== undefined && offset !== inside) return offset;
      const length = offsets.length - 1;
      const wrong =
        offset === inside
          ? "stands inside a character; a span ends between two."
          : `is no place in the text, which has 0 to ${length} ${plural}.`;
      throw wrongShape(at(at(root, i), key), `is ${span[key]}, and ${wrong}`);
    };
    return { ...span, start: find("start"), end: find("end") };
  });
}

export function checkText(text: unknown): void {
  if (typeof text !== "string") throw wrongShape(root, `must come with its text, a string; it is ${typeName(text)}.`);
}

export function checkSpans(spans: unknown): void {
  if (!Array.isArray(spans)) throw wrongShape(root, `must be an array of spans; it is ${typeName(spans)}.`);
  for (const [i, span] of spans.entries()) {
    if (!isObject(span))
      throw wrongShape(at(root, i), `must be an object with start and end; it is ${typeName(span)}.`);
    for (const key of ["start", "end"]) {
      const value = span[key];
      if (typeof value === "number") continue;
      throw wrongShape(at(at(root, i), key), `must be a number; it is ${typeName(value)}.`);
    }
  }
}

function codePointOf(character: string): number {
  return character.codePointAt(0) as number;
}
