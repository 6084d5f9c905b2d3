import { beforeEach, describe, expect, test } from "vitest";
import { createHub } from "../create-hub.ts";
import type { ClassicHub, Hub } from "../hub.ts";

async function ask(hub: Hub | ClassicHub, path: string, init: RequestInit = {}) {
  const headers = { "content-type": "application/json", ...init.headers };
  const answer = await hub.fetch(`https://hub.test/_hub/${path}`, { ...init, headers });
  return { ...(await answer.json()), status: answer.status };
}

const act = (hub: Hub | ClassicHub, task: string, body: object) =>
  ask(hub, `tasks/${task}`, { method: "POST", body: JSON.stringify(body) });

const assets = [
  { externalId: "a", data: new Blob(["a text"], { type: "text/plain" }) },
  { externalId: "b", data: "https://files.example.com/b.webm?size=full" },
  { externalId: "c", data: "Note: only a text" },
  { externalId: "d", data: "s3://bucket/scan.nii.gz" },
];

describe("a task of the current generation", () => {
  let hub: Hub;
  let task: string;
  beforeEach(async () => {
    hub = await createHub({ content: { projects: [{ name: "p", assets }] } });
    task = [...hub.state.tasks.keys()][0] ?? "";
  });

  test("is shown with what it is, what can be done to it, and its neighbours", async () => {
    const shown = await ask(hub, `tasks/${task}`);
    expect(shown.data.asset).toMatchObject({ externalId: "a", media: "text" });
    expect(shown.data.asset.data).toMatch(/^\/_hub\/files\//);
    expect(shown.data.task).toMatchObject({ status: "Labeling", actions: ["submit", "requeue"], issues: [] });
    expect(shown.data.task.stages.map(({ name }: { name: string }) => name)).toEqual(["Start", "Complete"]);
    expect([shown.data.previous, shown.data.next]).toEqual([undefined, [...hub.state.tasks.keys()][1]]);
  });

  test("is called missing, and an action is called wrong, that is not there", async () => {
    expect((await ask(hub, "tasks/nothing")).message).toContain("nothing");
    expect((await act(hub, "nothing", { action: "submit" })).status).toBe(400);
    expect((await act(hub, task, { action: "praise" })).message).toContain("action must be one of accept, reject");
    expect((await act(hub, task, { action: "requeue", to: 3 })).message).toBe("to must be a string.");
    expect((await act(hub, task, { action: "requeue", to: "Mars" })).message).toContain("no stage Mars");
    expect((await act(hub, task, { action: "accept" })).message).toContain("only a Review is reviewed in");
    expect((await act(hub, task, { action: "forward" })).message).toContain("only a Start and a Hold are forwarded");
    const plain = { "content-type": "text/plain" };
    expect((await ask(hub, `tasks/${task}`, { method: "POST", headers: plain, body: "{}" })).status).toBe(415);
    expect(hub.state.tasks.get(task)?.stage).toBe("Label");
  });

  test("keeps its answer when it is submitted", async () => {
    const answer = { tools: [], classifications: [], relations: [] };
    hub.state.setTask({ ...(hub.state.tasks.get(task) as never as object), answer } as never);
    expect((await act(hub, task, { action: "submit" })).status).toBe(200);
    expect(hub.state.tasks.get(task)).toMatchObject({ stage: "Complete", answer });
  });
});

test("assets are told apart by their files, their addresses, or because they are texts", async () => {
  const hub = await createHub({ content: { projects: [{ name: "p", assets }] } });
  const [project] = hub.state.projects.keys();
  const { data } = await ask(hub, `projects/${project}?page=1&limit=10`);
  expect(data.assets.map(({ media }: { media: string }) => media)).toEqual(["text", "video", "text", "unknown"]);
  const named = await ask(hub, `projects/${project}?page=1&limit=10&name=B`);
  expect([named.data.total, named.data.assets[0].externalId]).toEqual([1, "b"]);
});

test("a part of a file is read, and none that is not there", async () => {
  const hub = await createHub({ content: { projects: [{ name: "p", assets }] } });
  const path = [...hub.state.files.keys()][0]?.replace("/storage/uploads/", "/_hub/files/");
  const read = (range: string) => hub.fetch(`https://hub.test${path}`, { headers: { range } });
  const part = await read("bytes=2-4");
  expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([206, "bytes 2-4/6", "tex"]);
  expect((await read("bytes=6-")).status).toBe(416);
});

describe("a hub that is emptied", () => {
  test.each(["current", "classic"] as const)("keeps its key and nothing else: %s", async (generation) => {
    const content = { projects: [{ name: "p", assets: assets.slice(0, 2) }] };
    const hub = await (generation === "classic"
      ? createHub({ generation, content, apiKey: "first" })
      : createHub({ content, apiKey: "first" }));
    const key = hub.renewApiKey();
    hub.faults.add({ kind: "empty" });
    expect((await ask(hub, "state", { method: "DELETE" })).status).toBe(200);
    expect([hub.state.projects.size, hub.state.tasks.size, hub.state.files.size]).toEqual([0, 0, 0]);
    expect([hub.apiKey, hub.faults.list()]).toEqual([key, []]);
    expect((await ask(hub, "overview")).data).toEqual({ projects: [] });
  });
});

test("kinds of faults are told with their fields, and the operations of the generation", async () => {
  const { data } = await ask(await createHub(), "fault-kinds");
  expect(data.kinds.status).toEqual(["status!", "retryAfter", "message"]);
  expect(data.operations).toContain("requeueTasks");
});

test("in the classic generation a task is never rejected", async () => {
  const hub = await createHub({
    generation: "classic",
    content: { projects: [{ name: "p", assets: assets.slice(0, 1) }] },
  });
  const [task = ""] = hub.state.tasks.keys();
  expect((await act(hub, task, { action: "reject" })).message).toBe("The classic generation can't reject a task.");
  expect((await act(hub, task, { action: "accept" })).status).toBe(200);
  const { data } = await ask(hub, `tasks/${task}`);
  expect(data.task).toMatchObject({ status: "Reviewed", actions: ["requeue"] });
  expect(data.task.history.map(({ stage }: { stage: string }) => stage)).toEqual(["Completed", "Reviewed"]);
});
