import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boxAround,
  boxCorners,
  type Coordinates,
  LabelError,
  maskFromOutlines,
  maskToPolygons,
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
        for (const key of ["x", "y", "width", "height"] as const) expect(read[key]).toBeCloseTo(rotated[key], 6);
        // Half a turn is the same either way.
        const turns = (read.rotation - rotated.rotation) / 360;
        expect(turns).toBeCloseTo(Math.round(turns), 8);
      }),
    );
  });

  test("there is no box around nothing", () => {
    expect(() => boxAround([])).toThrow(LabelError);
  });
});

describe("corners of a rotated box", () => {
  const rotated = rotatedBox.map(normalizeBox<RotatedBox>);

  test("may come in any order", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(rotated, order, (box, places) => {
        const corners = boxCorners(box);
        const read = rotatedBoxFromCorners(places.map((i) => corners[i]) as unknown as typeof corners);
        expect([read.x, read.y]).toEqual(corners[places[0] ?? 0]);
        expect(Math.abs(read.rotation)).toBeLessThanOrEqual(180);
        for (const corner of boxCorners(read)) {
          const nearest = Math.min(...corners.map(([x, y]) => Math.hypot(x - corner[0], y - corner[1])));
          expect(nearest).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test("may be rounded to whole pixels", () => {
    const large = rotated.filter(({ width, height }) => Math.min(width, height) >= 10);
    fc.assert(
      fc.property(large, (box) => {
        const corners = boxCorners(box).map(([x, y]) => [Math.round(x), Math.round(y)] as const);
        const read = boxCorners(rotatedBoxFromCorners(corners as unknown as ReturnType<typeof boxCorners>));
        for (const [i, [x, y]] of boxCorners(box).entries()) {
          expect(Math.hypot((read[i]?.[0] ?? 0) - x, (read[i]?.[1] ?? 0) - y)).toBeLessThan(3);
        }
      }),
    );
  });

  test.each<[string, Coordinates[]]>([
    [
      "a third corner that does not fit",
      [
        [0, 0],
        [0, 10],
        [30, 40],
        [20, 0],
      ],
    ],
    [
      "a trapezoid",
      [
        [0, 0],
        [0, 10],
        [20, 10],
        [10, 0],
      ],
    ],
    [
      "a parallelogram",
      [
        [0, 0],
        [5, 10],
        [25, 10],
        [20, 0],
      ],
    ],
    [
      "a kite",
      [
        [0, 0],
        [-5, 10],
        [0, 30],
        [5, 10],
      ],
    ],
  ])("are refused when they are none: %s", (_, corners) => {
    expect(() => rotatedBoxFromCorners(corners as never)).toThrow(
      /are no rectangle: with a corner at \[0, 0\], there should/,
    );
  });
});

test.each<[string, () => unknown, string]>([
  ["no box", () => normalizeBox(null as never), "/: must be an object with x, y, width and height; it is null."],
  ["a size", () => boxCorners({ x: 1, y: 2, width: "3" } as never), "/width: must be a finite number; it is a string."],
  [
    "a turn",
    () => boxCorners({ x: 1, y: 2, width: 3, height: 4, rotation: Number.NaN }),
    "/rotation: must be a finite",
  ],
  ["no points", () => boxAround({} as never), "/: must be an array of points; it is an object."],
  ["a point", () => boxAround([[1, 2], [3]] as never), "/1: must be [x, y], two finite numbers; it is an array."],
  [
    "three corners",
    () =>
      rotatedBoxFromCorners([
        [0, 0],
        [0, 1],
        [1, 1],
      ] as never),
    "/: has 3 corners; a rectangle has four.",
  ],
  ["no outlines", () => maskFromOutlines("outlines" as never), "/: must be an array of outlines; it is a string."],
  ["one outline", () => maskFromOutlines([[0, 0]] as never), "/0/0: must be [x, y], two finite numbers; it is 0."],
  ["no mask", () => maskToPolygons([] as never), "/: must be an object with zones; it is an array."],
  [
    "a hole",
    () => maskToPolygons({ zones: [{ region: [], holes: [5] }] } as never),
    "/zones/0/holes/0: must be an array",
  ],
])("what is none is refused with its place: %s", (_, run, message) => {
  expect(run).toThrow(LabelError);
  expect(run).toThrow(`The shape has a problem:\n  ${message}`);
});
