import type { ExportedAsset } from "@ango-hub/openapi";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { classicHubExport, hubExport, labelSet } from "../../testing/hub-export.ts";
import { largeExport } from "../../testing/large-export.ts";
import type { Statistics } from "./statistics.ts";
import { statisticsOf } from "./statistics-of.ts";

describe("an export that the hub made", () => {
  let assets: ExportedAsset[];
  let statistics: Statistics;
  beforeAll(async () => {
    ({ assets } = await hubExport());
    statistics = await statisticsOf(assets, { labelSet });
  });

  test("is counted in all, by stage and by outcome of the review", () => {
    expect(statistics.totals).toEqual({
      ...{ assets: 3, assetsWithoutLabels: 1, tasks: 3, tasksWithoutLabels: 1 },
      ...{ objects: 4, answers: 8, relations: 1, tasksWithStrokes: 0, unreadable: 0 },
    });
    expect(statistics.stages).toEqual([
      { stage: "Complete", tasks: 1, withoutLabels: 0 },
      { stage: "Labeling", tasks: 1, withoutLabels: 1 },
      { stage: "Review", tasks: 1, withoutLabels: 0 },
    ]);
    expect(statistics.statuses).toEqual([{ stage: "Review", status: "Accepted", count: 1 }]);
    expect(statistics.objectsPerTask.map(({ tasks }) => tasks)).toEqual([1, 1, 0, 1]);
  });

  test("is counted by class, with the sizes of shapes and what never occurs", () => {
    const rows = statistics.classes.map(({ title, objects, tasks, isInLabelSet, size }) => {
      return [title, objects, tasks, isInLabelSet, size?.unit, size?.median];
    });
    expect(rows).toEqual([
      ["Vehicle", 3, 2, true, "px²", 40 * 20],
      ["Road", 1, 1, true, "px²", (100 * 50) / 2],
      ["Sign", 0, 0, true, undefined, undefined],
    ]);
    expect(statistics.relations).toEqual([{ tool: "one-to-one", title: "tows", count: 1, isInLabelSet: true }]);
  });

  test("is counted by question and option, those that nobody chose included", () => {
    const options = Object.fromEntries(
      statistics.questions.map(({ question, options }) => [
        question,
        options.map(({ option, count }) => [option, count]),
      ]),
    );
    expect(options).toEqual({
      Seen: [
        ["Day", 1],
        ["Night", 1],
      ],
      "Vehicle › Type": [
        ["Truck", 2],
        ["Car", 1],
      ],
      "Vehicle › Type › Plate": [[null, 1]],
      Weather: [
        ["Rain", 1],
        ["Sun", 1],
        ["Snow", 0],
      ],
    });
  });

  test("tells who worked, when, and for how long, each visit once", () => {
    expect(statistics.people?.[0]).toEqual({
      ...{ annotator: "owner@example.com", objects: 4, answers: 8, relations: 0, days: 2 },
      ...{ visits: 3, time: 110_000 },
    });
    expect(statistics.days?.map(({ day, objects, answers }) => [day, objects, answers])).toEqual([
      ["2026-11-24", 3, 6],
      ["2026-11-25", 1, 2],
      [null, 0, 0],
    ]);
    expect(statistics.times?.perTask).toMatchObject({
      count: 2,
      total: 110_000,
      lowerQuartile: 42_500,
      upperQuartile: 67_500,
    });
    expect(statistics.times?.byStage.map(({ stage, total }) => [stage, total])).toEqual([
      ["Labeling", 90_000],
      ["Review", 20_000],
    ]);
  });

  test("tells what the review changed: a box moved by ten pixels, and one answer of two", () => {
    const [step, ...others] = statistics.agreement.stages ?? [];
    expect(others).toEqual([]);
    expect(step).toMatchObject({ from: "Labeling", to: "Review", tasks: 1 });
    expect(step?.classes.map(({ title, matched, meanIou }) => [title, matched, meanIou])).toEqual([
      ["Road", 1, 1],
      ["Vehicle", 2, (1 + 30 / 50) / 2],
    ]);
    expect(step?.questions.find(({ question }) => question === "Vehicle › Type")).toMatchObject({ agreement: 0.5 });
    expect(statistics.agreement.people).toBeNull();
  });

  test("is counted in one stage alone, by name or id", async () => {
    for (const stage of ["Labeling", "Label"]) {
      const { totals } = await statisticsOf(assets, { stages: [stage] });
      expect(totals).toMatchObject({ assets: 1, tasks: 1, objects: 0 });
    }
  });

  test("says what is not there, rather than zero", async () => {
    const bare = structuredClone(assets).map(({ task, ...asset }) => {
      const { stageHistory: _, duration: _d, totalDuration: _t, updatedBy: _u, tools = [], ...rest } = task;
      const withoutMetadata = tools.map((tool) => ({ ...tool, metadata: undefined, classifications: [] }));
      return { ...asset, task: { ...rest, tools: withoutMetadata, classifications: [], relations: [] } };
    });
    const { statuses, people, days, times, agreement, relations } = await statisticsOf(bare as ExportedAsset[]);
    expect({ statuses, people, days, times, relations }).toEqual({
      statuses: null,
      people: null,
      days: null,
      times: null,
      relations: [],
    });
    expect(agreement).toEqual({ of: ["stages", "people"], stages: null, people: null, unreadable: 0 });
  });

  test("needs no label set; one that lacks a class says so", async () => {
    const without = await statisticsOf(assets);
    expect(without.classes.map(({ title, objects, isInLabelSet }) => [title, objects, isInLabelSet])).toEqual([
      ["Vehicle", 3, null],
      ["Road", 1, null],
    ]);
    const { tools, ...others } = labelSet.toJSON();
    const lacking = await statisticsOf(assets, { labelSet: { ...others, tools: tools?.slice(1) } });
    expect(lacking.classes.find(({ title }) => title === "Vehicle")).toMatchObject({ objects: 3, isInLabelSet: false });
  });

  test("leaves a shape that can't be read out of the comparison, and counts its object", async () => {
    const [asset] = structuredClone(assets);
    const snapshot = asset?.task.stageHistory?.at(-1);
    Object.assign(snapshot?.tools?.[0] ?? {}, { "bounding-box": "nowhere" });
    const { agreement, totals } = await statisticsOf([asset] as ExportedAsset[]);
    expect(agreement).toMatchObject({ stages: null, unreadable: 1 });
    expect(totals.objects).toBe(3);
  });
});

describe("an export of the classic generation", () => {
  test("is counted, and its people are compared: one of two boxes each, moved by ten pixels", async () => {
    const { stages, statuses, totals, times, agreement } = await statisticsOf(await classicHubExport());
    expect({ stages, statuses }).toEqual({ stages: null, statuses: [{ stage: null, status: "Completed", count: 2 }] });
    expect(totals).toMatchObject({ assets: 1, tasks: 2, objects: 3, answers: 2 });
    expect(times?.perTask).toMatchObject({ count: 2, total: 15_000 });
    expect(agreement.people).toMatchObject({
      ...{ assets: 1, people: ["ada", "bob"] },
      classes: [{ title: "Vehicle", matched: 1, unmatched: 1, f1: 2 / 3, meanIou: 0.6 }],
      pairs: [{ first: "ada", second: "bob", f1: 2 / 3, answers: 1, sameAnswers: 0 }],
    });
  });

  test("has no stages to choose from", async () => {
    const counting = statisticsOf(await classicHubExport(), { stages: ["Label"] });
    await expect(counting).rejects.toThrow("An export of the classic generation has no stages to choose from.");
  });
});

test("what is no export is refused, with the place", async () => {
  const coco = [
    { externalId: "a.jpg", task: {} },
    { externalId: "b.jpg", annotations: [] },
  ];
  await expect(statisticsOf(coco as never)).rejects.toThrow('Asset 2, "b.jpg", has neither a task nor tasks');
});

/** Sums of fractions differ in their last digits with the order in which they are added. */
function rounded(statistics: Statistics): Statistics {
  const text = JSON.stringify(statistics, (_, value) => (typeof value === "number" ? Number(value.toFixed(6)) : value));
  return JSON.parse(text) as Statistics;
}

test("people are compared as soon as so many are there as are said, with the same result", async () => {
  const assets = [...largeExport({ assets: 20, classes: 4, people: ["ada", "bob", "cem"], readers: 3 })];
  const [known, unknown] = [await statisticsOf(assets, { readers: 3 }), await statisticsOf(assets)];
  expect(rounded(known)).toEqual(rounded(unknown));
  // A third reading comes when the two before it are gone, and has nobody to be compared with.
  const fewer = await statisticsOf(assets, { readers: 2 });
  const answersOf = ({ agreement }: Statistics) => agreement.people?.pairs.reduce((sum, pair) => sum + pair.answers, 0);
  expect(answersOf(fewer)).toBeGreaterThan(0);
  expect(answersOf(fewer)).toBeLessThan(answersOf(unknown) ?? 0);
});

test("counts do not depend on the order of assets", async () => {
  const assets = [...largeExport({ assets: 20, classes: 4, people: ["ada", "bob", "cem"], readers: 3 })];
  const expected = rounded(await statisticsOf(assets));
  expect(expected.agreement.people?.assets).toBe(20);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(assets, { minLength: assets.length }), async (shuffled) => {
      expect(rounded(await statisticsOf(shuffled))).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
