import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryMask, components, drawnMask } from "../../../testing/masks.ts";
import { area } from "../../geometry/extent.ts";
import { maskFromOutlines } from "../../geometry/outlines.ts";
import type { Coordinates, Mask } from "../../geometry/shapes.ts";
import type { PixelMask } from "../mask.ts";
import { drawSegmentation, maskFromSegmentation } from "./mask-from-segmentation.ts";
import { segmentationFromMask, segmentationsByClass } from "./segmentation-from-mask.ts";
import { simplifySegmentation } from "./simplify.ts";

const outlinesOf = ({ zones }: Mask) => zones.flatMap(({ region, holes = [] }) => [region, ...holes]);

/** The outlines of a mask, each from its topmost corner, the leftmost of these. */
function fromTop(outline: readonly Coordinates[]): Coordinates[] {
  const [first] = outline.toSorted(([ax, ay], [bx, by]) => ay - by || ax - bx);
  const at = outline.indexOf(first as Coordinates);
  return [...outline.slice(at), ...outline.slice(0, at)];
}

describe("the outlines of a mask", () => {
  test("give the very same pixels, class by class", () => {
    fc.assert(
      fc.property(arbitraryMask, (mask) => {
        const drawn = { ...mask, data: new Uint8Array(mask.data.length) };
        for (const [number, segmentation] of segmentationsByClass(mask)) {
          expect(segmentationFromMask(mask, number)).toEqual(segmentation);
          expect(drawSegmentation(drawn, segmentation, number)).toBe(0);
        }
        expect(drawn).toEqual(mask);
      }),
    );
  });

  test("are a zone for each connected area, with a hole for each gap in it, corners at right angles", () => {
    fc.assert(
      fc.property(arbitraryMask, (mask) => {
        const segmentation = segmentationFromMask(mask);
        const { areas, gaps } = components(mask);
        expect(segmentation.zones).toHaveLength(areas.length);
        expect(segmentation.zones.flatMap(({ holes = [] }) => holes)).toHaveLength(gaps);
        const sizes = segmentation.zones.map(({ region, holes = [] }) =>
          holes.reduce((left, hole) => left - area(hole), area(region)),
        );
        expect(sizes.sort((a, b) => a - b)).toEqual(areas.sort((a, b) => a - b));
        for (const outline of outlinesOf(segmentation)) {
          for (const [at, [x, y]] of outline.entries()) {
            const [before, after] = [outline.at(at - 1), outline[(at + 1) % outline.length]] as [
              Coordinates,
              Coordinates,
            ];
            // Every corner is one: it comes along one axis, and goes along the other.
            expect((before[0] === x) === (after[1] === y) && (before[1] === y) === (after[0] === x)).toBe(true);
          }
        }
      }),
    );
  });

  test("are those that their own nesting gives", () => {
    fc.assert(
      fc.property(arbitraryMask, (mask) => {
        const segmentation = segmentationFromMask(mask);
        const nested = maskFromOutlines(outlinesOf(segmentation));
        expect(maskFromSegmentation(nested, mask).data).toEqual(maskFromSegmentation(segmentation, mask).data);
      }),
    );
  });

  test("of an area, a hole in it, an area in that, and one that touches a corner", () => {
    const mask = drawnMask(`
      #####.
      #...#.
      #.#.#.
      #...#.
      #####.
      .....#`);
    const square = (from: number, to: number) => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
    ];
    const zones = segmentationFromMask(mask).zones.map(({ region, holes = [] }) => ({
      region: fromTop(region),
      holes: holes.map((hole) => fromTop(hole).toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by)),
    }));
    expect(zones).toEqual([
      {
        region: square(0, 5),
        holes: [
          [
            [1, 1],
            [1, 4],
            [4, 1],
            [4, 4],
          ],
        ],
      },
      { region: square(2, 3), holes: [] },
      { region: square(5, 6), holes: [] },
    ]);
  });

  test("of nothing are none", () => {
    const empty = { width: 3, height: 2, data: new Uint8Array(6) };
    expect(segmentationFromMask(empty)).toEqual({ zones: [] });
    expect(segmentationFromMask({ ...empty, data: empty.data.fill(2) }, 1)).toEqual({ zones: [] });
    expect(segmentationsByClass({ ...empty, data: new Uint16Array(6) }).size).toBe(0);
  });
});

describe("the pixels of a segmentation", () => {
  const square = (from: number, to: number): Coordinates[] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];
  const count = (region: readonly Coordinates[], holes: Coordinates[][] = []) =>
    maskFromSegmentation({ zones: [{ region, holes }] }, { width: 20, height: 20 }).data.reduce(
      (sum, value) => sum + value,
      0,
    );

  test.each([
    ["a square on whole coordinates", square(2, 12), 100],
    ["one on halves", square(2.5, 12.5), 100],
    ["one that is a little larger", square(2.4, 12.6), 121],
    [
      "a triangle",
      [
        [2, 2],
        [12, 2],
        [2, 12],
      ] as Coordinates[],
      45,
    ],
    ["one that reaches over all edges", square(-5, 30), 400],
    ["one that lies outside", square(30, 40), 0],
    [
      "a line",
      [
        [2, 2],
        [12, 12],
      ] as Coordinates[],
      0,
    ],
  ])("are those whose centre it holds: %s", (_, region, pixels) => {
    expect(count(region)).toBe(pixels);
  });

  test("are none in its holes, also where one reaches out of the region", () => {
    expect(count(square(0, 16), [square(4, 12)])).toBe(256 - 64);
    expect(count(square(0, 16), [square(4, 12), square(6, 8)])).toBe(256 - 64 + 4);
  });

  test("of neighbours with a common side are shared by none, and none is left out", () => {
    const coordinate = fc.double({ min: 0, max: 12, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(coordinate, coordinate, coordinate), ([left, middle, right]) => {
        const size = { width: 12, height: 12 };
        const side: Coordinates[] = [
          [left, 0],
          [middle, 5.3],
          [right, 12],
        ];
        const parts = [
          [[0, 12], [0, 0], ...side],
          [...side, [12, 12], [12, 0]],
        ] as Coordinates[][];
        const masks = parts.map((region) => maskFromSegmentation({ zones: [{ region }] }, size));
        for (let at = 0; at < 144; at += 1) expect((masks[0]?.data[at] ?? 0) + (masks[1]?.data[at] ?? 0)).toBe(1);
      }),
    );
  });

  test("cover those of other classes, which are counted", () => {
    const mask = { width: 3, height: 1, data: new Uint8Array([1, 2, 0]) };
    expect(drawSegmentation(mask, { zones: [{ region: square(0, 3) }] }, 2)).toBe(1);
    expect([...mask.data]).toEqual([2, 2, 2]);
  });

  test.each<[string, () => unknown, string]>([
    [
      "no mask",
      () => segmentationFromMask({ width: 2, height: 2, data: new Uint8Array(3) }),
      "must have 4 numbers by its size; it has 3.",
    ],
    [
      "no size",
      () => maskFromSegmentation({ zones: [] }, { width: 1.5, height: 2 }),
      "The width of the picture must be a whole number",
    ],
    [
      "no segmentation",
      () => maskFromSegmentation({} as Mask, { width: 1, height: 1 }),
      "must be an array of zones; it is nothing.",
    ],
    [
      "too high a number",
      () => drawSegmentation({ width: 1, height: 1, data: new Uint8Array(1) }, { zones: [] }, 256),
      "from 0 to 255 in this mask; it is 256.",
    ],
    [
      "no tolerance",
      () => simplifySegmentation({ zones: [] }, Number.NaN),
      "The tolerance must be a number of pixels from 0 on; it is NaN.",
    ],
  ])("%s is refused", (_, call, message) => {
    expect(call).toThrow(message);
  });
});

describe("a segmentation that is simplified", () => {
  test("has corners of its own alone, and is nowhere farther from what it was than it may be", () => {
    fc.assert(
      fc.property(arbitraryMask, fc.constantFrom(0, 0.5, 0.8, 2), (mask: PixelMask, tolerance) => {
        const before = segmentationFromMask(mask);
        const { zones } = simplifySegmentation(before, tolerance);
        expect(zones).toHaveLength(before.zones.length);
        for (const [at, { region }] of zones.entries()) {
          const own = before.zones[at]?.region ?? [];
          expect(region.every((corner) => own.includes(corner))).toBe(true);
          for (const corner of own) expect(distanceToOutline(corner, region)).toBeLessThanOrEqual(tolerance + 1e-9);
        }
        if (tolerance === 0) expect(zones).toEqual(before.zones);
      }),
    );
  });

  test("loses holes that become lines", () => {
    const hole: Coordinates[] = [
      [2, 2],
      [6, 2],
      [6, 2.4],
      [2, 2.4],
    ];
    const region: Coordinates[] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ];
    expect(simplifySegmentation({ zones: [{ region, holes: [hole] }] }, 1)).toEqual({ zones: [{ region, holes: [] }] });
  });
});

function distanceToOutline([x, y]: Coordinates, outline: readonly Coordinates[]): number {
  const distances = outline.map(([ax, ay], at) => {
    const [bx, by] = outline[(at + 1) % outline.length] as Coordinates;
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy);
  });
  return Math.min(...distances);
}
