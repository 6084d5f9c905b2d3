import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { addProject, api, labelSet } from "../../../../testing/api.ts";
import { jpeg } from "../../../../testing/jpeg.ts";
import { createHub } from "../../../create-hub.ts";
import type { ClassicHub } from "../../../hub.ts";

/** A hub whose clock goes on by a second with each look at it. */
async function tickingHub(): Promise<ClassicHub> {
  let time = Date.parse("2023-03-08T06:00:00Z");
  return createHub({
    generation: "classic",
    now: () => {
      time += 1_000;
      return new Date(time);
    },
  });
}

const box = { schemaId: "vehicle", objectId: "o1", "bounding-box": { x: 1, y: 2, width: 3, height: 4 } };

describe("tasks", () => {
  test("are as many for each asset as the consensus asks for", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub, { assets: 2, consensusCount: 3 });
    const { data } = await api(hub)("GET", `/v2/project/${id}/tasks?limit=4`);
    expect(data.total).toBe(6);
    expect(data.tasks).toHaveLength(4);
    expect(data.tasks[0]).toMatchObject({ project: id, status: "TODO", assignee: null, asset: { externalId: "0" } });
  });

  test("are filtered by status and by batch, together too", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id, assets, tasks, tags } = await addProject(hub, { assets: 3 });
    await call("POST", "/v2/assignBatches", { assets: assets.slice(0, 2), tags: [tags[0]] });
    await call("POST", `/v2/task/${tasks[1]}/status`, { status: "Completed" });
    const ids = async (query: string): Promise<string[]> =>
      (await call("GET", `/v2/project/${id}/tasks?${query}`)).data.tasks.map((task: { _id: string }) => task._id);
    expect(await ids("status[eq]=Completed")).toEqual([tasks[1]]);
    expect(await ids(`tag=["${tags[0]}"]`)).toEqual([tasks[0], tasks[1]]);
    expect(await ids(`tag=["${tags[0]}"]&status[eq]=TODO`)).toEqual([tasks[0]]);
    expect(await ids(`tag=["${tags[1]}"]`)).toEqual([]);
  });

  test.each(["status[eq]=Done", "tag=night", 'tag=["night"]', "tag={}"])("refuse the filter %s", async (query) => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub);
    expect((await api(hub)("GET", `/v2/project/${id}/tasks?${query}`)).status).toBe(400);
  });

  test("are queued by the priority of their assets", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id, assets } = await addProject(hub, { assets: 4 });
    await call("POST", `/v2/priority/${id}`, { priority: 10, externalId: "2", assetId: null });
    await call("POST", `/v2/priority/${id}`, { priority: -5, assetId: assets[0], externalId: null });
    const { data } = await call("GET", `/v2/project/${id}/tasks`);
    expect(data.tasks.map((task: { asset: { externalId: string } }) => task.asset.externalId)).toEqual([
      "2",
      "1",
      "3",
      "0",
    ]);
    expect(data.tasks[0].priority).toBe(10);
  });

  test("are assigned by user id or e-mail address", async () => {
    const hub = await createHub({
      generation: "classic",
      content: { users: [{ email: "lorenzo@example.com", name: "Lorenzo" }] },
    });
    const call = api(hub);
    const { tasks } = await addProject(hub, { assets: 2 });
    const lorenzo = hub.state.userByEmail("lorenzo@example.com")?._id;
    expect((await call("POST", "/v2/task/assign", { task: tasks[0], user: lorenzo })).status).toBe(200);
    await call("POST", "/v2/task/assign", { task: tasks[1], username: "lorenzo@example.com" });
    for (const task of tasks) expect((await call("GET", `/v2/task/${task}`)).data.task.assignee).toBe(lorenzo);
    const nobody = { task: tasks[0], username: "nobody@example.com" };
    expect(await call("POST", "/v2/task/assign", nobody)).toMatchObject({
      status: 400,
      message: "Invalid user: nobody@example.com.",
    });
    const both = { task: tasks[0], user: lorenzo, username: "lorenzo@example.com" };
    expect((await call("POST", "/v2/task/assign", both)).status).toBe(400);
    expect((await call("POST", "/v2/task/assign", { task: tasks[0] })).status).toBe(400);
  });

  test("are completed and reopened, with their times", async () => {
    const hub = await tickingHub();
    const call = api(hub);
    const { tasks } = await addProject(hub);
    const before = (await call("GET", `/v2/task/${tasks[0]}`)).data.task;
    await call("POST", `/v2/task/${tasks[0]}/status`, { status: "Completed" });
    const done = (await call("GET", `/v2/task/${tasks[0]}`)).data.task;
    expect(done.status).toBe("Completed");
    expect(done.completedAt).toBe(done.updatedAt);
    expect(done.completedAt > before.updatedAt).toBe(true);
    await call("POST", `/v2/task/${tasks[0]}/status`, { status: "TODO" });
    const reopened = (await call("GET", `/v2/task/${tasks[0]}`)).data.task;
    expect(reopened).toMatchObject({ status: "TODO", completedAt: null });
    expect(reopened.updatedAt > done.updatedAt).toBe(true);
    expect((await call("POST", `/v2/task/${tasks[0]}/status`, { status: "Reviewed" })).status).toBe(400);
  });

  test("become Reviewed when a reviewer accepts them", async () => {
    const hub = await createHub({ generation: "classic" });
    const { tasks } = await addProject(hub);
    hub.acceptTask(tasks[0] ?? "");
    expect((await api(hub)("GET", `/v2/task/${tasks[0]}`)).data.task.status).toBe("Reviewed");
    expect(() => hub.acceptTask("nothing")).toThrow("Invalid task: nothing.");
  });
});

describe("annotating", () => {
  test("stores the answer, adds up the time, and completes the task only with nextStage", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { tasks } = await addProject(hub);
    const answer = { tools: [box], classifications: [{ schemaId: "weather", answer: ["rain"] }], relations: [] };
    await call("POST", `/v2/annotate/${tasks[0]}`, { answer, duration: 1_000 });
    const saved = (await call("GET", `/v2/task/${tasks[0]}`)).data.task;
    expect(saved).toMatchObject({ status: "TODO", duration: 1_000, completedAt: null });
    expect(saved.answer.tools[0]).toMatchObject({ ...box, metadata: { createdBy: "owner@example.com" } });
    await call("POST", `/v2/annotate/${tasks[0]}?nextStage=true`, { answer: { tools: [] }, duration: 500 });
    const submitted = (await call("GET", `/v2/task/${tasks[0]}`)).data.task;
    expect(submitted).toMatchObject({ status: "Completed", duration: 1_500, answer: { tools: [] } });
  });

  test("adds up times that stay a number, however long they are", async () => {
    const hub = await createHub({ generation: "classic" });
    const { tasks } = await addProject(hub);
    for (let i = 0; i < 3; i++) {
      await api(hub)("POST", `/v2/annotate/${tasks[0]}`, { answer: {}, duration: Number.MAX_SAFE_INTEGER });
    }
    const { task } = (await api(hub)("GET", `/v2/task/${tasks[0]}`)).data;
    expect(task.duration).toBe(Number.MAX_SAFE_INTEGER);
  });

  test.each([
    [{}, "answer must be an object."],
    [{ answer: { tools: [{ objectId: "a" }] } }, "answer/tools/0/schemaId must be a text that is not empty."],
    [
      { answer: { tools: [{ schemaId: "a", objectId: "a", point: [1, 2, 3] }] } },
      "answer/tools/0/point must be a point [x, y].",
    ],
    [
      { answer: { tools: [{ schemaId: "a", objectId: "a", pdf: { position: {} } }] } },
      "answer/tools/0/pdf/position/boundingRect must be an object",
    ],
    [{ answer: {}, duration: -1 }, "duration must be a number of milliseconds, 0 or more."],
    [{ answer: {}, duration: 1e300 }, "duration must be a number of milliseconds, 0 or more."],
    [
      { answer: { classifications: [{ schemaId: "a", answer: 4 }] } },
      "answer/classifications/0/answer must be a text or a list.",
    ],
  ])("refuses %j", async (body, message) => {
    const hub = await createHub({ generation: "classic" });
    const { tasks } = await addProject(hub);
    const outcome = await api(hub)("POST", `/v2/annotate/${tasks[0]}`, body);
    expect(outcome.status).toBe(400);
    expect(outcome.message).toMatch(message);
  });
});

describe("issues", () => {
  test.each([{ position: "[25, 15]" }, { position: "118" }, { page: 3 }, {}])("are opened at %j", async (where) => {
    const hub = await createHub({ generation: "classic" });
    const { tasks } = await addProject(hub);
    const body = { content: "Look here", labelTask: tasks[0], ...where };
    expect((await api(hub)("POST", "/v2/issues", body)).status).toBe(200);
    expect(hub.state.tasks.get(tasks[0] ?? "")?.issues).toMatchObject([
      { content: "Look here", status: "Open", createdBy: { name: "Owner" }, ...where },
    ]);
  });

  test.each([{ position: "25, 15" }, { position: "[1]" }, { page: -1 }, { page: 2 ** 31 }, { content: "" }])(
    "refuse %j",
    async (wrong) => {
      const hub = await createHub({ generation: "classic" });
      const { tasks } = await addProject(hub);
      const outcome = await api(hub)("POST", "/v2/issues", { content: "c", labelTask: tasks[0], ...wrong });
      expect(outcome.status).toBe(400);
      expect(hub.state.tasks.get(tasks[0] ?? "")?.issues).toEqual([]);
    },
  );
});

describe("masks", () => {
  const zones = [
    {
      region: [
        [1, 1],
        [5, 1],
        [5, 5],
        [1, 5],
      ],
      holes: [
        [
          [2, 2],
          [4, 2],
          [4, 4],
          [2, 4],
        ],
      ],
    },
  ];

  async function pixelsOf(answer: Response): Promise<{ width: number; height: number; rows: string[] }> {
    const png = Buffer.from(await answer.arrayBuffer());
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const raw = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
    const row = (y: number): string =>
      Array.from(raw.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), (p) => (p ? "#" : ".")).join("");
    return { width, height, rows: Array.from({ length: height }, (_, y) => row(y)) };
  }

  test("show a segmentation in white with its holes cut out, in the size of the asset", async () => {
    const hub = await createHub({ generation: "classic" });
    const { tasks } = await addProject(hub);
    const task = hub.state.tasks.get(tasks[0] ?? "");
    if (task) task.asset.metadata = { width: 7, height: 6 };
    const answer = { tools: [{ schemaId: "road", objectId: "seg", segmentation: { zones } }] };
    await api(hub)("POST", `/v2/annotate/${tasks[0]}`, { answer });
    const mask = await hub.fetch(`https://api.ango.ai/v2/mask?annotation=seg&task=${tasks[0]}`, {
      headers: { apikey: hub.apiKey },
    });
    expect(mask.headers.get("content-type")).toBe("image/png");
    const { width, height, rows } = await pixelsOf(mask);
    expect([width, height]).toEqual([7, 6]);
    expect(rows).toEqual([".......", ".####..", ".#..#..", ".#..#..", ".####..", "......."]);
  });

  test("show a polygon as they show a segmentation", async () => {
    const hub = await createHub({ generation: "classic" });
    const { tasks } = await addProject(hub);
    const answer = { tools: [{ schemaId: "area", objectId: "area", polygon: zones[0]?.region }] };
    await api(hub)("POST", `/v2/annotate/${tasks[0]}`, { answer });
    const mask = await hub.fetch(`https://api.ango.ai/v2/mask?annotation=area&task=${tasks[0]}`, {
      headers: { apikey: hub.apiKey },
    });
    expect((await pixelsOf(mask)).rows).toEqual([".....", ".####", ".####", ".####", ".####"]);
  });

  test("are drawn from outlines of any length, in the size that these have", async () => {
    const hub = await createHub({ generation: "classic" });
    const { tasks } = await addProject(hub);
    // More points than a call can take arguments.
    const polygon = Array.from({ length: 300_000 }, (_, i) => (i < 150_000 ? [i % 40, 0] : [39.5 - (i % 40), 20]));
    const answer = { tools: [{ schemaId: "area", objectId: "long", polygon }] };
    expect((await api(hub)("POST", `/v2/annotate/${tasks[0]}`, { answer })).status).toBe(200);
    const headers = { apikey: hub.apiKey };
    const mask = await hub.fetch(`https://api.ango.ai/v2/mask?annotation=long&task=${tasks[0]}`, { headers });
    const { width, height } = await pixelsOf(mask);
    expect([mask.status, width, height]).toEqual([200, 40, 20]);
  });

  test("are refused where they would be too large, and have whole pixels", async () => {
    const hub = await createHub({ generation: "classic" });
    const { tasks } = await addProject(hub);
    const call = api(hub);
    const draw = (polygon: number[][]): Promise<unknown> =>
      call("POST", `/v2/annotate/${tasks[0]}`, { answer: { tools: [{ schemaId: "area", objectId: "a", polygon }] } });
    const task = hub.state.tasks.get(tasks[0] ?? "");
    const mask = () => call("GET", `/v2/mask?annotation=a&task=${tasks[0]}`);
    for (const far of [1e9, 1e300]) {
      await draw([
        [0, 0],
        [far, 0],
        [far, far],
      ]);
      expect(await mask()).toMatchObject({
        status: 400,
        message: expect.stringMatching(/^The mask would have .* pixels/),
      });
    }
    if (task) task.asset.metadata = { width: 7.5, height: 1e-9 };
    const answer = await hub.fetch(`https://api.ango.ai/v2/mask?annotation=a&task=${tasks[0]}`, {
      headers: { apikey: hub.apiKey },
    });
    const { width, height } = await pixelsOf(answer);
    expect([width, height]).toEqual([8, 1]);
  });

  test("have the size of a photograph as it is shown", async () => {
    const hub = await createHub({ generation: "classic" });
    const [id = ""] = await hub.add({
      projects: [{ name: "p", labelSet, assets: [{ externalId: "phone.jpg", data: new Blob([jpeg(40, 20, 6)]) }] }],
    });
    const [task] = hub.state.tasks.values();
    expect(task?.asset.metadata).toEqual({ width: 20, height: 40 });
    expect(id).toBe(task?.asset.project._id);
    const answer = {
      tools: [
        {
          schemaId: "area",
          objectId: "a",
          polygon: [
            [0, 30],
            [20, 30],
            [20, 40],
          ],
        },
      ],
    };
    await api(hub)("POST", `/v2/annotate/${task?._id}`, { answer });
    const mask = await hub.fetch(`https://api.ango.ai/v2/mask?annotation=a&task=${task?._id}`, {
      headers: { apikey: hub.apiKey },
    });
    const { width, height } = await pixelsOf(mask);
    expect([width, height]).toEqual([20, 40]);
  });

  test("are 404 for an object that is not there", async () => {
    const hub = await createHub({ generation: "classic" });
    const { tasks } = await addProject(hub);
    expect((await api(hub)("GET", `/v2/mask?annotation=none&task=${tasks[0]}`)).status).toBe(404);
  });
});
