import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boxAround,
  boxCorners,
  type Coordinates,
  maskFromOutlines,
  maskToPolygons,
  normalizeBox,
  type RotatedBox,
  rotatedBoxFromCorners,
} from "./index.ts";

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
    expect(() => boxAround([])).toThrow(RangeError);
  });
});

describe("a mask", () => {
  const square = (from: number, to: number): Coordinates[] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];

  test("has what lies inside an outline as its hole, and what lies inside a hole as an area of its own", () => {
    const [outer, hole, island, lake, apart] = [
      square(0, 100),
      square(10, 90),
      square(20, 80),
      square(30, 40),
      square(200, 300),
    ];
    const zones = [
      { region: outer, holes: [hole] },
      { region: apart, holes: [] },
      { region: island, holes: [lake] },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([outer, hole, island, lake, apart], { minLength: 5 }), (outlines) => {
        expect(maskFromOutlines(outlines).zones).toEqual(expect.arrayContaining(zones));
        expect(maskFromOutlines(outlines).zones).toHaveLength(3);
      }),
    );
  });

  test("knows a hole that touches its outline", () => {
    const hole: Coordinates[] = [
      [0, 0],
      [50, 10],
      [10, 50],
    ];
    expect(maskFromOutlines([hole, square(0, 100)])).toEqual({ zones: [{ region: square(0, 100), holes: [hole] }] });
  });

  test("becomes polygons and is made of them again", () => {
    const mask = {
      zones: [{ region: square(0, 100), holes: [square(10, 20), square(30, 40)] }, { region: square(200, 210) }],
    };
    expect(maskToPolygons(mask)).toEqual([[square(0, 100), square(10, 20), square(30, 40)], [square(200, 210)]]);
    expect(maskToPolygons(maskFromOutlines(maskToPolygons(mask).flat()))).toEqual(maskToPolygons(mask));
  });
});
