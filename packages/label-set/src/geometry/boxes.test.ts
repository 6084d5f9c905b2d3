import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boxAround,
  boxCorners,
  type Coordinates,
  LabelError,
  normalizeBox,
  type RotatedBox,
  rotatedBoxFromCorners,
} from "../index.ts";

const number = fc.integer({ min: -1000, max: 1000 });
const size = fc.integer({ min: 1, max: 1000 });
const signed = fc.oneof(
  size,
  size.map((n) => -n),
);
const box = fc.record({ x: number, y: number, width: signed, height: signed });
const rotatedBox = fc.record({
  x: number,
  y: number,
  width: signed,
  height: signed,
  rotation: fc.integer({ min: -179, max: 180 }),
});

/** Corners as a set, to the precision that counts in pixels. */
const places = (corners: readonly Coordinates[]): string[] => {
  return corners
    .map(([x, y]) => `${(x + 0).toFixed(6)} ${(y + 0).toFixed(6)}`.replaceAll("-0.000000", "0.000000"))
    .sort();
};

describe("normalising a box", () => {
  test("gives positive sides and the same corners", () => {
    fc.assert(
      fc.property(fc.oneof(box, rotatedBox), (any) => {
        const normal = normalizeBox(any);
        expect(normal.width).toBeGreaterThan(0);
        expect(normal.height).toBeGreaterThan(0);
        expect(places(boxCorners(normal))).toEqual(places(boxCorners(any)));
        expect(normalizeBox(normal)).toEqual(normal);
      }),
    );
  });
});

describe("corners", () => {
  test("of a rotated box are those that an export has", () => {
    const exported = {
      ...{ x: 172.9809523809524, y: 101.7904761904762, width: 6.095238095238096, height: 92.03002172095357 },
      rotation: -40.97173633351486,
    };
    expect(places(boxCorners(exported))).toEqual(
      places([
        [172.9809523809524, 101.7904761904762],
        [233.32380952380956, 171.2761904761905],
        [237.92591615020282, 167.2796241953753],
        [177.58305900734567, 97.793909909661],
      ]),
    );
  });

  test("give the box back", () => {
    fc.assert(
      fc.property(box.map(normalizeBox), (upright) => {
        expect(boxAround(boxCorners(upright))).toEqual(upright);
      }),
    );
    fc.assert(
      fc.property(rotatedBox.map(normalizeBox<RotatedBox>), (rotated) => {
        const read = rotatedBoxFromCorners(boxCorners(rotated));
        for (const key of ["x", "y", "width", "height", "rotation"] as const)
          expect(read[key]).toBeCloseTo(rotated[key], 6);
      }),
    );
  });

  test("there is no box around nothing", () => {
    expect(() => boxAround([])).toThrow(LabelError);
  });
});
