import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { read, trickyFile, written } from "../../testing/coco.ts";
import { readCvat, writtenCvat } from "../../testing/cvat.ts";
import { readVoc, writtenVoc } from "../../testing/voc.ts";
import { writeCvat } from "../cvat/index.ts";
import type { Item } from "../index.ts";

const size = { width: 100, height: 80 };

function pixels({ objects }: Item): (number | undefined)[] {
  return objects.map((object) => {
    if (object.kind !== "segmentation") return undefined;
    return maskFromSegmentation(object.shape, size).data.reduce((sum, pixel) => sum + pixel, 0);
  });
}

describe("the tricky file of COCO", () => {
  test("comes through CVAT whole, and becomes COCO again", async () => {
    const { items, header } = await read(trickyFile);
    const { text, kinds } = await writtenCvat((report) => writeCvat(items, { header, report }));
    // The outline of its two parts cuts no pixel, and the box over the edge is as it was.
    expect(kinds).toEqual({});
    const again = await readCvat(text);
    expect(again.kinds).toEqual({});
    expect(again.items.map(({ externalId }) => externalId)).toEqual(items.map(({ externalId }) => externalId));
    expect(again.items.map(pixels)).toEqual([[undefined, 400], [2000], [], [600]]);
    expect(again.items[0]?.objects[0]?.shape).toEqual({ x: 90.5, y: 70.25, width: 20, height: 15.5 });
    expect(again.header.classes.map(({ name }) => name)).toEqual(["person", "car", "cow"]);
    const coco = await written(again.items, { header, report: again.report });
    expect(again.report.total).toBe(0);
    expect(coco.annotations.map(({ area, iscrowd, category_id }) => [area, iscrowd, category_id])).toEqual(
      trickyFile.annotations.map(({ area, iscrowd, category_id }) => [area, iscrowd, category_id]),
    );
  });

  test("comes through Pascal VOC with each loss reported", async () => {
    const { items, header } = await read(trickyFile);
    const { files, kinds } = await writtenVoc(items, header);
    // Two areas become the boxes around them, the third is one; one box lies over the edge, and begins between pixels.
    expect(kinds).toEqual({ clipped: 1, rounded: 1, "shape-changed": 2 });
    const again = await readVoc(files);
    expect(again.items.map(({ externalId, objects }) => [externalId, objects.length])).toEqual([
      ["a/1.jpg", 2],
      ["b/1.jpg", 1],
      ["empty.jpg", 0],
      ["crowd.jpg", 1],
    ]);
    expect(again.items.flatMap(({ objects }) => objects.map(({ shape }) => shape))).toEqual([
      { x: 90, y: 70, width: 10, height: 10 },
      { x: 10, y: 10, width: 40, height: 20 },
      { x: 20, y: 20, width: 50, height: 44 },
      { x: 0, y: 0, width: 30, height: 20 },
    ]);
    expect(again.items[3]?.objects[0]?.attributes).toEqual({ iscrowd: "true" });
  });
});
