import { type RunLengths, rleArea } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { read, trickyFile, written } from "../../testing/coco.ts";
import { all } from "../../testing/exports.ts";
import { importLabelsOf, itemsOf, labelSetFrom, mapLabelSet } from "../index.ts";

/** What an annotation must keep, in whichever form its area is written. */
function essence(annotation: Record<string, unknown>): object {
  const { segmentation, id: _, object_id: __, ...rest } = annotation;
  const pixels = Array.isArray(segmentation) ? segmentation : rleArea(segmentation as RunLengths);
  return { ...rest, segmentation: pixels };
}

describe("the file that other converters lose something of", () => {
  test("comes through whole", async () => {
    const { items, header, report } = await read(trickyFile);
    expect(report.total).toBe(0);
    const again = await written(items, { header, report });
    expect(report.total).toBe(0);
    expect(again.images).toEqual(trickyFile.images);
    expect(again.categories).toEqual(trickyFile.categories);
    expect(again.annotations.map(essence)).toEqual(trickyFile.annotations.map(essence));
  });

  test("comes through a project whole", async () => {
    const { items, header, report } = await read(trickyFile);
    const labelSet = labelSetFrom(header, { tool: "segmentation" });
    const boxes = labelSetFrom({ ...header, classes: header.classes.filter(({ name }) => name === "person") });
    expect(boxes.toJSON().tools?.[0]).toMatchObject({ title: "person", tool: "segmentation" });
    const mapping = mapLabelSet(labelSet.toJSON() as never, { header });
    const labels = await all(importLabelsOf(items, { mapping, report }));
    // As the service gives them back.
    const exported = labels.map(({ externalId, objects, classifications }) => ({
      externalId,
      metadata: { width: 100, height: 80 },
      task: { taskId: "t", tools: objects, classifications, stageHistory: [{ stage: "Label", stageId: "l" }] },
    }));
    const back = await all(itemsOf(exported as never, { mapping, report }));
    const again = await written(back, { header: mapping.header, report });
    expect(report.total).toBe(0);
    expect(again.images).toEqual(trickyFile.images);
    expect(again.categories.map(({ id, name }) => ({ id, name }))).toEqual(
      trickyFile.categories.map(({ id, name }) => ({ id, name })),
    );
    // The box is drawn by a tool for areas.
    const [, ...areas] = again.annotations;
    expect(areas.map(essence)).toEqual(trickyFile.annotations.slice(1).map(essence));
    expect(again.annotations[0]).toMatchObject({ bbox: [90.5, 70.25, 20, 15.5], category_id: 0 });
  });
});
