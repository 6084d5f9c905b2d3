import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryItems, itemsHeader } from "../../testing/arbitrary-items.ts";
import { read, written } from "../../testing/coco.ts";
import { type Item, type ItemObject, Report } from "../index.ts";

/** An object by what COCO keeps of it: of areas their pixels, whichever way their outlines run, and of the box beside them nothing. */
function kept({ box: _, ...object }: ItemObject, { size }: Item): object {
  if (object.kind !== "segmentation" || !size) return object;
  const { shape, ...rest } = object;
  return { ...rest, pixels: [...maskFromSegmentation(shape, size).data] };
}

/** Whether an object is written as run lengths by COCO's own rule, which are not its outline. */
function hasOtherPixels({ kind, attributes }: ItemObject, segmentation: string): boolean {
  return kind === "polygon" && (segmentation === "rle" || attributes.iscrowd === true);
}

test("what is written as COCO is read as it was, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryItems, fc.constantFrom("auto", "rle"), async (items, segmentation) => {
      const report = new Report();
      const again = await read(await written(items, { header: itemsHeader, report, ids: true, segmentation }));
      expect(report.total + again.report.total).toBe(0);
      expect(again.header.classes.map(({ name, id }) => [name, id])).toEqual([
        ["person", 7],
        ["car", 0],
        ["café", 1],
      ]);
      const assets = (all: Item[]) => all.map(({ externalId, size, attributes }) => ({ externalId, size, attributes }));
      expect(assets(again.items)).toEqual(assets(items));
      for (const [at, item] of items.entries()) {
        const found = again.items[at]?.objects ?? [];
        expect(found.map(({ id, class: name, attributes, keypoints }) => [id, name, attributes, keypoints])).toEqual(
          item.objects.map(({ id, class: name, attributes, keypoints }) => [id, name, attributes, keypoints]),
        );
        const same = item.objects.filter((object) => !hasOtherPixels(object, segmentation));
        const foundSame = found.filter((_, index) => !hasOtherPixels(item.objects[index] as ItemObject, segmentation));
        expect(foundSame.map((object) => kept(object, item))).toEqual(same.map((object) => kept(object, item)));
      }
    }),
  );
});
