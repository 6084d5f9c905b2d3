import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryShapes, isInside } from "../../testing/arbitrary-shapes.ts";
import { boxCorners, type Coordinates, LabelError, type Mask } from "../index.ts";
import { coveredBy } from "./covered.ts";
import { iou } from "./index.ts";

const square = (x: number, y: number, side: number): Coordinates[] => {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
};
const lengthOf = (outline: readonly Coordinates[]): number => {
  const before = (i: number) => outline.at(i - 1) as Coordinates;
  return outline.reduce((sum, [x, y], i) => sum + Math.hypot(x - before(i)[0], y - before(i)[1]), 0);
};
const zonesOf = ({ zones }: Mask) => zones.map(({ region, holes = [] }) => [region, ...holes]);

describe("what two shapes have in common", () => {
  test("is known of boxes, turned squares, holes and outlines that cross themselves", () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(iou("bounding-box", box, { ...box, x: 5, y: 5 })).toBeCloseTo(1 / 7, 12);
    expect(iou("bounding-box", box, { x: 10, y: 10, width: -10, height: -10 })).toBe(1);
    // A square and the same turned by 45 degrees about its centre: an octagon.
    const turned = { x: 5, y: 5 - 5 * Math.SQRT2, width: 10, height: 10, rotation: 45 };
    expect(iou("rotated-bounding-box", { ...box, rotation: 0 }, turned)).toBeCloseTo(Math.SQRT1_2, 12);
    const frame = { zones: [{ region: square(0, 0, 20), holes: [square(5, 5, 10)] }] };
    expect(iou("segmentation", frame, { zones: [{ region: square(5, 5, 10) }] })).toBe(0);
    expect(iou("segmentation", frame, { zones: [{ region: square(0, 0, 20) }] })).toBeCloseTo(0.75, 12);
    const bow: Coordinates[] = [
      [0, 0],
      [10, 10],
      [10, 0],
      [0, 10],
    ];
    expect(iou("polygon", bow, square(0, 0, 10))).toBeCloseTo(0.5, 12);
    expect(
      iou("polygon", bow, [
        [0, 0],
        [5, 5],
        [0, 10],
      ]),
    ).toBeCloseTo(0.5, 12);
  });

  test("counts once where areas of a mask lie over one another", () => {
    const doubled = { zones: [{ region: square(0, 0, 10) }, { region: square(5, 0, 10) }] };
    expect(
      iou("segmentation", doubled, {
        zones: [
          {
            region: [
              [0, 0],
              [15, 0],
              [15, 10],
              [0, 10],
            ],
          },
        ],
      }),
    ).toBeCloseTo(1, 12);
  });

  test("is measured along spans, and of PDFs page by page", () => {
    expect(iou("ner", { start: 0, end: 10 }, { start: 5, end: 15 })).toBeCloseTo(1 / 3, 12);
    expect(iou("ner", { start: 0, end: 10 }, { start: 10, end: 15 })).toBe(0);
    const area = { x1: 90, y1: 20, x2: 10, y2: 40, width: 612, height: 792, pageNumber: 1 };
    expect(iou("pdf", area, { ...area, y2: 30 })).toBeCloseTo(0.5, 12);
    expect(iou("pdf", area, { ...area, pageNumber: 2 })).toBe(0);
  });

  test("is nothing of what has no area", () => {
    expect(
      iou(
        "polygon",
        [
          [0, 0],
          [5, 5],
        ],
        [
          [0, 0],
          [5, 5],
        ],
      ),
    ).toBe(0);
    expect(iou("segmentation", { zones: [] }, { zones: [] })).toBe(0);
    expect(iou("ner", { start: 5, end: 2 }, { start: 0, end: 9 })).toBe(0);
  });

  test("is the same the other way round, 1 of a shape and itself, and the same wherever both are", () => {
    const { polygon, segmentation } = arbitraryShapes;
    fc.assert(
      fc.property(polygon, polygon, fc.integer({ min: -500, max: 500 }), (a, b, by) => {
        const moved = (outline: readonly Coordinates[]) => outline.map(([x, y]) => [x + by, y - by] as const);
        expect(iou("polygon", a, b)).toBeCloseTo(iou("polygon", b, a), 9);
        expect(iou("polygon", moved(a), moved(b))).toBeCloseTo(iou("polygon", a, b), 9);
        expect(iou("polygon", a, a)).toBeCloseTo(1, 9);
      }),
    );
    fc.assert(
      fc.property(segmentation, (mask) => {
        expect(iou("segmentation", mask, mask)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("is that of boxes where outlines are boxes", () => {
    const { "bounding-box": box } = arbitraryShapes;
    fc.assert(
      fc.property(box, box, (a, b) => {
        expect(iou("polygon", boxCorners(a), boxCorners(b))).toBeCloseTo(iou("bounding-box", a, b), 9);
      }),
    );
  });

  test("is what is found by looking at many points", () => {
    const { segmentation } = arbitraryShapes;
    const step = 2;
    const errors: number[] = [];
    fc.assert(
      fc.property(segmentation, segmentation, (a, b) => {
        const [first, second] = [zonesOf(a), zonesOf(b)];
        const counted = { first: 0, second: 0, both: 0 };
        for (let x = -160.37; x < 270; x += step) {
          for (let y = -160.61; y < 270; y += step) {
            const [inFirst, inSecond] = [first, second].map((zones) => isInside([x, y], zones.flat()));
            if (inFirst) counted.first += step * step;
            if (inSecond) counted.second += step * step;
            if (inFirst && inSecond) counted.both += step * step;
          }
        }
        const covered = coveredBy(first, second);
        // What points can miss at most lies within their distance of an edge.
        const most = step * [...first, ...second].flat().reduce((sum, outline) => sum + lengthOf(outline), 0);
        for (const key of ["first", "second", "both"] as const) {
          expect(Math.abs(covered[key] - counted[key])).toBeLessThan(most);
          errors.push((covered[key] - counted[key]) / most);
        }
      }),
      { numRuns: 30 },
    );
    // They find too much as often as too little.
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(0.02);
  });

  test("is quick to find of outlines with thousands of corners", () => {
    const circle = (x: number) =>
      Array.from({ length: 5000 }, (_, i): Coordinates => {
        const angle = (2 * Math.PI * i) / 5000;
        return [x + 100 * Math.cos(angle), 100 * Math.sin(angle)];
      });
    // Two circles whose centres are a radius apart have 2π/3 - √3/2 of its square in common.
    const both = (2 * Math.PI) / 3 - Math.sqrt(3) / 2;
    const start = performance.now();
    expect(iou("polygon", circle(0), circle(100))).toBeCloseTo(both / (2 * Math.PI - both), 5);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("is not asked of points and lines, or of what is no shape", () => {
    expect(() => iou("point" as never, [1, 2] as never, [1, 2] as never)).toThrow(LabelError);
    expect(() => iou("point" as never, [1, 2] as never, [1, 2] as never)).toThrow(
      "take up no room, point; those that do: ",
    );
    expect(() => iou("polygon", [[0, 0]], 5 as never)).toThrow("/second: must be an array; it is a number.");
  });
});
