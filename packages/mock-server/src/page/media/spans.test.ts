import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf } from "./spans.ts";

test("marks lie in each other, and overlap", () => {
  const spans = [
    { id: "a", start: 0, end: 4 },
    { id: "b", start: 2, end: 6 },
    { id: "c", start: 2, end: 3 },
  ];
  expect(piecesOf("abcdefgh", spans)).toEqual([
    { text: "ab", ids: ["a"], ending: [] },
    { text: "c", ids: ["a", "b", "c"], ending: ["c"] },
    { text: "d", ids: ["a", "b"], ending: ["a"] },
    { text: "ef", ids: ["b"], ending: ["b"] },
    { text: "gh", ids: [], ending: [] },
  ]);
});

test("whatever is marked, the text stays what it is, and every mark in it ends once", () => {
  const numbers = fc.integer({ min: 0, max: 30 });
  const marks = fc.array(fc.record({ start: numbers, end: numbers }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), marks, (text, given) => {
      const spans = given.map((span, i) => ({ ...span, id: `${i}` }));
      const pieces = piecesOf(text, spans);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      const shown = spans.filter(({ start, end }) => start < Math.min(end, text.length)).map(({ id }) => id);
      expect(pieces.flatMap(({ ending }) => ending).sort()).toEqual(shown.sort());
    }),
  );
});
