import type { Coordinates } from "@ango-hub/label-set";
import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { square } from "../../testing/items.ts";
import { clippedBox, clippedOutline } from "./clip.ts";
import { joinedOutline, mayOverlap } from "./joined-outline.ts";

/** How far a point lies from the nearest edge of an outline. */
function distanceTo(outline: readonly Coordinates[], [x, y]: Coordinates): number {
  const distances = outline.map(([ax, ay], at) => {
    const [bx, by] = outline[(at + 1) % outline.length] as Coordinates;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
  });
  return Math.min(...distances);
}

const size = { width: 20, height: 10 };
const around = { width: 60, height: 60 };

describe("an outline is cut at the edges of a picture", () => {
  test("and one round the whole picture becomes the picture", () => {
    expect(clippedOutline(square(-10, -10, 60), size).toSorted()).toEqual([
      [0, 0],
      [0, 10],
      [20, 0],
      [20, 10],
    ]);
    expect(clippedOutline(square(30, 0, 5), size)).toEqual([]);
  });

  test("with the pixels that it has in there", () => {
    const coordinate = fc.double({ min: -15, max: 40, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 }), (outline) => {
        const clipped = clippedOutline(outline, size);
        expect(clipped.every(([x, y]) => x >= 0 && x <= 20 && y >= 0 && y <= 10)).toBe(true);
        const pixels = (region: readonly Coordinates[]) =>
          region.length < 3 ? new Uint8Array(200) : maskFromSegmentation({ zones: [{ region }] }, size).data;
        const [found, expected] = [pixels(clipped), pixels(outline)];
        for (const [at, value] of found.entries()) {
          const centre: Coordinates = [(at % 20) + 0.5, Math.floor(at / 20) + 0.5];
          // Rounding decides on which side of an edge a centre lies that is right on it.
          if (value !== expected[at]) expect(distanceTo(outline, centre)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test("and a box has a part in there, or none", () => {
    expect(clippedBox({ x: -5, y: 2, width: 10, height: 4 }, size)).toEqual({
      box: { x: 0, y: 2, width: 5, height: 4 },
      isClipped: true,
    });
    expect(clippedBox({ x: 20, y: 2, width: 10, height: 4 }, size)).toBeUndefined();
  });
});

test("parts are joined to one outline with the same pixels", () => {
  const parts = [square(0, 0, 4), square(10, 20, 6), square(30, 1, 3), square(9, 3, 2).toReversed()];
  expect(mayOverlap(parts)).toBe(false);
  const pixels = (zones: { region: readonly (readonly [number, number])[] }[]) =>
    maskFromSegmentation({ zones: zones as [] }, around).data;
  expect([...pixels([{ region: joinedOutline(parts) }])]).toEqual([...pixels(parts.map((region) => ({ region })))]);
  expect(mayOverlap([square(0, 0, 4), square(3, 3, 4)])).toBe(true);
});
