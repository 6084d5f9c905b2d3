import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryShapes } from "../../testing/arbitrary-shapes.ts";
import { boxCorners, type Coordinates } from "../index.ts";
import { type Orientation, type PictureKind, turn } from "./index.ts";

const shown = { width: 30, height: 50 };
const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/** What takes each turn back. A quarter clockwise is taken back by one anticlockwise. */
const back: Record<Orientation, Orientation> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6 };
const sizeBefore = (orientation: Orientation) => (orientation < 5 ? shown : { width: 50, height: 30 });

describe("what was found in the pixels of a stored picture", () => {
  // Exif 2.3, tag 274: where the first row and the first column of the stored picture are shown.
  test.each<[Orientation, row: string, column: string]>([
    [1, "top", "left"],
    [2, "top", "right"],
    [3, "bottom", "right"],
    [4, "bottom", "left"],
    [5, "left", "top"],
    [6, "right", "top"],
    [7, "right", "bottom"],
    [8, "left", "bottom"],
  ])(
    "is shown with orientation %i with its first row at the %s, its first column at the %s",
    (orientation, row, column) => {
      const { width, height } = sizeBefore(orientation);
      const edgeOf = (from: Coordinates, to: Coordinates): string => {
        const [[ax, ay], [bx, by]] = [from, to].map((point) => turn("point", point, orientation, shown)) as [
          Coordinates,
          Coordinates,
        ];
        if (ax === bx) return ax === 0 ? "left" : "right";
        expect(ay).toBe(by);
        return ay === 0 ? "top" : "bottom";
      };
      expect(edgeOf([0, 0], [width, 0])).toBe(row);
      expect(edgeOf([0, 0], [0, height])).toBe(column);
    },
  );

  test("comes back when it is turned back", () => {
    const { "rotated-bounding-box": rotated, ...others } = arbitraryShapes;
    const shape = fc.oneof(...Object.entries(others).map(([kind, shapes]) => fc.tuple(fc.constant(kind), shapes)));
    fc.assert(
      fc.property(shape, fc.constantFrom(...orientations), ([kind, shape], orientation) => {
        const turned = turn(kind as PictureKind, shape as never, orientation, shown);
        const again = turn(kind as PictureKind, turned as never, back[orientation], sizeBefore(orientation));
        expect(rounded(again)).toEqual(rounded(shape));
      }),
    );
    fc.assert(
      fc.property(rotated, fc.constantFrom(...orientations), (box, orientation) => {
        const turned = turn("rotated-bounding-box", box, orientation, shown);
        expect(turned.rotation).toBeGreaterThan(-180);
        expect(turned.rotation).toBeLessThanOrEqual(180);
        expect([turned.width, turned.height]).toEqual([box.width, box.height]);
        const corners = boxCorners(box).map((corner) => turn("point", corner, orientation, shown));
        expect(sorted(boxCorners(turned))).toEqual(sorted(corners));
      }),
    );
  });

  test("is refused without an orientation", () => {
    expect(() => turn("point", [1, 1], 9 as never, shown)).toThrow(
      "/orientation: must be an integer from 1 to 8; it is 9.",
    );
    expect(() => turn("point", [1, 1], 6, null as never)).toThrow("/size/width: must be a number above 0");
  });
});

function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, entry) => (typeof entry === "number" ? Math.round(entry * 1e6) / 1e6 + 0 : entry)),
  );
}

function sorted(corners: readonly Coordinates[]): unknown {
  return corners.map(([x, y]) => JSON.stringify(rounded([x, y])).replaceAll("-0", "0")).sort();
}
