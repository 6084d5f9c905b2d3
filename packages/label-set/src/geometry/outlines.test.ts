import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Coordinates, maskFromOutlines, maskToPolygons } from "../index.ts";

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
