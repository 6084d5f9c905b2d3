import { boundingBox, defineLabelSet } from "@ango-hub/label-set";
import { describe, expect, test } from "vitest";
import { batchId, clientOf, projectId, taskId } from "./service.ts";

const project = {
  project: { _id: projectId, name: "p", categorySchema: {}, batches: [{ _id: batchId, name: "Night" }] },
};
const none = { tasks: [], total: 0 };
const service = ({ path }: { path: string }) => (path.endsWith("/tasks") ? none : project);

describe("a filter of tasks", () => {
  test.each([
    [{ stage: "Label" }, { stage: "Label" }],
    [{ stage: ["Label", "Review"] }, { stage: { $in: ["Label", "Review"] } }],
    [{ batches: ["Night"] }, { batches: { $in: [batchId] } }],
    [
      { status: "READY", type: { ne: "benchmark" } },
      { status: { $eq: "READY" }, type: { $ne: "benchmark" } },
    ],
    [{ externalId: { regex: /^a.*\.jpg$/ } }, { externalId: { $regex: "^a.*\\.jpg$" } }],
    [{ assignee: { exists: false } }, { assignee: { $exists: false } }],
    [{ priority: 5 }, { priority: { $eq: 5 } }],
    [{ priority: { gte: 10, lt: 20 } }, { priority: { $gte: 10, $lt: 20 } }],
    [{ isSkipped: true }, { isSkipped: { $eq: true } }],
    [
      { updatedAt: { from: "2026-01-01", to: new Date(Date.UTC(2026, 1, 1)) } },
      { updatedAt: { $gte: "2026-01-01T00:00:00.000Z", $lt: "2026-02-01T00:00:00.000Z" } },
    ],
  ])("%j goes as %j", async (filter, wire) => {
    const { ango, received } = clientOf(service);
    await ango.tasks.list(projectId, { filter });
    expect(JSON.parse(received.at(-1)?.query.get("filter") ?? "")).toEqual(wire);
  });

  test("is left out where it is empty, and letters that mean something in a URL arrive as they are", async () => {
    const { ango, received } = clientOf(service);
    await ango.tasks.list(projectId, { filter: {} });
    expect(received.at(-1)?.query.has("filter")).toBe(false);
    await ango.tasks.list(projectId, { filter: { externalId: "a&b#c+d e%.jpg" }, sort: ["-priority", "createdAt"] });
    expect(JSON.parse(received.at(-1)?.query.get("filter") ?? "")).toEqual({ externalId: { $eq: "a&b#c+d e%.jpg" } });
    expect(received.at(-1)?.query.get("sort")).toBe("-priority,createdAt");
  });

  test.each([
    [{ stag: "Label" }, "Did you mean stage?"],
    [{ priority: "high" }, "filter.priority must be a number, or an object of operators"],
    [{ priority: { above: 1 } }, "There are eq, ne, gt, gte, lt, lte."],
    [{ externalId: { regex: /a/i } }, "a regular expression without flags"],
    [{ createdAt: {} }, "a span with from, to or both"],
    [{ createdAt: { from: "2026-02-30" } }, "filter.createdAt.from must be a valid Date"],
    [{ isDraft: 1 }, "filter.isDraft must be true or false"],
    [{ batches: ["Noon"] }, 'no batch with the name or id "Noon"'],
  ])("%j is refused before the list is asked for", async (filter, message) => {
    const { ango, received } = clientOf(service);
    const list = ango.tasks.list(projectId, { filter: filter as object });
    await expect(list).rejects.toMatchObject({ name: "ValidationError", message: expect.stringContaining(message) });
    expect(received.filter(({ path }) => path.endsWith("/tasks"))).toEqual([]);
  });

  test("fields bring what the answer is found by, and the answer is asked for", async () => {
    const { ango, received } = clientOf(service);
    await ango.tasks.list(projectId, { fields: ["priority"] });
    expect(received.at(-1)?.query.get("fields")).toBe("_id,project,asset,priority");
    expect(received.at(-1)?.query.get("includeAnswer")).toBe("true");
  });
});

describe("every task of a project", () => {
  test.each([undefined, null, {}, { taskIds: [] }, { batches: [] }, "everything", { ids: [taskId] }])(
    "is never meant by %j",
    async (filter) => {
      const { ango, received } = clientOf(() => ({}));
      const requeue = ango.tasks.requeue(projectId, { to: "Label", filter: filter as never });
      await expect(requeue).rejects.toMatchObject({ name: "ValidationError" });
      const priority = ango.tasks.setPriority(projectId, 1, { filter: filter as never });
      await expect(priority).rejects.toMatchObject({ name: "ValidationError" });
      expect(received).toEqual([]);
    },
  );

  test('is meant by "all"', async () => {
    const { ango, received } = clientOf(() => ({ modifiedCount: { modified: 9 }, result: {} }));
    expect(await ango.tasks.requeue(projectId, { to: "Label", filter: "all", removeAssignee: true })).toEqual({
      modified: 9,
    });
    expect(received[0]?.body).toEqual({ toStageId: "Label", filters: {}, options: { removeAssignee: true } });
    await ango.tasks.setPriority(projectId, 100, { filter: "all" });
    expect(received[1]?.body).toEqual({ priority: 100, filters: {} });
  });

  test("a choice goes with stages and batches in the words of the service", async () => {
    const { ango, received } = clientOf(({ method }) => (method === "GET" ? project : { modifiedCount: {} }));
    const filter = { stages: ["Complete"], batches: ["Night"], externalIds: ["a.jpg"] };
    await ango.tasks.requeue(projectId, { to: "Label", filter });
    expect(received.at(-1)?.body).toMatchObject({
      filters: { fromStageIds: ["Complete"], batches: [batchId], externalIds: ["a.jpg"] },
    });
  });
});

describe("a merged answer", () => {
  const stored = {
    _id: taskId,
    brushDataUrl: "https://storage.example.com/strokes.png",
    answer: {
      tools: [
        { schemaId: "car", objectId: "a", point: [1, 1] },
        { schemaId: "car", objectId: "b", point: [2, 2] },
      ],
      classifications: [
        { schemaId: "weather", answer: "sun" },
        { schemaId: "light", answer: "day" },
      ],
      relations: [{ schemaId: "tows", objectId: "r", from: "a", to: "b" }],
    },
  };
  const merge = async (answer: object, answered: object = stored) => {
    const { ango, received } = clientOf(({ method }) => (method === "GET" ? { task: answered } : { label: stored }));
    const whole = { objects: [], classifications: [], relations: [], ...answer };
    await ango.tasks.annotate(taskId, whole as never, { mode: "merge" });
    return { body: received[1]?.body as { answer: object; brushDataUrl: unknown }, received };
  };

  test("asks for the answer that it relies on, and keeps all that is there, strokes too", async () => {
    const { body, received } = await merge({});
    expect(received[0]?.query.get("includeAnswer")).toBe("true");
    expect(body.answer).toEqual({
      objects: stored.answer.tools,
      classifications: stored.answer.classifications,
      relations: stored.answer.relations,
    });
    expect(body.brushDataUrl).toBe(stored.brushDataUrl);
  });

  test("replaces objects by their id, and answers anew, so that doing it again changes nothing", async () => {
    const objects = [
      { schemaId: "car", objectId: "b", point: [3, 3] },
      { schemaId: "car", objectId: "c", point: [4, 4] },
    ];
    const { body } = await merge({ objects, classifications: [{ schemaId: "weather", answer: "rain" }] });
    expect(body.answer).toMatchObject({
      objects: [stored.answer.tools[0], ...objects],
      classifications: [
        { schemaId: "light", answer: "day" },
        { schemaId: "weather", answer: "rain" },
      ],
    });
  });

  test("goes on from nothing where nobody has answered yet", async () => {
    expect((await merge({}, { _id: taskId, answer: null })).body.answer).toMatchObject({ objects: [] });
  });

  test("is an error where the service leaves the answer out, and nothing is stored", async () => {
    await expect(merge({}, { _id: taskId })).rejects.toMatchObject({ name: "UnexpectedResponseError" });
  });
});

test("a label that a label set built is annotated with as it is: its asset is left out, and its strokes go beside it", async () => {
  const { ango, received } = clientOf(() => ({ label: { _id: taskId } }));
  const labelSet = defineLabelSet({ tools: [boundingBox("Car", { schemaId: "car" })] });
  const label = labelSet.label("a.jpg");
  label.addObject("Car", { x: 1, y: 2, width: 3, height: 4 });
  await ango.tasks.annotate(taskId, label);
  const { objects, classifications, relations } = label;
  const answer = { objects, classifications, relations };
  expect(received[0]?.body).toEqual({ answer, brushDataUrl: null, medicalBrushDataUrl: null, duration: 0 });
  const brushDataUrl = "https://example.com/strokes.png";
  await ango.tasks.annotate(taskId, Object.assign(label, { brushDataUrl }));
  expect(received[1]?.body).toEqual({ answer, brushDataUrl, medicalBrushDataUrl: null, duration: 0 });
});

test.each([[undefined], [null], [5], [[]], [{ objects: [] }]])(
  "%j is refused as an answer before anything is sent",
  async (answer) => {
    const { ango, received } = clientOf(() => ({}));
    const annotated = ango.tasks.annotate(taskId, answer as never);
    await expect(annotated).rejects.toMatchObject({
      name: "ValidationError",
      argument: expect.stringMatching(/^answer/),
    });
    expect(received).toEqual([]);
  },
);
