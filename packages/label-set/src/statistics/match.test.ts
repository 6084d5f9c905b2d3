import fc from "fast-check";
import { expect, test } from "vitest";
import { matchUp } from "./match.ts";

/** Likenesses of which many are the same. */
const table = fc.tuple(fc.nat(5), fc.nat(5)).chain(([rows, columns]) =>
  fc.array(fc.array(fc.constantFrom(0, 0.25, 0.5, 0.75, 1), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test("things are paired one to one, above the threshold, and the same whichever list comes first", () => {
  fc.assert(
    fc.property(table, fc.constantFrom(0.1, 0.5, 0.75), (table, threshold) => {
      const [rows, columns] = [[...table.keys()], [...(table[0]?.keys() ?? [])]];
      const likeness = (row: number, column: number): number => table[row]?.[column] ?? 0;
      const matches = matchUp(rows, columns, threshold, likeness);
      expect(new Set(matches.map(({ first }) => first)).size).toBe(matches.length);
      expect(new Set(matches.map(({ second }) => second)).size).toBe(matches.length);
      for (const { first, second, iou } of matches) {
        expect(iou).toBe(likeness(first, second));
        expect(iou).toBeGreaterThanOrEqual(threshold);
      }
      const turned = matchUp(columns, rows, threshold, (column, row) => likeness(row, column));
      const key = (first: number, second: number) => `${first} ${second}`;
      expect(new Set(turned.map(({ first, second }) => key(second, first)))).toEqual(
        new Set(matches.map(({ first, second }) => key(first, second))),
      );
      // What is left over is like nothing that is left over as well.
      for (const row of rows.filter((row) => matches.every(({ first }) => first !== row))) {
        for (const column of columns.filter((column) => matches.every(({ second }) => second !== column))) {
          expect(likeness(row, column)).toBeLessThan(threshold);
        }
      }
    }),
  );
});
