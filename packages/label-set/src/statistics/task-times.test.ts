import { describe, expect, test } from "vitest";
import { LabelError } from "../index.ts";
import { TaskTimes } from "./index.ts";

const label = {
  stage: "Label",
  stageId: "1",
  duration: 60_000,
  completedBy: "ada",
  completedAt: "2026-11-25T10:00:00Z",
};
const review = {
  stage: "Review",
  stageId: "2",
  duration: 20_000,
  completedBy: "bob",
  completedAt: "2026-11-26T10:00:00Z",
};
const start = { stage: "Start", stageId: "0", duration: 0 };
const done = { stage: "Complete", stageId: "3", duration: 0, totalDuration: 80_000 };

describe("the time of tasks", () => {
  const times = new TaskTimes();
  times.add({ ...done, stageHistory: [start, label, review] });
  times.add({ ...done, totalDuration: 130_000, stageHistory: [start, label, { ...label, duration: 50_000 }, review] });
  times.add({
    stage: "Label",
    duration: 30_000,
    updatedBy: "cem",
    updatedAt: "2026-11-27T09:00:00Z",
    stageHistory: [start],
  });
  times.add({ stage: "Start", duration: 0, stageHistory: null });

  test("is told of each as a whole, those apart that nobody has opened", () => {
    expect(times.perTask()).toEqual({
      ...{ count: 3, total: 240_000, mean: 80_000, median: 80_000 },
      ...{ lowerQuartile: 55_000, upperQuartile: 105_000, p90: 80_000 + 0.8 * 50_000, longest: 130_000 },
    });
  });

  test("is told by stage, person and day, each visit of its own", () => {
    expect(
      times.by("stage", "annotator").map(({ stage, annotator, count, total }) => [stage, annotator, count, total]),
    ).toEqual([
      ["Label", "ada", 3, 170_000],
      ["Label", "cem", 1, 30_000],
      ["Review", "bob", 2, 40_000],
    ]);
    expect(times.by("day").map(({ day, median }) => [day, median])).toEqual([
      ["2026-11-25", 60_000],
      ["2026-11-26", 20_000],
      ["2026-11-27", 30_000],
    ]);
    expect(times.by()).toMatchObject([{ count: 6, total: 240_000, longest: 60_000 }]);
  });

  test("of a stage is told once, also where a complete task shows it again", () => {
    const complete = new TaskTimes();
    const shown = { ...done, duration: 20_000, updatedBy: "bob", updatedAt: "2026-11-26T10:00:00Z" };
    complete.add({ ...shown, stageHistory: [start, label, review] });
    expect(complete.by("stage").map(({ stage, total }) => [stage, total])).toEqual([
      ["Label", 60_000],
      ["Review", 20_000],
    ]);
  });

  test("is known of the classic generation too, and of two people together nobody's", () => {
    const classic = new TaskTimes({ timeZone: "Asia/Tokyo" });
    classic.add({ "duration(ms)": 5000, completedBy: ["ada"], completedAt: "2026-11-25T20:00:00Z" });
    classic.add({ "duration(ms)": 7000, updatedBy: ["ada", "bob"] });
    expect(classic.by("annotator", "day").map(({ annotator, day, total }) => [annotator, day, total])).toEqual([
      ["ada", "2026-11-26", 5000],
      [null, null, 7000],
    ]);
    expect(classic.perTask().total).toBe(12_000);
  });

  // The example of NumPy's `percentile`, and those of R's `quantile(1:10)`.
  test.each<[number[], number, number | null]>([
    [[10, 7, 4, 3, 2, 1], 3.5, 8.5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5.5, 9.1],
    [[4], 4, 4],
  ])("of %j has its median at %d and nine tenths up to %d", (durations, median, p90) => {
    const some = new TaskTimes();
    for (const duration of durations) some.add({ duration });
    expect(some.perTask().median).toBeCloseTo(median, 12);
    expect(some.perTask().p90).toBeCloseTo(p90 ?? 0, 12);
  });

  test("is none where there are no tasks", () => {
    const quantiles = { lowerQuartile: null, median: null, upperQuartile: null, p90: null };
    expect(new TaskTimes().perTask()).toEqual({ count: 0, total: 0, mean: null, ...quantiles, longest: null });
    expect(new TaskTimes().by("stage")).toEqual([]);
  });

  test("is asked of tasks alone, and by what is known", () => {
    expect(() => new TaskTimes().add(null as never)).toThrow(LabelError);
    expect(() => new TaskTimes().add(null as never)).toThrow("must be a task; it is null.");
    expect(() => new TaskTimes().by("title" as never)).toThrow(
      '/0: is no key to group by, "title"; those are stage, annotator, day.',
    );
  });
});
