import { describe, expect, test } from "vitest";
import { sizeOf } from "./size-of.ts";
import { SizeTally } from "./size-tally.ts";

const square = (x: number, size: number) => [
  [x, 0],
  [x + size, 0],
  [x + size, size],
  [x, size],
];

describe("the size of a shape", () => {
  test.each<[string, unknown, number | undefined]>([
    ["bounding-box", { x: 9, y: 9, width: -40, height: 20 }, 800],
    ["rotated-bounding-box", { x: 9, y: 9, width: 3, height: 4, rotation: 30 }, 12],
    ["polygon", square(1e7, 10), 100],
    ["polygon", [], 0],
    [
      "polyline",
      [
        [0, 0],
        [3, 4],
        [3, 10],
      ],
      11,
    ],
    ["segmentation", { zones: [{ region: square(0, 10), holes: [square(2, 4)] }, { region: square(50, 1) }] }, 85],
    ["segmentation", [{ region: square(0, 10) }], 100],
    ["ner", { start: 3, end: 7 }, 4],
    ["point", [1, 2], undefined],
    ["bounding-box", { x1: 0, y1: 0, z1: 0, x2: 9, y2: 9, z2: 9 }, undefined],
    ["polyline", { x1: 0, y1: 0, z1: 0, x2: 9, y2: 9, z2: 9 }, undefined],
    ["polygon", [null, [1, 2]], undefined],
    ["segmentation", { zones: [null] }, undefined],
    ["bounding-box", undefined, undefined],
  ])("of %s %j is %d", (tool, shape, size) => {
    expect(sizeOf(tool, shape)).toBe(size);
  });

  test("is summed up by quartiles, however many there are", () => {
    const tally = new SizeTally();
    expect(tally.summary("px")).toBeNull();
    for (let size = 100; size >= 0; size -= 1) tally.add(size);
    expect(tally.summary("px")).toEqual({
      ...{ unit: "px", count: 101, smallest: 0, lowerQuartile: 25, median: 50, upperQuartile: 75, largest: 100 },
    });
  });
});
