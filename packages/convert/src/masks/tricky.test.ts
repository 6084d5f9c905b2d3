import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import { expect, test } from "vitest";
import { read, trickyFile } from "../../testing/coco.ts";
import { all } from "../../testing/exports.ts";
import { inputFiles, writtenFiles } from "../../testing/files.ts";
import { Report } from "../index.ts";
import { openMasks, writeMasks } from "./index.ts";

test("the file that other converters lose something of comes through, with each loss reported", async () => {
  const { items, header } = await read(trickyFile);
  const report = new Report();
  const files = await writtenFiles(writeMasks(items, { header, report }));
  expect(Object.fromEntries(report.counts)).toEqual({ "attribute-left-out": 1 });
  const masks = await openMasks(inputFiles(files), { report: new Report({ strict: true }) });
  const found = (await all(masks.items())).map(({ externalId, objects, size = { width: 1, height: 1 } }) => {
    const areas = objects.map((object) => {
      const zones = object.kind === "segmentation" ? object.shape.zones : [];
      return [object.class, maskFromSegmentation({ zones }, size).data.reduce((sum, value) => sum + value, 0)];
    });
    return [externalId, Object.fromEntries(areas)];
  });
  expect(found).toEqual([
    ["a/1.jpg", { person: 100, car: 400 }],
    ["b/1.jpg", { cow: 2000 }],
    ["empty.jpg", {}],
    ["crowd.jpg", { person: 600 }],
  ]);
});
