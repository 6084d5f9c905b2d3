import { describe, expect, test } from "vitest";
import { addProject, api, exportOf, type Outcome } from "../../../../testing/api.ts";
import { createHub } from "../../../create-hub.ts";
import type { ClassicHub } from "../../../hub.ts";

const everything = {
  objects: [
    {
      schemaId: "vehicle",
      objectId: "car",
      "bounding-box": { x: 20, y: 30, width: -5, height: 6 },
      classifications: [
        { title: "Type", answer: "Truck", classifications: [{ schemaId: "plate", answer: "HH-AB 123" }] },
      ],
    },
    {
      title: "Trailer",
      objectId: "trailer",
      "rotated-bounding-box": { x: 0, y: 0, width: 4, height: 2, rotation: 90 },
    },
    {
      title: "Same",
      polygon: [
        [1, 1],
        [6, 1],
        [3, 4],
      ],
    },
    {
      title: "Same",
      polyline: [
        [0, 2],
        [3, 1],
      ],
    },
    { schemaId: "lamp", point: [3.5, 6], page: 2, interpolationStopped: true },
    {
      schemaId: "road",
      objectId: "seg",
      segmentation: {
        zones: [
          {
            region: [
              [0, 0],
              [9, 0],
              [9, 9],
            ],
            holes: [],
          },
        ],
      },
    },
    { schemaId: "name", ner: { start: 1, end: 3 } },
    {
      schemaId: "clause",
      page: 0,
      pdf: { x1: 1, y1: 2, x2: 3, y2: 4, width: 612, height: 792, pageNumber: 1, text: "Terms" },
    },
  ],
  classifications: [
    { schemaId: "weather", answer: ["Rain", "Fog"] },
    { schemaId: "place", answer: ["City / Street"] },
  ],
  relations: [
    { schemaId: "tows", from: "car", to: "trailer", direction: "bidirectional" },
    { title: "convoy", group: ["car", "trailer"] },
  ],
};

async function importLabels(hub: ClassicHub, project: string, ...jsonContent: object[]): Promise<Outcome> {
  return api(hub)("POST", "/v2/import/labels", { project, jsonContent });
}

describe("imported labels", () => {
  test("are stored in the ids of the label set, with the answers' texts turned into option ids", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id, tasks } = await addProject(hub);
    expect((await importLabels(hub, id, { externalId: "0", ...everything })).status).toBe(200);
    const { answer } = (await api(hub)("GET", `/v2/task/${tasks[0]}`)).data.task;
    expect(answer.tools.map((tool: { schemaId: string }) => tool.schemaId)).toEqual([
      "vehicle",
      "trailer",
      "area",
      "line",
      "lamp",
      "road",
      "name",
      "clause",
    ]);
    expect(answer.tools[0]).toMatchObject({
      objectId: "car",
      classifications: [
        { schemaId: "type", answer: "truck", classifications: [{ schemaId: "plate", answer: "HH-AB 123" }] },
      ],
      lock: false,
      metadata: { createdAt: expect.any(Number), createdBy: "import" },
    });
    expect(answer.tools[2].objectId).toMatch(/^[0-9a-f]{23}$/);
    expect(answer.tools[4]).toMatchObject({ page: 2, interpolationStopped: true });
    expect(answer.tools[7].pdf).toMatchObject({
      position: { boundingRect: { x1: 1, y2: 4 }, pageNumber: 1 },
      content: { text: "Terms" },
    });
    expect(answer.classifications).toMatchObject([{ answer: ["rain", "fog"] }, { answer: ["street"] }]);
    expect(answer.relations).toMatchObject([
      { schemaId: "tows", from: "car", to: "trailer", direction: "bidirectional" },
      { schemaId: "convoy", group: ["car", "trailer"] },
    ]);
  });

  test("come out of an export as they went in, with titles and texts", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id, tasks } = await addProject(hub);
    await importLabels(hub, id, { externalId: "0", ...everything });
    expect(await exportOf(hub, id)).toEqual([]);
    await api(hub)("POST", `/v2/task/${tasks[0]}/status`, { status: "Completed" });
    const [asset] = await exportOf(hub, id, "&segmentationPoints=true&annotationMetadata=true");
    const [task] = asset?.tasks ?? [];
    expect(task?.objects.map(({ title, tool }) => `${tool}: ${title}`)).toEqual([
      "bounding-box: Vehicle",
      "rotated-bounding-box: Trailer",
      "polygon: Same",
      "polyline: Same",
      "point: Lamp",
      "segmentation: Road",
      "ner: Name",
      "pdf: Clause",
    ]);
    expect(task?.objects[0]).toMatchObject({
      ...everything.objects[0],
      classifications: [
        { title: "Type", tool: "radio", answer: "Truck", classifications: [{ title: "Plate", answer: "HH-AB 123" }] },
      ],
    });
    // A quarter turn clockwise about the top left corner: the edge that went right goes down, the one that went down left.
    const corners = task?.objects[1]?.["rotated-bounding-box"]?.corners?.flat() ?? [];
    for (const [i, expected] of [0, 0, -2, 0, -2, 4, 0, 4].entries()) expect(corners[i]).toBeCloseTo(expected, 9);
    expect(task?.objects[0]?.metadata).toEqual({
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      createdBy: "import",
    });
    expect(task?.objects[5]).toMatchObject({ segmentation: everything.objects[5]?.segmentation });
    expect(task?.classifications).toMatchObject([
      { title: "Weather", answer: ["Rain", "Fog"] },
      { title: "Place", answer: ["City / Street"] },
    ]);
    expect(task?.relations).toMatchObject(everything.relations);
  });

  test("reach the tasks of every asset with the external id, each with a copy of its own", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id } = await addProject(hub, { assets: 2, consensusCount: 2 });
    await call("POST", `/v2/project/${id}/cloud`, {
      assets: [{ externalId: "1", data: "https://example.com/again.png" }],
    });
    await importLabels(hub, id, { externalId: "1", classifications: [{ title: "Weather", answer: ["Fog"] }] });
    const answers = [...hub.state.tasks.values()].map((task) => task.answer);
    expect(answers.map((answer) => answer?.classifications?.length ?? 0)).toEqual([0, 0, 1, 1, 1, 1]);
    expect(new Set(answers.slice(2)).size).toBe(4);
  });

  test("stay away from assets that somebody has begun to complete, and say where they are", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id, tasks } = await addProject(hub, { assets: 2, consensusCount: 2 });
    await call("POST", `/v2/task/${tasks[0]}/status`, { status: "Completed" });
    const fog = [{ title: "Weather", answer: ["Fog"] }];
    const brushDataUrl = "https://example.com/strokes.png";
    await importLabels(
      hub,
      id,
      { externalId: "0", classifications: fog },
      { externalId: "1", asset: "https://example.com/1.png", brushDataUrl },
    );
    const imported = (await call("GET", `/v2/project/${id}/tasks`)).data.tasks;
    expect(imported.map(({ isPreLabeled }: { isPreLabeled: boolean }) => isPreLabeled)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(imported[1].answer.classifications).toEqual([]);
    expect(imported[2]).toMatchObject({ status: "TODO", brushDataUrl });
    const { assets } = (await call("GET", `/v2/project/${id}/assets`)).data;
    expect(assets).toMatchObject([{ isPreLabeled: false }, { isPreLabeled: true }]);
    expect(hub.save().projects[0]?.assets[1]?.tasks[0]).toMatchObject({ isPreLabeled: true, brushDataUrl });
  });

  test("find an asset by its URL, also one that the hub's storage holds", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id, tasks } = await addProject(hub);
    const url = (await call("GET", "/v2/getUploadUrl?name=a%20b.txt")).data.uploadUrl;
    await hub.fetch(url, { method: "PUT", body: "text" });
    await call("POST", `/v2/project/${id}/cloud`, { assets: [{ externalId: "up", data: url.split("?")[0] }] });
    const classifications = [{ title: "Weather", answer: [] }];
    const outcome = await importLabels(
      hub,
      id,
      { data: "https://example.com/0.png", classifications },
      { data: url.split("?")[0], classifications },
    );
    expect(outcome.status).toBe(200);
    expect(hub.state.tasks.get(tasks[0] ?? "")?.answer).toBeDefined();
    expect([...hub.state.tasks.values()].every((task) => task.answer)).toBe(true);
  });

  test("find their asset in another Unicode form, and the one that is named where both are there", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id } = await addProject(hub);
    const [composed, decomposed] = ["é".normalize("NFC"), "é".normalize("NFD")] as const;
    const classifications = [{ title: "Weather", answer: ["Fog"] }];
    const answered = () => {
      return [...hub.state.assets.values()]
        .filter(({ tasks }) => tasks.some(({ isPreLabeled }) => isPreLabeled))
        .map(({ externalId }) => externalId);
    };
    await call("POST", `/v2/project/${id}/cloud`, { assets: [{ externalId: decomposed, data: "https://a.example" }] });
    expect((await importLabels(hub, id, { externalId: composed, classifications })).status).toBe(200);
    expect(answered()).toEqual([decomposed]);
    await call("POST", `/v2/project/${id}/cloud`, { assets: [{ externalId: composed, data: "https://b.example" }] });
    await importLabels(hub, id, { externalId: composed, classifications });
    expect(answered()).toEqual([decomposed, composed]);
  });

  test.each([
    [{ externalId: "9" }, 'jsonContent/1/externalId: no asset is named "9".'],
    [{ data: "x" }, "jsonContent/1/data: no asset has the URL x."],
    [{}, "jsonContent/1 must be a label with externalId or data."],
    [
      { externalId: "0", objects: [{ schemaId: "no", point: [1, 1] }] },
      'objects/0/schemaId: the label set has no tool "no" here.',
    ],
    [
      { externalId: "0", objects: [{ title: "No", point: [1, 1] }] },
      'objects/0/title: the label set has no tool "No" here.',
    ],
    [
      { externalId: "0", objects: [{ schemaId: "lamp", polygon: [] }] },
      'objects/0 has a polygon, but the tool "Lamp" draws a point.',
    ],
    [
      { externalId: "0", objects: [{ schemaId: "lamp" }] },
      "objects/0 must be an object with exactly one of bounding-box, ",
    ],
    [{ externalId: "0", objects: [{ schemaId: "lamp", point: [1] }] }, "objects/0/point must be a point [x, y]."],
    [
      {
        externalId: "0",
        objects: [{ schemaId: "trailer", "rotated-bounding-box": { x: 0, y: 0, width: 1, height: 1, rotation: 181 } }],
      },
      "rotation must be a number, -180 to 180.",
    ],
    [
      { externalId: "0", classifications: [{ schemaId: "weather", answer: ["Sun"] }] },
      '"Sun" must name one option of "Weather": Rain, Fog.',
    ],
    [{ externalId: "0", classifications: [{ schemaId: "weather", answer: "Rain" }] }, "answer must be an array."],
    [{ externalId: "0", classifications: [{ schemaId: "place", answer: ["Street"] }] }, "City, City / Street, Forest."],
    [
      { externalId: "0", relations: [{ schemaId: "tows", from: "a", to: "b" }] },
      '"a" must be the objectId of an object of this label.',
    ],
    [
      { externalId: "0", relations: [{ schemaId: "convoy", group: [] }] },
      "group must be a list with at least one entry.",
    ],
    [
      { externalId: "0", relations: [{ schemaId: "tows", group: ["a"] }] },
      'relations/0 must have from and to, as "tows" is a one-to-one relation.',
    ],
    [
      { externalId: "0", classifications: [{ schemaId: "weather", answer: [], lock: 1 }] },
      "lock must be true or false.",
    ],
    [{ externalId: "0", relations: [{ schemaId: "tows", from: "a", to: "b", lock: true }] }, "lock must be left out"],
  ])("refuse %j, and with it the whole import", async (label, message) => {
    const hub = await createHub({ generation: "classic" });
    const { id, tasks } = await addProject(hub);
    const outcome = await importLabels(
      hub,
      id,
      { externalId: "0", classifications: [{ schemaId: "weather", answer: [] }] },
      label,
    );
    expect(outcome.status).toBe(400);
    expect(outcome.message).toContain(message);
    expect(hub.state.tasks.get(tasks[0] ?? "")?.answer).toBeUndefined();
  });
});
