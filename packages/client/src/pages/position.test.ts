import fc from "fast-check";
import { expect, test } from "vitest";
import { advance, type Position } from "./position.ts";

const start: Position = { items: 0, pages: 0, mark: undefined };

test("every circle of pages is found, after a few times its length at most", () => {
  fc.assert(
    fc.property(fc.nat(20), fc.integer({ min: 1, max: 20 }), (lead, circle) => {
      let position: Position = start;
      for (let page = 0; page < 5 * (lead + circle); page += 1) {
        const shown = page < lead ? page : lead + ((page - lead) % circle);
        const next = advance(position, [{ _id: `item ${shown}` }]);
        if (next === "repeated") return;
        position = next;
      }
      expect.unreachable("the circle was not found");
    }),
  );
});

test("pages that differ are never taken for a circle", () => {
  let position: Position = start;
  for (let page = 0; page < 500; page += 1) {
    const next = advance(position, [{ _id: page }]);
    if (next === "repeated") return expect.unreachable();
    position = next;
  }
  expect(position.items).toBe(500);
});
