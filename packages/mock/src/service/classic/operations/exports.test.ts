import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportFields } from "@ango-hub/openapi/classic";
import { describe, expect, test } from "vitest";
import { addProject, api, exportOf } from "../../../../testing/api.ts";
import { createHub } from "../../../create-hub.ts";
import type { ClassicHub } from "../../../hub.ts";

const all = exportFields.map((name) => `&${name}=true`).join("");

async function finishedHub(): Promise<{
  hub: ClassicHub;
  id: string;
  tasks: string[];
  tags: string[];
  alice: string;
  at: string[];
}> {
  const times = ["2023-01-01T00:00:00.000Z", "2023-02-01T00:00:00.000Z", "2023-03-01T00:00:00.000Z"];
  let time = times[0] ?? "";
  const hub = await createHub({
    generation: "classic",
    now: () => new Date(time),
    content: { users: [{ email: "alice@example.com" }] },
  });
  const call = api(hub);
  const { id, assets, tasks, tags } = await addProject(hub, { assets: 3 });
  const alice = hub.state.userByEmail("alice@example.com")?._id ?? "";
  await call("POST", "/v2/task/assign", { task: tasks[0], user: alice });
  await call("POST", "/v2/assignBatches", { assets: [assets[1]], tags: [tags[0]] });
  for (const i of [0, 1]) {
    time = times[i + 1] ?? "";
    await call("POST", `/v2/task/${tasks[i]}/status`, { status: "Completed" });
  }
  return { hub, id, tasks, tags, alice, at: times };
}

describe("exports", () => {
  test("hold the completed tasks, and only the required fields when no switch is on", async () => {
    const { hub, id, tasks } = await finishedHub();
    const assets = await exportOf(hub, id);
    expect(assets.flatMap((asset) => asset.tasks.map((task) => task.taskId))).toEqual(tasks.slice(0, 2));
    expect(Object.keys(assets[0] ?? {}).sort()).toEqual(["asset", "externalId", "tasks"]);
    expect(Object.keys(assets[0]?.tasks[0] ?? {}).sort()).toEqual([
      "classifications",
      "objects",
      "relations",
      "taskId",
    ]);
  });

  test("say everything when all switches are on", async () => {
    const { hub, id, at } = await finishedHub();
    const [first, second] = await exportOf(hub, id, all);
    expect(first).toMatchObject({
      labeledAt: at[1],
      reviewedAt: null,
      status: "Labeled",
      "labelDuration(ms)": 0,
      consensus: null,
      batches: [],
    });
    expect(first?.tasks[0]).toMatchObject({
      completedBy: "alice@example.com",
      completedAt: at[1],
      "duration(ms)": 0,
      isSkipped: false,
      status: "Completed",
      updatedBy: "owner@example.com",
      updatedAt: at[1],
      isBenchmark: false,
      issues: [],
      masks: [],
    });
    expect(second).toMatchObject({ batches: ["Night"] });
  });

  test.each([
    ["labeledAt", "asset", "labeledAt"],
    ["reviewedAt", "asset", "reviewedAt"],
    ["assetStatus", "asset", "status"],
    ["labelDuration", "asset", "labelDuration(ms)"],
    ["consensus", "asset", "consensus"],
    ["batches", "asset", "batches"],
    ["completion", "task", "completedBy"],
    ["totalDuration", "task", "duration(ms)"],
    ["duration", "task", "duration(ms)"],
    ["skip", "task", "isSkipped"],
    ["reviewConf", "task", "review"],
    ["updateInfo", "task", "updatedAt"],
    ["issues", "task", "issues"],
    ["mask", "task", "masks"],
    ["benchmark", "task", "isBenchmark"],
    ["labelStatus", "task", "status"],
    ["annotationMetadata", "object", "metadata"],
    ["segmentationPoints", "object", "segmentation"],
  ] as const)("the switch %s adds %s.%s", async (name, where, field) => {
    const hub = await createHub({ generation: "classic" });
    const { id, tasks } = await addProject(hub);
    const tool = { schemaId: "road", objectId: "o", segmentation: { zones: [] } };
    await api(hub)("POST", `/v2/annotate/${tasks[0]}`, { answer: { tools: [tool] } });
    hub.acceptTask(tasks[0] ?? "");
    const has = async (query: string): Promise<boolean> => {
      const [asset] = await exportOf(hub, id, query);
      const places = { asset, task: asset?.tasks[0], object: asset?.tasks[0]?.objects[0] };
      return field in (places[where] ?? {});
    };
    expect(await has(`&${name}=true`)).toBe(true);
    expect(await has(`&${name}=false`)).toBe(false);
    expect(await has("")).toBe(false);
  });

  test("are narrowed by who completed, by batch and by time", async () => {
    const { hub, id, alice, tags, at } = await finishedHub();
    const names = async (query: string): Promise<string[]> =>
      (await exportOf(hub, id, query)).map((asset) => asset.externalId);
    expect(await names(`&assignee=["${alice}"]`)).toEqual(["0"]);
    expect(await names(`&tag=["${tags[0]}"]`)).toEqual(["1"]);
    expect(await names(`&completedAt[gt]=${at[0]}`)).toEqual(["0", "1"]);
    expect(await names(`&completedAt[gt]=${at[1]}`)).toEqual(["1"]);
    expect(await names(`&completedAt[lt]=${at[2]}`)).toEqual(["0"]);
    expect(await names(`&updatedAt[lt]=${at[2]}`)).toEqual(["0"]);
    // A time without a zone is UTC, wherever the hub runs.
    expect(await names(`&completedAt[gt]=2023-01-31T23:59:59.999&completedAt[lt]=2023-02-01T00:00:00.001`)).toEqual([
      "0",
    ]);
    expect(await names(`&completedAt[gt]=${at[1]}&assignee=["${alice}"]`)).toEqual([]);
  });

  test.each([
    "format=csv",
    "mask=1",
    "sendEmail=no",
    "assignee=alice",
    "completedAt[gt]=yesterday",
    "completedAt[gt]=2023-13-01T00:00:00Z",
  ])("refuse %s", async (query) => {
    const { hub, id } = await finishedHub();
    expect((await api(hub)("GET", `/v2/export?project=${id}&${query}`)).status).toBe(400);
  });

  test("name masks that can be fetched", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id, tasks } = await addProject(hub);
    const tool = {
      schemaId: "road",
      objectId: "o/1",
      segmentation: {
        zones: [
          {
            region: [
              [0, 0],
              [2, 0],
              [2, 2],
            ],
          },
        ],
      },
    };
    await api(hub)("POST", `/v2/annotate/${tasks[0]}?nextStage=true`, { answer: { tools: [tool] } });
    const [asset] = await exportOf(hub, id, "&mask=true");
    const [url = ""] = asset?.tasks[0]?.masks ?? [];
    expect(asset?.tasks[0]?.objects[0]?.masks).toEqual([url]);
    expect((await hub.fetch(url, { headers: { apikey: hub.apiKey } })).headers.get("content-type")).toBe("image/png");
  });

  test("hold the picture of a PDF area only with boxImage, and the strokes of brushes with mask", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id, tasks } = await addProject(hub);
    const task = hub.state.tasks.get(tasks[0] ?? "");
    if (task) task.medicalBrushDataUrl = "https://example.com/strokes.nrrd";
    const rectangle = { x1: 1, y1: 2, x2: 3, y2: 4, width: 612, height: 792 };
    const pdf = {
      position: { boundingRect: rectangle, rects: [], pageNumber: 1 },
      content: { image: "data:image/png;base64," },
    };
    const answer = { tools: [{ schemaId: "clause", objectId: "o", pdf }] };
    await api(hub)("POST", `/v2/annotate/${tasks[0]}?nextStage=true`, { answer });
    const pictured = (await exportOf(hub, id, "&boxImage=true&mask=true"))[0]?.tasks[0];
    expect(pictured?.objects[0]?.pdf).toEqual(pdf);
    expect(pictured?.medicalBrushDataUrl).toBe("https://example.com/strokes.nrrd");
    const plain = (await exportOf(hub, id))[0]?.tasks[0];
    expect(plain?.objects[0]?.pdf).toEqual({ ...pdf, content: {} });
    expect(plain).not.toHaveProperty("medicalBrushDataUrl");
  });

  test("say that an asset is in progress while some of its tasks are to do", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id, tasks } = await addProject(hub, { consensusCount: 2 });
    const status = async (): Promise<string | undefined> => (await exportOf(hub, id, "&assetStatus=true"))[0]?.status;
    hub.acceptTask(tasks[0] ?? "");
    expect(await status()).toBe("In Progress");
    await api(hub)("POST", `/v2/task/${tasks[1]}/status`, { status: "Completed" });
    expect(await status()).toBe("Labeled");
    hub.acceptTask(tasks[1] ?? "");
    expect(await status()).toBe("Reviewed");
  });

  test("measure how far finished tasks agree", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id, tasks } = await addProject(hub, { consensusCount: 3 });
    for (const [i, answer] of [["rain"], ["rain"], ["fog"]].entries()) {
      const classifications = [{ schemaId: "weather", answer }];
      await api(hub)("POST", `/v2/annotate/${tasks[i]}?nextStage=true`, { answer: { classifications } });
    }
    expect((await exportOf(hub, id, "&consensus=true"))[0]?.consensus).toBe(67);
  });

  test.skipIf(!hasUnzip())("are archives that unzip finds no fault in, with one file of JSON", async () => {
    const { hub, id } = await finishedHub();
    const { data } = await api(hub)("GET", `/v2/export?project=${id}`);
    const folder = mkdtempSync(join(tmpdir(), "export-"));
    try {
      const file = join(folder, "export.zip");
      writeFileSync(file, new Uint8Array(await (await hub.fetch(data.exportPath)).arrayBuffer()));
      expect(execFileSync("unzip", ["-t", file], { encoding: "utf8" })).toContain("No errors detected");
      expect(JSON.parse(execFileSync("unzip", ["-p", file], { encoding: "utf8" }))).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function hasUnzip(): boolean {
  try {
    execFileSync("unzip", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
