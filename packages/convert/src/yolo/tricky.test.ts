import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { read, trickyFile } from "../../testing/coco.ts";
import { all } from "../../testing/exports.ts";
import { inputFiles, textAt, writtenFiles } from "../../testing/files.ts";
import { Report } from "../index.ts";
import { openYolo, writeYolo, type YoloTask } from "./index.ts";

async function through(task: YoloTask) {
  const { items, header } = await read(trickyFile);
  const report = new Report();
  const files = await writtenFiles(writeYolo(items, { header, report, task }));
  const yolo = await openYolo(inputFiles(files), { report: new Report({ strict: true }), task });
  return { files, header: yolo.header, items: await all(yolo.items()), report };
}

describe("the file that other converters lose something of", () => {
  test("comes through as outlines, with each loss reported", async () => {
    const { files, header, items, report } = await through("segment");
    expect(Object.fromEntries(report.counts)).toEqual({
      clipped: 1, // the box over the edge
      "parts-joined": 1,
      "holes-bridged": 1,
      "attribute-left-out": 1, // the crowd is one object like others
    });
    expect(textAt(files, "data.yaml")).toContain('nc: 3\nnames:\n  0: "person"\n  1: "car"\n  2: "cow"\n');
    expect(header.classes.map(({ name }) => name)).toEqual(["person", "car", "cow"]);
    expect(items.map(({ externalId, objects }) => [externalId, objects.map((object) => object.class)])).toEqual([
      ["a/1.jpg", ["person", "car"]],
      ["b/1.jpg", ["cow"]],
      ["empty.jpg", []],
      ["crowd.jpg", ["person"]],
    ]);
    const areas = items.flatMap(({ objects, size = { width: 1, height: 1 } }) =>
      objects.map(({ shape }) => {
        const pixels = maskFromSegmentation({ zones: [{ region: shape as [] }] }, size).data;
        return pixels.reduce((sum, value) => sum + value, 0);
      }),
    );
    // Of the box, 9.5 × 9.75 pixels lie in the picture, and the centres of 10 × 10 pixels in those.
    expect(areas).toEqual([100, 400, 2000, 600]);
  });

  test("comes through as boxes, with each loss reported", async () => {
    const { items, report } = await through("detect");
    // The crowd is a rectangle.
    expect(Object.fromEntries(report.counts)).toEqual({ clipped: 1, "shape-changed": 2, "attribute-left-out": 1 });
    expect(items.map(({ objects }) => objects.length)).toEqual([2, 1, 0, 1]);
  });
});
