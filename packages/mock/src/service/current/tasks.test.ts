import { describe, expect, test } from "vitest";
import { exportFiles, send } from "../../../testing/current.ts";
import { createHub } from "../../create-hub.ts";
import type { Hub } from "../../hub.ts";

const nothing = { objects: [], classifications: [], relations: [] };

async function start(): Promise<{ hub: Hub; id: string; task: (externalId: string) => string }> {
  let time = Date.UTC(2026, 0, 1);
  const hub = await createHub({
    seed: "tasks",
    now: () => {
      time += 1_000;
      return new Date(time);
    },
    content: {
      users: [{ email: "ada@example.com", name: "Ada" }],
      projects: [
        {
          name: "Road scenes",
          batches: ["Night", "Day"],
          members: [{ email: "ada@example.com", role: "Labeler" }],
          labelSet: {
            tools: [{ tool: "point", title: "Lamp", schemaId: "lamp" }],
            classifications: [
              {
                tool: "checkbox",
                title: "Weather",
                schemaId: "weather",
                options: [{ value: "Rain", schemaId: "rain" }],
              },
              { tool: "boolean", title: "Busy", schemaId: "busy" },
            ],
            relations: [{ tool: "one-to-many", title: "lights", schemaId: "lights" }],
          },
          assets: [
            { externalId: "a", data: "https://example.com/a.png", batches: ["Night"] },
            { externalId: "b", data: "https://example.com/b.png", batches: ["Night", "Day"], priority: 10 },
            { externalId: "c", data: new Blob(["c"]) },
          ],
        },
      ],
    },
  });
  const [id = ""] = hub.state.projects.keys();
  const task = (externalId: string): string => hub.state.assetsByExternalId(id, externalId)[0]?.task ?? "";
  return { hub, id, task };
}

async function listed(hub: Hub, id: string, query: Record<string, unknown>): Promise<string[]> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    search.set(name, typeof value === "object" ? JSON.stringify(value) : `${value}`);
  const { data } = await send(hub, "GET", `/v2/project/${id}/tasks?${search}`);
  expect(data.total).toBe(data.tasks.length);
  return data.tasks.map(({ externalId }: { externalId: string }) => externalId);
}

describe("tasks are listed", () => {
  test("as they are to be worked on: higher priorities first, older tasks first among equals", async () => {
    const { hub, id } = await start();
    expect(await listed(hub, id, {})).toEqual(["b", "a", "c"]);
    await send(hub, "POST", `/v2/project/${id}/updatePriority`, { priority: 20, filters: { externalIds: ["c"] } });
    expect(await listed(hub, id, {})).toEqual(["c", "b", "a"]);
  });

  test("by every kind of comparison", async () => {
    const { hub, id, task } = await start();
    const [night = "", day = ""] = hub.state.projects.get(id)?.batches.map(({ _id }) => _id) ?? [];
    await send(hub, "POST", "/v2/task/assign", {
      project: id,
      tasks: [task("a")],
      user: "ada@example.com",
      stage: "Label",
    });
    await send(hub, "POST", `/v2/annotate/${task("c")}?nextStage=true`, { answer: nothing, duration: 60 });
    await send(hub, "POST", `/v2/annotate/${task("b")}`, { answer: nothing, duration: 40 });
    const created = hub.state.tasks.get(task("b"))?.createdAt;
    const filters: [filter: object, found: string[]][] = [
      [{ stage: "Label" }, ["b", "a"]],
      [{ stage: { $ne: "Label" } }, ["c"]],
      [{ batches: { $in: [day] } }, ["b"]],
      [{ batches: { $in: [night], $nin: [day] } }, ["a"]],
      [{ batches: { $exists: false } }, ["c"]],
      [{ assignee: { $eq: "ada@example.com" } }, ["a"]],
      [{ assignee: { $exists: true }, stage: "Label" }, ["b", "a"]],
      [{ externalId: { $regex: "^[ab]$" } }, ["b", "a"]],
      [{ priority: { $gt: 0, $lte: 10 } }, ["b"]],
      [{ totalDuration: { $gte: 60 } }, ["c"]],
      [{ createdAt: { $gt: created } }, ["c"]],
      [{ createdAt: { $lte: created } }, ["b", "a"]],
      [{ isDraft: { $eq: true } }, ["b"]],
      [{ isBenchmark: { $eq: true } }, []],
    ];
    for (const [filter, found] of filters) expect([filter, await listed(hub, id, { filter })]).toEqual([filter, found]);
    expect(await listed(hub, id, { stage: "Complete" })).toEqual(["c"]);
    expect(await listed(hub, id, { batches: [day] })).toEqual(["b"]);
    expect(await listed(hub, id, { "status[eq]": "TODO" })).toEqual([]);
    expect(await listed(hub, id, { stage: "Complete", filter: { stage: "Label" } })).toEqual(["b", "a"]);
    expect(await listed(hub, id, { sort: "-externalId" })).toEqual(["c", "b", "a"]);
    expect(await listed(hub, id, { sort: "stage,-priority" })).toEqual(["c", "b", "a"]);
  });

  test("without the newest, while the lists lag", async () => {
    const { hub, id } = await start();
    hub.faults.add({ kind: "lag", milliseconds: 60_000 });
    expect(await listed(hub, id, {})).toEqual([]);
    const { data } = await send(hub, "GET", `/v2/project/${id}/assets`);
    expect(data.total).toBe(0);
    hub.faults.clear();
    expect(await listed(hub, id, {})).toEqual(["b", "a", "c"]);
  });

  test("page by page", async () => {
    const { hub, id } = await start();
    const { data } = await send(hub, "GET", `/v2/project/${id}/tasks?page=2&limit=2&fields=externalId`);
    expect([data.total, data.tasks.length, data.tasks[0].externalId]).toEqual([3, 1, "c"]);
  });
});

describe("labels", () => {
  test("of what somebody has sent on are not written over", async () => {
    const { hub, id, task } = await start();
    await send(hub, "POST", `/v2/annotate/${task("a")}?nextStage=true`, { answer: nothing });
    const jsonContent = ["a", "b"].map((externalId) => ({ externalId, objects: [{ title: "Lamp", point: [1, 2] }] }));
    const { data } = await send(hub, "POST", "/v2/import/labels", { project: id, jsonContent });
    expect(data.project).toBe("1 / 2 tasks are labeled.");
    const [a, b] = ["a", "b"].map((name) => hub.state.tasks.get(task(name))?.answer?.tools?.length);
    expect([a, b]).toEqual([0, 1]);
  });

  test("keep answers of every form, by the ids of options, and come out as their texts", async () => {
    const { hub, id, task } = await start();
    const answer = {
      objects: [
        { schemaId: "lamp", objectId: "1", point: [1, 2] },
        { schemaId: "lamp", objectId: "2", point: [3, 4] },
      ],
      classifications: [
        { title: "Weather", answer: ["Rain"] },
        { schemaId: "busy", answer: true },
        { schemaId: "of an older label set", answer: "x" },
      ],
      relations: [{ schemaId: "lights", from: "1", to: ["2"] }],
    };
    await send(hub, "POST", `/v2/annotate/${task("a")}?nextStage=true`, { answer });
    const { data } = await send(hub, "GET", `/v2/task/${task("a")}?includeAnswer=true`);
    expect(data.task.answer.classifications.map((given: { answer: unknown }) => given.answer)).toEqual([
      ["rain"],
      true,
      "x",
    ]);
    // What was read can be sent back as it is, as merging programs do.
    const { tools: objects, ...rest } = data.task.answer;
    const again = await send(hub, "POST", `/v2/annotate/${task("a")}`, { answer: { objects, ...rest } });
    expect(again.data.label.answer).toEqual(data.task.answer);
    const [file = ""] = Object.values(await exportFiles(hub, id, '&stage=["Complete"]'));
    const [exported] = JSON.parse(file);
    expect(exported.task.classifications.map((given: { answer: unknown }) => given.answer)).toEqual([
      ["Rain"],
      true,
      "x",
    ]);
    expect(exported.task.relations).toMatchObject([{ title: "lights", from: "1", to: ["2"] }]);
  });
});

describe("an export", () => {
  test("has a file, a line or a member for each asset", async () => {
    const { hub, id } = await start();
    const names = async (query: string) => Object.keys(await exportFiles(hub, id, query));
    expect(await names("")).toEqual([`${id}-export.json`]);
    expect(await names("&format=split")).toEqual(["1.json", "2.json", "3.json"]);
    expect(Object.values(await exportFiles(hub, id, "&format=ndjson"))[0]?.split("\n")).toHaveLength(4);
  });

  test("leaves out what is not asked for", async () => {
    const { hub, id, task } = await start();
    await send(hub, "POST", `/v2/annotate/${task("a")}`, {
      answer: { ...nothing, objects: [{ schemaId: "lamp", point: [1, 2] }] },
    });
    const [file = ""] = Object.values(await exportFiles(hub, id, "&includeHistory=false&includeMetadata=false"));
    const [exported] = JSON.parse(file);
    expect(exported.task).not.toHaveProperty("stageHistory");
    expect(exported.task).not.toHaveProperty("idleDuration");
    expect(exported.task.tools[0]).not.toHaveProperty("metadata");
  });

  test("is of tasks that were changed and created in a span, whatever form its times have", async () => {
    const { hub, id, task } = await start();
    const before = hub.state.tasks.get(task("c"))?.createdAt.replace("Z", "000");
    await send(hub, "POST", `/v2/annotate/${task("a")}`, { answer: nothing });
    const count = async (query: string) => JSON.parse(Object.values(await exportFiles(hub, id, query))[0] ?? "").length;
    expect(await count(`&updatedAt={"$gt":"${before}"}`)).toBe(1);
    expect(await count(`&createdAt={"$gt":"${before}"}`)).toBe(0);
    expect(await count(`&createdAt={"$lt":"${before}Z"}`)).toBe(2);
  });

  test("tells people when it is to", async () => {
    const { hub, id } = await start();
    await exportFiles(hub, id);
    expect(hub.state.notifications).toEqual([]);
    await exportFiles(hub, id, "&sendEmail=true&doNotNotify=false");
    expect(hub.state.notifications.map(({ channel }) => channel)).toEqual(["mail", "app"]);
  });
});

test("tasks that wait are forwarded by the hub, as by a manager", async () => {
  const { hub, id } = await start();
  const stages = hub.state.projects.get(id)?.stages.map((stage) => ({ ...stage, autoForward: false }));
  await send(hub, "POST", `/v2/project/${id}`, { stages });
  await send(hub, "POST", `/v2/project/${id}/cloud`, { assets: [{ externalId: "d", data: "https://example.com/d" }] });
  expect(await listed(hub, id, { filter: { stage: "Start" } })).toEqual(["d"]);
  const waiting = hub.state.assetsByExternalId(id, "d")[0]?.task ?? "";
  hub.forwardTask(waiting);
  expect(hub.state.tasks.get(waiting)).toMatchObject({ stage: "Label", history: [{ stageId: "Start" }] });
  expect(() => hub.forwardTask(waiting)).toThrow("only a Start and a Hold are forwarded");
});

describe("content that is wrong is refused as a whole, with its place", () => {
  const wrong: [content: object, message: string][] = [
    [{ nope: 1 }, "nope is not known: only users, storages, projects."],
    [{ users: [{ email: "x" }] }, "users[0].email must be an e-mail address."],
    [{ users: [{ email: "owner@example.com" }] }, "users[0].email: there is a user owner@example.com already."],
    [{ projects: [{ name: "x", stages: [{ id: "Start" }] }] }, "projects[0].stages[0].type must be a text."],
    [
      { projects: [{ name: "x", stages: [{ id: "a", type: "Label", name: "a" }] }] },
      'projects[0].stages must hold a stage of the type Start with the id "Start".',
    ],
    [
      { projects: [{ name: "x", members: [{ email: "eve@example.com", role: "Lead" }] }] },
      "projects[0].members[0].email: eve@example.com is none of the users.",
    ],
    [
      { projects: [{ name: "x", assets: [{ externalId: "a", data: "b", batches: ["c"] }] }] },
      'projects[0].assets[0].batches[0]: the project has no batch "c".',
    ],
    [{ projects: [{ name: "x", labelSet: { tools: [{}] } }] }, "projects[0].labelSet.tools[0].tool must be a text."],
    [
      {
        projects: [
          {
            name: "x",
            assets: [{ externalId: "a", data: "b" }],
            labels: [{ externalId: "a", objects: [{ title: "t", point: [1, 2] }] }],
          },
        ],
      },
      'projects[0].labels[0].objects[0].title: the label set has no tool "t" here.',
    ],
    [
      { projects: [{ name: "first" }, { name: "x", assets: [{ externalId: "a", data: "b", priority: 1001 }] }] },
      "projects[1].assets[0].priority must be an integer from -1000 to 1000.",
    ],
  ];
  test.each(wrong)("%j", async (content, message) => {
    const hub = await createHub();
    await expect(hub.add(content)).rejects.toThrow(message);
    expect([hub.state.projects.size, hub.state.members.size]).toEqual([0, 1]);
  });
});

describe("what steers a hub", () => {
  test("shows its projects, files and requests, and forwards tasks", async () => {
    const { hub, id, task } = await start();
    await send(hub, "POST", `/v2/annotate/${task("a")}?nextStage=true`, { answer: nothing });
    const { data } = await send(hub, "GET", "/_hub/overview");
    expect(data.projects).toMatchObject([
      {
        name: "Road scenes",
        assets: 3,
        done: 1,
        tasks: { Start: 0, Labeling: 2, Complete: 1 },
        batches: ["Night", "Day"],
      },
    ]);
    const page = await send(hub, "GET", `/_hub/projects/${id}?status=Labeling`);
    expect([page.data.total, page.data.assets[1].tasks[0].status]).toEqual([2, "Labeling"]);
    expect(await (await hub.fetch(`https://hub.test${page.data.assets[1].data}`)).text()).toBe("c");
    expect((await send(hub, "POST", "/_hub/forward", { task: task("a") })).status).toBe(400);
    expect((await send(hub, "GET", "/_hub/state")).data.state).toEqual(hub.save());
    expect((await send(hub, "POST", "/_hub/accept", { task: task("a") })).status).toBe(404);
    expect((await send(hub, "POST", "/_hub/content", { projects: [{ name: "more" }] })).data.projects).toHaveLength(1);
  });

  test("knows the operations of its own generation alone", async () => {
    const { hub, id } = await start();
    expect(() => hub.faults.add({ kind: "html", operation: "setBatches" })).toThrow("operation must be one of");
    hub.faults.add({ kind: "status", status: 503, operation: "requeueTasks", times: 1 });
    const requeue = () =>
      send(hub, "POST", `/v2/project/${id}/requeueTasks`, { toStageId: "Label", filters: {}, options: {} });
    expect([(await requeue()).status, (await requeue()).status]).toEqual([503, 200]);
  });
});
