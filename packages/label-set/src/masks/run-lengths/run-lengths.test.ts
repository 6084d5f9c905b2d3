import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryMask } from "../../../testing/masks.ts";
import type { Coordinates } from "../../geometry/shapes.ts";
import { compressRle, decompressRle, maskFromRle, rleFromMask } from "./convert.ts";
import { rleFromPolygons } from "./from-polygons.ts";
import { rleArea, rleBox, rleIou } from "./measure.ts";
import { countsFromText, textFromCounts } from "./text.ts";
import { uniteRles } from "./unite.ts";

const size = { width: 24, height: 20 };
const pixelsOf = (data: Iterable<number>) => [...data].map((value) => (value === 0 ? 0 : 1));

/** Two masks of one size. */
const pairs = arbitraryMask.chain((a) => {
  const cells = { minLength: a.data.length, maxLength: a.data.length, max: 1 };
  return fc.uint8Array(cells).map((data) => [a, { ...a, data }] as const);
});

describe("run lengths", () => {
  test("give back the pixels of a class, from either form", () => {
    fc.assert(
      fc.property(arbitraryMask, fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }), (mask, number) => {
        const rle = rleFromMask(mask, number);
        const pixels = [...mask.data].map((value) => ((number === undefined ? value > 0 : value === number) ? 1 : 0));
        expect(pixelsOf(maskFromRle(rle).data)).toEqual(pixels);
        expect(maskFromRle(compressRle(rle))).toEqual(maskFromRle(rle));
        expect(decompressRle(compressRle(rle))).toEqual(rle);
        expect(rleArea(rle)).toBe(pixels.reduce<number>((sum, pixel) => sum + pixel, 0));
      }),
    );
  });

  test("have counts of any size in their text", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 40 })), (counts) => {
        expect(countsFromText(textFromCounts(counts))).toEqual(counts);
      }),
    );
  });

  test("have the box around their pixels", () => {
    fc.assert(
      fc.property(arbitraryMask, ({ width, height, data }) => {
        const set = [...data.keys()].filter((at) => data[at] !== 0);
        const [xs, ys] = [set.map((at) => at % width), set.map((at) => Math.floor(at / width))];
        const [x, y] = [Math.min(...xs), Math.min(...ys)];
        const box = { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
        const none = { x: 0, y: 0, width: 0, height: 0 };
        expect(rleBox(rleFromMask({ width, height, data }))).toEqual(set.length > 0 ? box : none);
      }),
    );
  });

  test("are united, and overlap, as their pixels do", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [first, second] = [rleFromMask(a), compressRle(rleFromMask(b))] as const;
        const [inA, inB] = [pixelsOf(a.data), pixelsOf(b.data)];
        const both = inA.filter((value, at) => value + (inB[at] ?? 0) === 2).length;
        const either = inA.map((value, at) => value | (inB[at] ?? 0));
        const any = either.filter((value) => value === 1).length;
        const alone = inA.filter((value) => value === 1).length;
        expect(pixelsOf(maskFromRle(uniteRles([first, second])).data)).toEqual(either);
        expect(rleIou(first, second)).toBe(both === 0 ? 0 : both / any);
        expect(rleIou(first, second, { isCrowd: true })).toBe(both === 0 ? 0 : both / alone);
        expect(uniteRles([first, second, first, second, first])).toEqual(uniteRles([second, first]));
      }),
    );
  });
});

// What pycocotools 2.0.11 makes of these polygons, in a picture of 24 × 20 pixels.
describe("polygons become the pixels that COCO makes of them:", () => {
  test.each<[string, (readonly Coordinates[])[], counts: string, area: number, box: number[]]>([
    [
      "a square",
      [
        [
          [2, 2],
          [12, 2],
          [12, 12],
          [2, 12],
        ],
      ],
      "Z1::00000000000000000^7",
      100,
      [2, 2, 10, 10],
    ],
    [
      "a square on halves",
      [
        [
          [2.5, 2.5],
          [12.5, 2.5],
          [12.5, 12.5],
          [2.5, 12.5],
        ],
      ],
      "o1::00000000000000000i6",
      100,
      [3, 3, 10, 10],
    ],
    [
      "a square that is a little larger",
      [
        [
          [2.4, 2.4],
          [12.6, 2.4],
          [12.6, 12.6],
          [2.4, 12.6],
        ],
      ],
      "Z1;90000000000000000000j6",
      121,
      [2, 2, 11, 11],
    ],
    [
      "a triangle",
      [
        [
          [2, 2],
          [12, 2],
          [2, 12],
        ],
      ],
      "Z19;O1O1O1O1O1O1O1OS8",
      45,
      [2, 2, 9, 9],
    ],
    [
      "a sliver",
      [
        [
          [1, 1],
          [22, 18.3],
          [22, 19.1],
        ],
      ],
      "m31d00c20]M000n10RN00000e0",
      9,
      [6, 5, 16, 14],
    ],
    [
      "a star over the edges",
      [
        [
          [-3, 10],
          [27, 4.2],
          [5.5, 25],
          [12.1, -6.7],
          [19.9, 22.2],
        ],
      ],
      "93a0001O001N101O0DM7OM11N31H3941GF6<0MKI36NMN34MNO3180HOM12801O1O10K",
      154,
      [0, 0, 24, 20],
    ],
    [
      "two that overlap, one inside the other",
      [
        [
          [0, 0],
          [16, 0],
          [16, 16],
          [0, 16],
        ],
        [
          [4, 4],
          [12, 4],
          [12, 12],
          [4, 12],
        ],
      ],
      "0`0400000000000000000000000000000P5",
      256,
      [0, 0, 16, 16],
    ],
    [
      "the whole picture",
      [
        [
          [0, 0],
          [24, 0],
          [24, 20],
          [0, 20],
        ],
      ],
      "0P?",
      480,
      [0, 0, 24, 20],
    ],
    [
      "one beside the picture",
      [
        [
          [30, 30],
          [40, 30],
          [40, 40],
        ],
      ],
      "P?",
      0,
      [0, 0, 0, 0],
    ],
  ])("%s", (_, polygons, counts, area, box) => {
    const rle = rleFromPolygons(polygons, size);
    const { x, y, width, height } = rleBox(rle);
    expect([compressRle(rle), rleArea(rle), [x, y, width, height]]).toEqual([{ size: [20, 24], counts }, area, box]);
  });
});

describe("run lengths are refused", () => {
  const rle = { size: [2, 3] as const, counts: [0, 3, 3] };

  test.each<[string, () => unknown, string]>([
    ["that are none", () => rleArea([] as never), "must be an object with size and counts; it is an array."],
    ["without a size", () => rleArea({ ...rle, size: [2] } as never), "must be [height, width] in pixels; it is [2]."],
    [
      "without counts",
      () => rleArea({ ...rle, counts: undefined } as never),
      "a list of numbers or a text; they are nothing.",
    ],
    [
      "with other counts",
      () => rleArea({ ...rle, counts: [0, 1.5, 4.5] }),
      "Count 1 of run lengths must be a whole number from 0 on; it is 1.5.",
    ],
    [
      "of another sum",
      () => maskFromRle({ ...rle, counts: [0, 3] }),
      "must add up to 6, as their size has it; they come to 3.",
    ],
    [
      "of a text that is cut short",
      () => decompressRle({ ...rle, counts: "03P" }),
      "are cut short: the last number has no end.",
    ],
    [
      "of another text",
      () => decompressRle({ ...rle, counts: "03 " }),
      'have " " at 2, which is none of their characters, "0" to "o".',
    ],
    ["of two sizes", () => rleIou(rle, { size: [3, 2], counts: [6] }), "these are of 3 × 2 and of 2 × 3 pixels."],
    ["where there are none to unite", () => uniteRles([]), "There are no run lengths to unite; give at least one."],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(message);
  });

  test("of no polygon, or of one that is a line", () => {
    expect(() => rleFromPolygons([], size)).toThrow("There is no polygon to make pixels of; give at least one.");
    const line: Coordinates[] = [
      [0, 0],
      [1, 1],
    ];
    expect(() => rleFromPolygons([line], size)).toThrow("Polygon 0 has fewer than three points, and encloses nothing.");
  });

  test("of a polygon that reaches as far as no picture, at once", () => {
    const far: Coordinates[] = [
      [0, 0],
      [1e300, 0],
      [0, 4],
    ];
    expect(() => rleFromPolygons([far], size)).toThrow("Polygon 0 reaches more than 100000 pixels away. Cut it first.");
  });
});
