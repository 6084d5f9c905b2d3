import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LabelError } from "../index.ts";
import { cohensKappa, fleissKappa } from "./index.ts";

describe("Cohen's kappa", () => {
  test("is what Cohen found (Psychological Bulletin 70, 1968)", () => {
    const shares = [
      [0.44, 0.07, 0.09],
      [0.05, 0.2, 0.05],
      [0.01, 0.03, 0.06],
    ];
    expect(cohensKappa(shares)).toBeCloseTo(0.492, 3);
  });

  test("is what Fleiss, Levin and Paik found (Statistical Methods for Rates and Proportions, table 18.1)", () => {
    const patients = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ];
    expect(cohensKappa(patients)).toBeCloseTo(0.676, 3);
  });

  test("is what SAS prints, and R (package irr, ratings of anxiety)", () => {
    expect(
      cohensKappa([
        [0, 4, 1],
        [0, 8, 0],
        [0, 1, 5],
      ]),
    ).toBeCloseTo(0.4842, 4);
    const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
    const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
    expect(cohensKappa(tableOf(second, third, 6))).toBeCloseTo(-0.006289308, 9);
  });

  test("does not depend on who comes first, nor on the order of categories", () => {
    const count = fc.nat(20);
    fc.assert(
      fc.property(
        fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        (table) => {
          const turned = table.map((_, i) => table.map((row) => row[i] as number));
          const reversed = table.map((row) => row.toReversed()).toReversed();
          const kappa = cohensKappa(table);
          for (const other of [cohensKappa(turned), cohensKappa(reversed)]) {
            if (kappa === null) expect(other).toBeNull();
            else expect(other).toBeCloseTo(kappa, 10);
          }
        },
      ),
    );
  });

  test("is not defined without items, or where chance alone agrees", () => {
    expect(cohensKappa([])).toBeNull();
    expect(
      cohensKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      cohensKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toBeNull();
  });
});

describe("Fleiss' kappa", () => {
  test("is what Fleiss found of 30 patients and 6 psychiatrists (Psychological Bulletin 76, 1971)", () => {
    // Which of five diagnoses each patient got.
    const patients =
      "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 " +
      "333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555";
    const counts = patients.split(" ").map((ratings) => countsOf([...ratings].map(Number), 5));
    expect(fleissKappa(counts)).toBeCloseTo(0.43, 3);
    expect(fleissKappa(counts)).toBeCloseTo(0.4302445, 7);
  });

  test("is what the encyclopaedia works out of 10 items and 14 raters (Wikipedia, Fleiss' kappa)", () => {
    const counts =
      "0 0 0 0 14,0 2 6 4 2,0 0 3 5 6,0 3 9 2 0,2 2 8 1 1,7 7 0 0 0,3 2 6 3 0,2 5 3 2 2,6 5 2 1 0,0 2 2 3 7"
        .split(",")
        .map((row) => row.split(" ").map(Number));
    expect(fleissKappa(counts)).toBeCloseTo(0.21, 3);
  });

  test("is not defined without two raters of one item, or where all ratings are the same", () => {
    expect(fleissKappa([])).toBeNull();
    expect(
      fleissKappa([
        [1, 0],
        [0, 1],
      ]),
    ).toBeNull();
    expect(
      fleissKappa([
        [3, 0],
        [2, 0],
      ]),
    ).toBeNull();
  });

  test("leaves out what one rater alone saw", () => {
    expect(
      fleissKappa([
        [4, 0],
        [2, 2],
        [1, 0],
        [0, 4],
        [0, 0],
      ]),
    ).toBe(
      fleissKappa([
        [4, 0],
        [2, 2],
        [0, 4],
      ]),
    );
  });
});

test.each<[string, () => unknown, string]>([
  ["no table", () => cohensKappa(5 as never), "must be an array of rows; it is a number."],
  ["no row", () => fleissKappa([[1], null] as never), "/1: must be an array of numbers; it is null."],
  ["no number", () => fleissKappa([[1, Number.NaN]]), "/0/1: must be a number from 0; it is NaN."],
  ["less than nothing", () => cohensKappa([[-1]]), "/0/0: must be a number from 0; it is -1."],
  [
    "a table that is not square",
    () => cohensKappa([[1, 2]]),
    "/0: has 2 columns in a table of 1 rows; there must be as many.",
  ],
])("%s is refused in words", (_, run, message) => {
  expect(run).toThrow(LabelError);
  expect(run).toThrow(message);
});

function countsOf(ratings: readonly number[], categories: number): number[] {
  return Array.from({ length: categories }, (_, i) => ratings.filter((rating) => rating === i + 1).length);
}

function tableOf(first: readonly number[], second: readonly number[], categories: number): number[][] {
  return Array.from({ length: categories }, (_, i) =>
    countsOf(
      second.filter((_, item) => first[item] === i + 1),
      categories,
    ),
  );
}
