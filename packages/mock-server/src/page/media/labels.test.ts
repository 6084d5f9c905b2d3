import fc from "fast-check";
import { expect, test } from "vitest";
import { labelHeight, placeLabels } from "./labels.ts";

const area = { width: 400, height: 300 };

test("a label stands above its shape, or inside a large one that fills the picture", () => {
  const small = { bounds: { left: 100, top: 100, right: 130, bottom: 120 }, width: 50 };
  const large = { bounds: { left: 0, top: 0, right: 400, bottom: 300 }, width: 50 };
  expect(placeLabels([small, large], area)).toEqual([
    [100, 100 - labelHeight],
    [0, 0],
  ]);
});

test("a label for which there is no room is left out", () => {
  const bounds = { left: 10, top: 10, right: 20, bottom: 20 };
  const crowd = Array.from({ length: 20 }, () => ({ bounds, width: 50 }));
  const places = placeLabels(crowd, { width: 80, height: 40 });
  expect(places.filter((place) => place === undefined).length).toBeGreaterThan(15);
});

test("whatever was drawn, no label lies on another, nor beyond the picture", () => {
  const side = fc.integer({ min: 0, max: 380 });
  const box = fc.record({ left: side, top: side, width: side, height: side, label: fc.integer({ min: 10, max: 90 }) });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
      const items = boxes.map(({ left, top, width, height, label }) => ({
        bounds: { left, top, right: left + width, bottom: top + height },
        width: label,
      }));
      const placed = placeLabels(items, area).flatMap((place, i) =>
        place ? [{ x: place[0], y: place[1], width: items[i]?.width ?? 0 }] : [],
      );
      for (const [i, a] of placed.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= area.width && a.y + labelHeight <= area.height).toBe(true);
        for (const b of placed.slice(i + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) >= labelHeight;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});
