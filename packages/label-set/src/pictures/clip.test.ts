import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryShapes, isInside } from "../../testing/arbitrary-shapes.ts";
import { boxCorners, type Coordinates, LabelError, type Mask } from "../index.ts";
import { clip } from "./index.ts";

const size = { width: 100, height: 100 };

/** Points of the picture that lie on no edge of a shape with round numbers. */
const grid = Array.from(
  { length: 400 },
  (_, i): Coordinates => [(i % 20) * 5 + 2.3719, Math.floor(i / 20) * 5 + 1.9173],
);

const outlinesOf = ({ zones }: Mask) => zones.flatMap(({ region, holes = [] }) => [region, ...holes]);
const lengthOf = (line: readonly Coordinates[]) =>
  line
    .slice(1)
    .reduce((sum, [x, y], i) => sum + Math.hypot(x - (line[i] as Coordinates)[0], y - (line[i] as Coordinates)[1]), 0);
const allIn = (points: readonly Coordinates[]) => points.every(([x, y]) => x >= 0 && x <= 100 && y >= 0 && y <= 100);

describe("a shape that is cut to a picture", () => {
  test("covers of the picture what it covered before", () => {
    const { "bounding-box": boxes, polygon, segmentation } = arbitraryShapes;
    fc.assert(
      fc.property(boxes, polygon, segmentation, (box, outline, mask) => {
        const cut = [
          [[boxCorners(box)], clip("bounding-box", box, size).shapes.map(boxCorners)],
          [[outline], clip("polygon", outline, size).shapes],
          [outlinesOf(mask), clip("segmentation", mask, size).shapes.flatMap(outlinesOf)],
        ] as const;
        for (const [before, after] of cut) {
          expect(after.every(allIn)).toBe(true);
          for (const point of grid) expect(isInside(point, after)).toBe(isInside(point, before));
        }
      }),
    );
  });

  test("is the same however often it is cut", () => {
    fc.assert(
      fc.property(arbitraryShapes.polygon, (outline) => {
        const [once] = clip("polygon", outline, size).shapes;
        if (once) expect(clip("polygon", once, size)).toEqual({ outcome: "inside", shapes: [once] });
      }),
    );
  });

  test("is as long as a line in two halves of the picture", () => {
    const inside = (line: readonly Coordinates[], from: number, to: number): number => {
      const moved = line.map(([x, y]) => [x - from, y] as const);
      const { shapes } = clip("polyline", moved, { width: to - from, height: 100 });
      return shapes.reduce((sum, part) => sum + lengthOf(part), 0);
    };
    fc.assert(
      fc.property(arbitraryShapes.polyline, (line) => {
        // No side of round numbers lies along the cut.
        expect(inside(line, 0, 42.5) + inside(line, 42.5, 100)).toBeCloseTo(inside(line, 0, 100), 6);
        const whole = line.map(([x, y]) => [x / 4 + 20, y / 4 + 20] as const);
        expect(inside(whole, 0, 100)).toBeCloseTo(lengthOf(whole), 6);
        expect(clip("polyline", line, size).shapes.every(allIn)).toBe(true);
      }),
    );
  });

  test("may be several lines, and loses what only touches the edge", () => {
    const line: Coordinates[] = [
      [10, 50],
      [150, 50],
      [150, 80],
      [10, 80],
      [10, 100],
      [20, 120],
      [30, 100],
    ];
    expect(clip("polyline", line, size)).toEqual({
      outcome: "cut",
      shapes: [
        [
          [10, 50],
          [100, 50],
        ],
        [
          [100, 80],
          [10, 80],
          [10, 100],
        ],
      ],
    });
  });

  test("is as it was where it lies in the picture, up to its very edges", () => {
    const inner = (outline: readonly Coordinates[]) => outline.map(([x, y]) => [x / 6 + 50, y / 6 + 50] as const);
    fc.assert(
      fc.property(arbitraryShapes.segmentation, ({ zones }) => {
        const shrunk = zones.map(({ region, holes = [] }) => ({ region: inner(region), holes: holes.map(inner) }));
        expect(clip("segmentation", { zones: shrunk }, size)).toEqual({
          outcome: "inside",
          shapes: [{ zones: shrunk }],
        });
      }),
    );
    const whole = { x: 0, y: 0, width: 100, height: 100 };
    expect(clip("bounding-box", whole, size)).toEqual({ outcome: "inside", shapes: [whole] });
  });

  test("is nothing where it lies beside the picture, touches it only, or is a point outside", () => {
    const nothing = { outcome: "nothing-left", shapes: [] };
    expect(clip("bounding-box", { x: 100, y: 0, width: 10, height: 10 }, size)).toEqual(nothing);
    expect(
      clip(
        "polygon",
        [
          [-5, 0],
          [0, 50],
          [-5, 100],
        ],
        size,
      ),
    ).toEqual(nothing);
    expect(clip("point", [100.01, 50], size)).toEqual(nothing);
    expect(clip("point", [100, 50], size)).toEqual({ outcome: "inside", shapes: [[100, 50]] });
    expect(clip("rotated-bounding-box", { x: 200, y: 0, width: 10, height: 10, rotation: 45 }, size)).toEqual(nothing);
    expect(
      clip(
        "polyline",
        [
          [-10, 5],
          [-10, 50],
        ],
        size,
      ),
    ).toEqual(nothing);
  });

  test("loses the areas of a mask that are outside, and the holes in them", () => {
    const region = (x: number): Coordinates[] => [
      [x, 10],
      [x + 20, 10],
      [x + 20, 30],
      [x, 30],
    ];
    const hole = (x: number): Coordinates[] => [
      [x, 12],
      [x + 2, 12],
      [x + 2, 14],
      [x, 14],
    ];
    const mask = {
      zones: [
        { region: region(90), holes: [hole(92), hole(105)] },
        { region: region(120), holes: [] },
      ],
    };
    const { outcome, shapes } = clip("segmentation", mask, size);
    expect(outcome).toBe("cut");
    expect(shapes.map(({ zones }) => zones.map(({ holes = [] }) => holes.length))).toEqual([[1]]);
  });

  test("stays whole where it is a rotated box, of which no rectangle would be left", () => {
    const box = { x: 95, y: 50, width: 20, height: 20, rotation: 30 };
    expect(clip("rotated-bounding-box", box, size)).toEqual({ outcome: "cannot-be-cut", shapes: [box] });
  });

  test.each<[string, () => unknown, string]>([
    ["no shape", () => clip("polygon", 5 as never, size), "must be an array; it is a number."],
    ["no size", () => clip("point", [1, 1], {} as never), "/size/width: must be a number above 0; it is nothing."],
    [
      "an empty picture",
      () => clip("point", [1, 1], { width: 0, height: 5 }),
      "/size/width: must be a number above 0; it is 0.",
    ],
    [
      "a text",
      () => clip("ner" as never, { start: 0, end: 1 } as never, size),
      "is of a kind that has no place in a picture",
    ],
  ])("%s is refused in words", (_, run, message) => {
    expect(run).toThrow(LabelError);
    expect(run).toThrow(message);
  });
});
