import type { ExportedAsset } from "@ango-hub/openapi";
import { expect, test } from "vitest";
import { statisticsOf } from "../../packages/cli/src/stats/statistics-of.ts";
import { publishedDocuments } from "./documents.ts";
import { labelSetOfToday, todaysExports } from "./todays-documents.ts";

const assets = todaysExports.map(({ value }, i) => ({ ...(value as ExportedAsset), assetId: `${i}` }));

test("what was published of exports is counted, with the label set and without", async () => {
  const statistics = await statisticsOf(assets, { labelSet: labelSetOfToday });
  const objects = assets.flatMap(({ task }) => task.tools ?? []);
  // What has one id and one class is one object: that on three frames of a video, and two spans in the samples.
  expect(statistics.totals).toMatchObject({
    assets: assets.length,
    objects: objects.length - 3,
    answers: 3,
    relations: 3,
  });
  expect(statistics.totals.tasksWithStrokes).toBe(1);
  expect(statistics.classes.find(({ title }) => title === "Vehicle")).toMatchObject({
    size: { count: 8, median: 1600 },
  });
  expect(statistics.classes.filter(({ isInLabelSet }) => !isInLabelSet)).toEqual([]);
  const without = await statisticsOf(assets);
  expect(without.totals).toEqual(statistics.totals);
});

test("what was published of exports of the classic generation is counted", async () => {
  const classic = publishedDocuments.filter(({ schema }) => schema === "ExportedAsset").map(({ value }) => value);
  const { totals, statuses } = await statisticsOf(classic as never);
  expect(totals).toMatchObject({ tasks: classic.length, tasksWithStrokes: 1 });
  expect(statuses?.map(({ stage, status }) => [stage, status])).toContainEqual(["Review", "Fixed"]);
});
