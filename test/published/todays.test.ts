import { LabelSet } from "@ango-hub/label-set";
import type { ExportedAsset, TaskEvent } from "@ango-hub/openapi";
import { describe, expect, test } from "vitest";
import { current } from "../spec/spec.ts";
import { labelSetOfToday, todaysDocuments, todaysExports } from "./todays-documents.ts";

describe("the description of today takes what was published", () => {
  test.each([...todaysDocuments, ...todaysExports])("$schema: $name", ({ schema, value }) => {
    const validate = current.validator({ $ref: `#/components/schemas/${schema}` });
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe("the label set", () => {
  const labelSet = LabelSet.fromJSON(labelSetOfToday);
  const events = todaysDocuments.filter(({ schema }) => schema === "TaskEvent");

  test.each([...todaysExports, ...events])("reads $name, and nothing of it is unknown", ({ value }) => {
    const asset = value as ExportedAsset | TaskEvent;
    const { task } = labelSet.parse(asset);
    const { tools = [], classifications = [], relations = [], stageHistory } = asset.task;
    for (const read of [task, ...task.stageHistory]) expect(read.unknown).toEqual([]);
    expect(task.objects).toHaveLength(tools.length);
    expect(task.classifications).toHaveLength(classifications.length);
    expect(task.relations).toHaveLength(relations.length);
    expect(task.stageHistory).toHaveLength(stageHistory?.length ?? 0);
  });

  test("gives the published forms as they are, which means the same with today's label set in code", () => {
    expect(labelSet.toJSON()).toEqual(labelSetOfToday);
    expect(labelSet.changesSince(labelSetOfToday)).toEqual([]);
  });

  test("keeps a video's objects in a form that nobody has seen, with a word", () => {
    const item = { schemaId: "vehicle", objectId: "a", frames: [] };
    const asset = { asset: "", externalId: "a.mp4", task: { taskId: "t", tools: [item] } } as ExportedAsset;
    expect(labelSet.parse(asset).task.unknown).toMatchObject([
      { code: "wrong-shape", pointer: "/task/tools/0", value: item },
    ]);
  });
});
