import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryItems, itemsHeader } from "../../testing/arbitrary-items.ts";
import { all } from "../../testing/exports.ts";
import { inputFiles, writtenFiles } from "../../testing/files.ts";
import { zonesOf } from "../geometry/convert-shape.ts";
import { type Item, type ItemObject, Report } from "../index.ts";
import { openMasks, writeMasks } from "./index.ts";

function pixels(object: ItemObject, { size }: Item): string {
  const zones = zonesOf(object);
  return zones && size ? maskFromSegmentation({ zones }, size).data.join("") : "";
}

test("each object has its pixels again, but for those that the report says are covered", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryItems, async (items) => {
      const report = new Report();
      const files = await writtenFiles(writeMasks(items, { header: itemsHeader, report }));
      const reading = new Report();
      const masks = await openMasks(inputFiles(files), { report: reading });
      const found = await all(masks.items());
      expect(reading.total).toBe(0);
      expect(masks.header.classes.map(({ name }) => name)).toEqual(["person", "car", "café"]);
      expect(found.map(({ externalId, size, split }) => [externalId, size, split])).toEqual(
        items.map(({ externalId, size }) => [externalId, size, "train"]),
      );
      for (const [at, item] of items.entries()) {
        const isCovered = report.problems.some(
          ({ kind, item: own }) => kind === "pixels-covered" && own === item.externalId,
        );
        if (isCovered) continue;
        const expected = item.objects.map((object) => `${object.class} ${pixels(object, item)}`);
        compared += expected.length;
        expect(found[at]?.objects.map((object) => `${object.class} ${pixels(object, item)}`).toSorted()).toEqual(
          expected.toSorted(),
        );
      }
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(0);
});
