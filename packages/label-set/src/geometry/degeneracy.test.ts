import type { ImportLabel } from "@ango-hub/openapi/classic";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  boundingBox,
  type Coordinates,
  defineLabelSet,
  maskFromOutlines,
  pdf,
  polygon,
  polyline,
  rotatedBoundingBox,
  segmentation,
} from "../index.ts";

const labelSet = defineLabelSet({
  tools: [
    boundingBox("Box"),
    rotatedBoundingBox("Ship"),
    polygon("Roof"),
    polyline("Lane"),
    segmentation("Road"),
    pdf("Clause"),
  ],
});
const codesOf = (title: string, shape: object): string[] => {
  const label = { externalId: "a.jpg", objects: [{ title, ...shape }] } as unknown as ImportLabel;
  return labelSet.validate([label]).map(({ code }) => code);
};
const degenerate = ["degenerate-shape"];
const square: Coordinates[] = [
  [0, 0],
  [90, 0],
  [90, 90],
  [0, 90],
];

const coordinate = fc.double({ min: -1e5, max: 1e5, noNaN: true });
const place = fc.tuple(coordinate, coordinate);
/** Points on one line, in any order, of any slant. */
const onOneLine = fc
  .tuple(
    place,
    fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    fc.array(coordinate, { minLength: 2, maxLength: 8 }),
  )
  .map(([[x, y], slant, steps]): Coordinates[] => {
    return steps.map((step) => [x + step * Math.cos(slant), y + step * Math.sin(slant)]);
  });
/** Three points that are not on one line, however little they miss it. */
const triangle = fc
  .tuple(...[0, 1, 2].map(() => fc.tuple(fc.integer({ min: 0, max: 8000 }), fc.integer({ min: 0, max: 8000 }))))
  .filter(([[ax, ay] = [0, 0], [bx, by] = [0, 0], [cx, cy] = [0, 0]]) => {
    return (bx - ax) * (cy - ay) !== (cx - ax) * (by - ay);
  });

describe("a shape that marks nothing is found at any slant", () => {
  test("of polygons, regions and holes", () => {
    fc.assert(
      fc.property(onOneLine, (points) => {
        expect(codesOf("Roof", { polygon: points })).toEqual(degenerate);
        expect(codesOf("Road", { segmentation: { zones: [{ region: points }] } })).toEqual(degenerate);
        const zones = [{ region: square, holes: [points] }];
        expect(codesOf("Road", { segmentation: { zones } })).toEqual(degenerate);
        expect(maskFromOutlines([points, square]).zones).toEqual([{ region: square, holes: [] }]);
      }),
    );
  });

  test("and nothing else is: what encloses as little as whole pixels can does", () => {
    fc.assert(
      fc.property(triangle, (points) => {
        expect(codesOf("Roof", { polygon: points })).toEqual([]);
        expect(maskFromOutlines([points as Coordinates[]]).zones).toHaveLength(1);
      }),
    );
  });

  test.each<[string, Coordinates[]]>([
    [
      "a spike",
      [
        [0, 0],
        [7, 3],
        [0, 0],
      ],
    ],
    [
      "a line there and back",
      [
        [0, 0],
        [7, 3],
        [14, 6],
        [7, 3],
      ],
    ],
    [
      "an outline that crosses itself so that nothing is left",
      [
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
      ],
    ],
    [
      "one point, again and again",
      [
        [3, 3],
        [3, 3],
        [3, 3],
        [3, 3],
      ],
    ],
  ])("such as %s", (_, points) => {
    expect(codesOf("Roof", { polygon: points })).toEqual(degenerate);
  });

  test("of lines that lead nowhere", () => {
    expect(
      codesOf("Lane", {
        polyline: [
          [3, 3],
          [3, 3 + 1e-12],
        ],
      }),
    ).toEqual(degenerate);
    expect(codesOf("Lane", { polyline: [] })).toEqual(degenerate);
    expect(
      codesOf("Lane", {
        polyline: [
          [3, 3],
          [4, 3],
          [3, 3],
        ],
      }),
    ).toEqual([]);
  });

  test("of boxes that are thinner than anything drawn", () => {
    for (const [width, height] of [
      [1e-12, 5],
      [5, 1e-12],
      [0, 5],
    ]) {
      expect(codesOf("Box", { "bounding-box": { x: 700, y: 700, width, height } })).toEqual(degenerate);
      const ship = { x: 700, y: 700, width, height, rotation: 30 };
      expect(codesOf("Ship", { "rotated-bounding-box": ship })).toEqual(degenerate);
    }
    expect(codesOf("Box", { "bounding-box": { x: 700, y: 700, width: 0.01, height: 0.01 } })).toEqual([]);
    const area = { x1: 0.5, y1: 0.1, x2: 0.5 + 1e-12, y2: 0.4, width: 1, height: 1, pageNumber: 1 };
    expect(codesOf("Clause", { pdf: area })).toEqual(degenerate);
    expect(codesOf("Clause", { pdf: { ...area, x2: 0.6 } })).toEqual([]);
  });
});
