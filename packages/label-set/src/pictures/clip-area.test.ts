import fc from "fast-check";
import { expect, test } from "vitest";
import { LabelError } from "../index.ts";
import { clipArea } from "./index.ts";

const page = { width: 612, height: 792, pageNumber: 2 };
const area = { x1: 500, y1: 96, x2: 640, y2: 118, ...page, text: "Delivery" };

test("an area is cut to the page that it carries, whichever corner comes first, and its words with it", () => {
  expect(clipArea(area)).toEqual({ outcome: "cut", shapes: [{ ...area, x2: 612 }] });
  const { pageNumber: _, ...size } = page;
  const word = (x1: number, x2: number) => ({ x1, y1: 96, x2, y2: 118, ...size });
  const turned = { ...area, x1: 640, x2: 500, rects: [word(500, 560), word(600, 640), word(620, 640)] };
  expect(clipArea(turned)).toEqual({
    outcome: "cut",
    shapes: [{ ...turned, x1: 612, rects: [word(500, 560), word(600, 612)] }],
  });
});

test("an area stays as it is on its page, and is nothing beside it", () => {
  const inside = { ...area, x2: 612 };
  expect(clipArea(inside)).toEqual({ outcome: "inside", shapes: [inside] });
  expect(clipArea({ ...area, x1: 612 })).toEqual({ outcome: "nothing-left", shapes: [] });
  expect(clipArea({ ...area, y1: -20, y2: -5 })).toEqual({ outcome: "nothing-left", shapes: [] });
});

test("what is left lies on the page, and is not cut again", () => {
  const place = fc.integer({ min: -500, max: 1500 });
  fc.assert(
    fc.property(place, place, place, place, (x1, y1, x2, y2) => {
      for (const left of clipArea({ ...page, x1, y1, x2, y2 }).shapes) {
        expect(clipArea(left)).toEqual({ outcome: "inside", shapes: [left] });
      }
    }),
  );
});

test("what is no area is refused in words", () => {
  expect(() => clipArea({ x1: 1 } as never)).toThrow(LabelError);
  expect(() => clipArea({ ...area, height: 0 })).toThrow("/height: must be a number above 0; it is 0.");
});
