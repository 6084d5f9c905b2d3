import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningServer } from "./running-server.ts";
import { type RunningMock, startMock } from "./start-mock.ts";
import { startStateless } from "./start-stateless.ts";

let mock: RunningMock;
let stateless: RunningServer;
beforeAll(async () => {
  mock = await startMock({
    content: { projects: [{ name: "Road scenes", assets: [{ externalId: "a", data: "https://example.com/a" }] }] },
  });
  stateless = await startStateless();
});
afterAll(async () => {
  await mock.close();
  await stateless.close();
});

async function send(url: string, method: string, path: string, body?: unknown) {
  const headers = { apikey: mock.hub.apiKey, ...(body === undefined ? {} : { "content-type": "application/json" }) };
  const answer = await fetch(url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { ...(await answer.json()), code: answer.status };
}

describe("a served hub of today's service", () => {
  test("refuses what the description refuses, before it has an effect", async () => {
    const [id = ""] = mock.hub.state.projects.keys();
    const wrong = { toStageId: "Label", filters: { stages: ["Label"] }, options: {} };
    const { code, violations } = await send(mock.url, "POST", `/v2/project/${id}/requeueTasks`, wrong);
    expect([code, violations]).toEqual([
      400,
      [{ at: "request.body.filters", message: expect.stringContaining("stages") }],
    ]);
    const issue = { content: "x", labelTask: [...mock.hub.state.tasks.keys()][0], objectId: "o", page: 1 };
    expect((await send(mock.url, "POST", "/v2/issues", issue)).code).toBe(400);
    expect(mock.hub.state.issues.size).toBe(0);
  });

  test("has the service's own words for a project that is none", async () => {
    expect((await send(mock.url, "GET", "/v2/project/x")).message).toBe("Invalid project: x.");
    expect((await send(mock.url, "GET", "/v2/project/637f73a06ee9eb45e83f0a52")).message).toBe(
      "Invalid project: 637f73a06ee9eb45e83f0a52.",
    );
  });

  test("takes slashes too many in a path", async () => {
    const [id = ""] = mock.hub.state.projects.keys();
    expect((await send(mock.url, "GET", `/v2//project/${id}`)).data.project.name).toBe("Road scenes");
  });

  test("takes booleans as the Python package writes them", async () => {
    const [task = ""] = mock.hub.state.tasks.keys();
    const path = `/v2/task/${task}?includeAnswer`;
    expect((await send(mock.url, "GET", `${path}=False`)).data.task.answer).toBeUndefined();
    expect(mock.hub.requests.at(-1)?.violations).toEqual([]);
    expect((await send(mock.url, "GET", `${path}=no`)).code).toBe(400);
  });

  test("serves uploads and exports on its own address", async () => {
    const [id = ""] = mock.hub.state.projects.keys();
    const { data } = await send(mock.url, "GET", `/v2/getUploadUrl?name=a.bin&project=${id}`);
    expect(data.uploadUrl.startsWith(`${mock.url}/storage/uploads/${id}/assets/a.bin?`)).toBe(true);
    expect((await fetch(data.uploadUrl, { method: "PUT", body: new Uint8Array([7]) })).status).toBe(200);
    const exported = await send(mock.url, "GET", `/v2/export?project=${id}`);
    const archive = new Uint8Array(await (await fetch(exported.data.exportPath)).arrayBuffer());
    expect(Object.keys(unzipSync(archive))).toEqual([`${id}-export.json`]);
  });
});

test("a server that remembers nothing answers with the examples of today's description", async () => {
  const { data } = await send(stateless.url, "GET", "/v2/project/61602b346ee9eb45e8273fbb");
  expect(data.project.stages[0]).toMatchObject({ id: "Start", type: "Start" });
  const exported = await send(stateless.url, "GET", "/v2/export?project=61602b346ee9eb45e8273fbb");
  expect(exported.data.exportPath.startsWith(stateless.url)).toBe(true);
  const archive = new Uint8Array(await (await fetch(exported.data.exportPath)).arrayBuffer());
  const [file = new Uint8Array()] = Object.values(unzipSync(archive));
  expect(JSON.parse(new TextDecoder().decode(file))).toMatchObject([
    { externalId: "a.jpg", task: { stage: "Labeling" } },
  ]);
});
