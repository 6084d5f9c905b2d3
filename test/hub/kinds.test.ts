import { AngoHub, ValidationError } from "@ango-hub/client";
import { AngoHub as ClassicAngoHub } from "@ango-hub/client/classic";
import {
  boolean,
  boundingBox,
  brush,
  defineLabelSet,
  LabelSet,
  type LabelSetParts,
  medicalBrush,
  oneToManyRelation,
  type ParsedLabels,
  pct,
  rank,
  text,
  voxelBox,
  voxelLine,
} from "@ango-hub/label-set";
import { createHub, type Hub } from "@ango-hub/mock";
import type { ImportLabel } from "@ango-hub/openapi";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  unambiguousClassicLabelSet,
  unambiguousLabelSet,
} from "../../packages/label-set/testing/arbitrary-label-set.ts";
import { arbitraryLabels } from "../../packages/label-set/testing/arbitrary-labels.ts";
import { asImport } from "../../packages/label-set/testing/wire-shapes.ts";

const asset = { externalId: "photo.jpg", data: "https://example.com/photo.jpg" };

/** What labels mean, without what the service adds: ids of answers and relations, who made them, and that they are free. */
function meaning(labels: ParsedLabels): unknown {
  const { objects, classifications, relations, unknown, brushDataUrl, medicalBrushDataUrl } = labels;
  const added = new Set(["objectId", "metadata", "lock", "other"]);
  const ids = objects.map(({ objectId }) => objectId);
  return JSON.parse(
    JSON.stringify(
      { objects, classifications, relations, unknown, ids, brushDataUrl, medicalBrushDataUrl },
      (key, value) => (added.has(key) ? undefined : value),
    ),
  );
}

describe("labels of every kind go through a hub and come back the same, as a task, an export and its history", () => {
  test("of today", async () => {
    const labelled = unambiguousLabelSet.chain((labelSet) => {
      return fc.record({ labelSet: fc.constant(labelSet), labels: arbitraryLabels(labelSet.toJSON()) });
    });
    await fc.assert(
      fc.asyncProperty(labelled, async ({ labelSet, labels }) => {
        const { ango, projectId, taskId } = await today(labelSet);
        const label = asImport(labels);
        await ango.labels.import(projectId, [label]);
        const expected = meaning(labelSet.parseLabel(label));
        expect(meaning(labelSet.parseTask(await ango.tasks.get(taskId)))).toEqual(expected);
        const nothing = { objects: [], classifications: [], relations: [] };
        await ango.tasks.annotate(taskId, nothing, { mode: "merge", nextStage: true });
        const exported = await ango.exports.create(projectId, { includeHistory: true, includeMetadata: true });
        const [one, ...others] = await exported.json();
        expect(others).toEqual([]);
        if (one === undefined) throw new Error("The export is empty.");
        const { task } = labelSet.parse(one);
        expect(meaning(task)).toEqual(expected);
        const [start, ...passed] = task.stageHistory;
        expect(start?.stageId).toBe("Start");
        expect(passed.map(meaning)).toEqual([expected]);
        for (const { metadata } of task.objects) expect(metadata?.createdAt).toBeInstanceOf(Date);
      }),
      { numRuns: 25 },
    );
  });

  test("of the classic generation", async () => {
    const labelled = unambiguousClassicLabelSet.chain((labelSet) => {
      return fc.record({ labelSet: fc.constant(labelSet), labels: arbitraryLabels(labelSet.toJSON()) });
    });
    await fc.assert(
      fc.asyncProperty(labelled, async ({ labelSet, labels }) => {
        const { ango, projectId, taskId } = await classic(labelSet);
        const label = asImport(labels);
        await ango.labels.import(projectId, [label]);
        const expected = meaning(labelSet.parseLabel(label));
        expect(meaning(labelSet.parseTask(await ango.tasks.get(taskId)))).toEqual(expected);
        await ango.tasks.setStatus(taskId, "Completed");
        const exported = await ango.exports.create(projectId);
        const tasks = (await exported.json()).flatMap((one) => labelSet.parse(one).tasks);
        expect(tasks.map(meaning)).toEqual([expected]);
      }),
      { numRuns: 25 },
    );
  });
});

async function today(labelSet: LabelSet) {
  const hub: Hub = await createHub({ content: { projects: [{ name: "Kinds", assets: [asset] }] } });
  const ango = new AngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch });
  const [projectId = ""] = hub.state.projects.keys();
  const [taskId = ""] = hub.state.tasks.keys();
  expect(await ango.labelSets.set(projectId, labelSet)).toEqual(labelSet.toJSON());
  return { hub, ango, projectId, taskId };
}

async function classic(labelSet: LabelSet) {
  const hub = await createHub({ generation: "classic" });
  const ango = new ClassicAngoHub({ apiKey: hub.apiKey, baseUrl: hub.baseUrl, fetch: hub.fetch });
  const [projectId = ""] = await hub.add({ projects: [{ name: "Kinds", assets: [asset] }] });
  const [taskId = ""] = hub.state.tasks.keys();
  expect(await ango.labelSets.set(projectId, labelSet)).toEqual(labelSet.toJSON());
  return { hub, ango, projectId, taskId };
}

describe("the classic client refuses by name, before it sends", () => {
  const nested = boundingBox("Car", { classifications: [text("Why", { classifications: [boolean("Sharp")] })] });

  const parts: readonly [what: string, LabelSetParts, message: string, argument: string][] = [
    ["a tool", { tools: [pct("Car")] }, 'labelSet.tools[0] ("Car") is of the kind "pct"', "labelSet.tools[0].tool"],
    [
      "a relation",
      { relations: [oneToManyRelation("drives")] },
      '("drives") is of the kind "one-to-many"',
      "labelSet.relations[0].tool",
    ],
    [
      "a ranking",
      { classifications: [rank("Best", ["a", "b"])] },
      '("Best") is of the kind "rank"',
      "labelSet.classifications[0].tool",
    ],
    [
      "a question deep within a tool",
      { tools: [nested] },
      '("Sharp") is of the kind "boolean"',
      "labelSet.tools[0].classifications[0].classifications[0].tool",
    ],
    [
      "a key",
      { classifications: [text("Plate", { exportName: "plate" })] },
      'labelSet.classifications[0] ("Plate") has the key "exportName"',
      "labelSet.classifications[0].exportName",
    ],
  ];

  test.each(parts)("%s of a label set that this generation has not", async (_, parts, message, argument) => {
    const { hub, ango, projectId } = await classic(LabelSet.fromJSON(defineLabelSet({}).toJSON()));
    const before = hub.requests.length;
    const refused = await ango.labelSets.set(projectId, defineLabelSet(parts)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ValidationError);
    expect(refused).toMatchObject({ argument, message: expect.stringContaining(message) });
    expect((refused as Error).message).toMatch(/, which the classic generation has not\.$/);
    expect(hub.requests).toHaveLength(before);
  });

  test("what of a label this generation has not", async () => {
    const labelSet = defineLabelSet({
      tools: [voxelBox("Tumour"), voxelLine("Length")],
      classifications: [boolean("Sharp")],
      relations: [oneToManyRelation("feeds")],
    });
    const { hub, ango, projectId } = await classic(LabelSet.fromJSON(defineLabelSet({}).toJSON()));
    const before = hub.requests.length;
    const volume = labelSet.label("photo.jpg");
    const tumour = volume.addObject("Tumour", { x1: 1, y1: 2, z1: 3, x2: 4, y2: 5, z2: 6 });
    const measured = labelSet.label("photo.jpg");
    measured.addObject("Length", { x1: 1, y1: 2, z1: 3, x2: 4, y2: 5, z2: 6 });
    const sharp = labelSet.label("photo.jpg");
    sharp.addClassification("Sharp", true);
    const related = labelSet.label("photo.jpg");
    related.relations.push({ title: "feeds", from: "a", to: ["b"] });
    for (const [label, argument, says] of [
      [volume, 'labels[0].objects[0]["bounding-box"]', "labels[0].objects[0] has a box in a volume"],
      [measured, "labels[0].objects[0].polyline", "labels[0].objects[0] has a line in a volume"],
      [sharp, "labels[0].classifications[0].answer", "labels[0].classifications[0] is answered with true"],
      [related, "labels[0].relations[0].to", "labels[0].relations[0] relates one object to many"],
    ] as const) {
      await expect(ango.labels.import(projectId, new Set([label]))).rejects.toMatchObject({
        name: "ValidationError",
        message: `${says}, which the classic generation has not.`,
        argument,
      });
    }
    expect(tumour.title).toBe("Tumour");
    expect(hub.requests).toHaveLength(before);
  });
});

test("a hub of today refuses what an import can't have of a part", async () => {
  const labelSet = LabelSet.fromJSON(
    defineLabelSet({
      tools: [boundingBox("Box"), brush("Road"), medicalBrush("Lesion", { schemaId: "1" })],
      classifications: [boolean("Sharp"), text("Note")],
      relations: [oneToManyRelation("feeds")],
    }).toJSON(),
  );
  const { ango, projectId } = await today(labelSet);
  const box = { x: 1, y: 2, width: 3, height: 4 };
  const objects = ["a", "b"].map((objectId) => ({ title: "Box", objectId, "bounding-box": box }));
  for (const [label, says] of [
    [{ objects: [{ title: "Road", "bounding-box": box }] }, 'has a bounding-box, but the tool "Road" draws a brush'],
    [{ objects: [{ title: "Lesion", point: [1, 2] as [number, number] }] }, 'the tool "Lesion" draws a medical-brush'],
    [{ classifications: [{ title: "Sharp", answer: "yes" }] }, "must be true or false"],
    [{ classifications: [{ title: "Note", answer: true }] }, "must be a text"],
    [
      { objects, relations: [{ title: "feeds", group: ["a", "b"] }] },
      'must have from and to, as "feeds" is a one-to-many',
    ],
  ] as const) {
    const given = { externalId: "photo.jpg", ...label } as unknown as ImportLabel;
    expect(labelSet.validate([given])).toHaveLength(1);
    await expect(ango.labels.import(projectId, [given])).rejects.toThrow(says);
  }
  const right = { externalId: "photo.jpg", objects, relations: [{ title: "feeds", from: "a", to: ["b"] }] };
  expect(labelSet.validate([right])).toEqual([]);
  await ango.labels.import(projectId, [right]);
});
