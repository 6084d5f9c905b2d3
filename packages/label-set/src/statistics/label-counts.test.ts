import type { ExportedAsset } from "@ango-hub/openapi/classic";
import { describe, expect, test } from "vitest";
import { boundingBox, checkbox, defineLabelSet, LabelError, radio, singleRelation, text } from "../index.ts";
import { LabelCounts } from "./index.ts";

const labelSet = defineLabelSet({
  tools: [boundingBox("Car", { classifications: [checkbox("Damage", ["Dent", "Rust"])] })],
  classifications: [radio("Light", ["Day", "Night"]), text("Note")],
  relations: [singleRelation("tows")],
});
const { tools = [], classifications = [], relations = [] } = labelSet.toJSON();
const damage = tools[0]?.classifications?.[0];
const made = (createdBy: string, createdIn: string, createdAt: string | number) => ({
  metadata: { createdBy, createdIn, createdAt },
});
const car = (objectId: string, more: object) => {
  return {
    schemaId: tools[0]?.schemaId,
    objectId,
    title: "Car",
    "bounding-box": { x: 0, y: 0, width: 1, height: 1 },
    ...more,
  };
};
const answered = (part: { schemaId?: string; title?: string } | undefined, answer: unknown, more: object = {}) => {
  return { schemaId: part?.schemaId, title: part?.title, answer, ...more };
};

const task = labelSet.parse({
  asset: "u",
  externalId: "a.jpg",
  task: {
    ...{ taskId: "t", stage: "Review", stageId: "2" },
    tools: [
      car("1", {
        ...made("ada", "1", "2026-11-25T23:30:00.000Z"),
        classifications: [answered(damage, ["Dent", "Rust"])],
      }),
      car("2", { ...made("bob", "2", Date.UTC(2026, 10, 26, 12)), classifications: [answered(damage, [])] }),
      // The same car at two frames of a video.
      car("3", { page: 0, ...made("ada", "3", "2026-11-26T01:00:00"), classifications: [answered(damage, ["Rust"])] }),
      car("3", { page: 9, ...made("bob", "2", "2026-11-27T00:00:00Z"), classifications: [answered(damage, ["Rust"])] }),
    ],
    classifications: [
      answered(classifications[0], "Day", made("ada", "1", "never")),
      answered(classifications[1], "so so"),
    ],
    relations: [{ schemaId: relations[0]?.schemaId, title: "tows", from: "1", to: "2", direction: "straight" }],
    stageHistory: [{ stage: "Label", stageId: "1", tools: [], classifications: [], relations: [] }],
  },
} as never).task;

function countsOf(timeZone?: string): LabelCounts {
  const counts = new LabelCounts({ ...(timeZone && { timeZone }) });
  counts.add(task);
  return counts;
}

describe("labels are counted", () => {
  test("by class, and by option where there are some", () => {
    expect(countsOf().by("part", "title", "option")).toEqual([
      { part: "classification", title: "Car › Damage", option: "Dent", count: 1 },
      { part: "classification", title: "Car › Damage", option: "Rust", count: 2 },
      { part: "classification", title: "Car › Damage", option: null, count: 1 },
      { part: "classification", title: "Light", option: "Day", count: 1 },
      { part: "classification", title: "Note", option: null, count: 1 },
      { part: "object", title: "Car", option: null, count: 3 },
      { part: "relation", title: "tows", option: null, count: 1 },
    ]);
  });

  test("by who made them, where and when, as far as that is known", () => {
    const counts = countsOf();
    expect(counts.by("annotator")).toEqual([
      { annotator: "ada", count: 6 },
      { annotator: "bob", count: 2 },
      { annotator: null, count: 2 },
    ]);
    // A stage that the task has not passed keeps its id.
    expect(counts.by("stage", "tool").filter(({ tool }) => tool === "bounding-box")).toEqual([
      { stage: "3", tool: "bounding-box", count: 1 },
      { stage: "Label", tool: "bounding-box", count: 1 },
      { stage: "Review", tool: "bounding-box", count: 1 },
    ]);
  });

  test("by some keys alone, which are all that is kept", () => {
    const counts = new LabelCounts({ keys: ["annotator", "part"] });
    counts.add(task);
    expect(counts.by("part")).toEqual(countsOf().by("part"));
    expect(counts.by("annotator", "part")).toEqual(countsOf().by("annotator", "part"));
  });

  test("by day, which begins when it does in a time zone", () => {
    const cars = (timeZone?: string) => {
      return countsOf(timeZone)
        .by("part", "day")
        .filter(({ part }) => part === "object")
        .map(({ day, count }) => [day, count]);
    };
    expect(cars()).toEqual([
      ["2026-11-25", 1],
      ["2026-11-26", 2],
    ]);
    expect(cars("Europe/Istanbul")).toEqual([["2026-11-26", 3]]);
    expect(cars("America/New_York")).toEqual([
      ["2026-11-25", 2],
      ["2026-11-26", 1],
    ]);
  });

  test("over all tasks together", () => {
    const counts = countsOf();
    counts.add(task);
    counts.add({ objects: [], classifications: [] });
    expect(counts.by()).toEqual([{ count: 20 }]);
    expect(new LabelCounts().by()).toEqual([]);
  });

  test("in the classic generation as well", () => {
    const objects = [car("1", { metadata: { createdBy: "ada", createdAt: 0 } })];
    const classic = {
      asset: "u",
      externalId: "a",
      tasks: [{ taskId: "t", objects, classifications: [], relations: [] }],
    };
    const counts = new LabelCounts();
    for (const task of labelSet.parse(classic as ExportedAsset).tasks) counts.add(task);
    expect(counts.by("title", "annotator", "stage", "day")).toEqual([
      { title: "Car", annotator: "ada", stage: null, day: "1970-01-01", count: 1 },
    ]);
  });

  test("also of labels that were read by other means", () => {
    const counts = new LabelCounts();
    const metadata = { createdBy: "ada", createdAt: new Date("2026-11-26T12:00:00Z") };
    counts.add({ objects: [{ tool: "point", title: "Wheel", metadata }], classifications: [] });
    expect(counts.by("annotator", "day")).toEqual([{ annotator: "ada", day: "2026-11-26", count: 1 }]);
  });

  test("also where objects have no ids, and where answers are yes or no", () => {
    const counts = new LabelCounts();
    const object = { tool: "point", title: "Wheel" };
    counts.add({
      objects: [object, object, { ...object, objectId: "0" }],
      classifications: [{ tool: "boolean", title: "Sharp", answer: false }],
    });
    expect(counts.by("title", "option")).toEqual([
      { title: "Sharp", option: "false", count: 1 },
      { title: "Wheel", option: null, count: 3 },
    ]);
  });
});

test.each<[string, () => unknown, string]>([
  ["no task", () => new LabelCounts().add(5 as never), "must be a task; it is a number."],
  [
    "no time zone",
    () => new LabelCounts({ timeZone: "Nowhere" }),
    '/timeZone: must be the name of a time zone, as in Europe/Istanbul; it is "Nowhere".',
  ],
  [
    "no key",
    () => new LabelCounts().by("class" as never),
    '/0: is no key to group by, "class"; those are part, tool, title, option,',
  ],
  [
    "no key to keep",
    () => new LabelCounts({ keys: ["class" as never] }),
    '/0: is no key to group by, "class"; those are part, tool, title, option,',
  ],
  [
    "a key that is not kept",
    () => new LabelCounts({ keys: ["title", "day"] }).by("stage" as never),
    '/0: is no key to group by, "stage"; those are title, day.',
  ],
])("%s is refused in words", (_, run, message) => {
  expect(run).toThrow(LabelError);
  expect(run).toThrow(message);
});
