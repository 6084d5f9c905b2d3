import { type ClassicHub, createHub } from "@ango-hub/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addProject, api } from "../../../mock/testing/api.ts";
import { type RunningMock, startMock } from "./start-mock.ts";
import { createValidator } from "./validate.ts";

let mock: RunningMock<ClassicHub>;
beforeAll(async () => {
  mock = await startMock({ generation: "classic" });
});
afterAll(() => mock.close());

const onServer = (): ReturnType<typeof api> => api({ fetch, apiKey: mock.hub.apiKey }, mock.url);

describe("a validating mock", () => {
  test("answers a request against the specification with what it says and where, before any effect", async () => {
    const { id } = await addProject(mock.hub);
    const outcome = await onServer()("POST", `/v2/priority/${id}`, { priority: 10_001, externalId: "0" });
    expect(outcome.status).toBe(400);
    expect(outcome.message).toBe(
      "The request is not as the description says: request.body.priority: Request body property priority must be <= 10000.",
    );
    expect(mock.hub.requests.at(-1)).toMatchObject({
      operation: "setAssetPriority",
      validated: true,
      violations: [{ at: "request.body.priority", message: "Request body property priority must be <= 10000" }],
    });
    expect([...mock.hub.state.assets.values()].every((asset) => asset.priority === 0)).toBe(true);
  });

  test.each([
    ["POST", "/v2/project", { name: "x", colour: "red" }],
    ["POST", "/v2/project", undefined],
    ["GET", "/v2/listProjects?limit=1001", undefined],
    ["GET", "/v2/project/UPPER", undefined],
  ])("refuses %s %s with %j", async (method, path, body) => {
    expect((await onServer()(method, path, body)).status).toBe(400);
    expect(mock.hub.requests.at(-1)?.violations.length).toBeGreaterThan(0);
  });

  test("refuses a request without a key with 401", async () => {
    const answer = await fetch(`${mock.url}/v2/listProjects`);
    expect([answer.status, await answer.json()]).toEqual([401, { status: "fail", message: "Invalid API KEY" }]);
  });

  test("takes a deprecated parameter", async () => {
    const { id } = await addProject(mock.hub);
    expect((await onServer()("GET", `/v2/export?project=${id}&duration=true`)).status).toBe(200);
  });

  test("passes uploads and pictures on as they are", async () => {
    const { id, tasks } = await addProject(mock.hub, { assets: 1 });
    const form = new FormData();
    const bytes = Uint8Array.from({ length: 512 }, (_, i) => i);
    form.append("files", new File([bytes], "a.bin"));
    form.append("files", new File(["text [with] ?reserved & characters=1"], "b.txt"));
    const headers = { apikey: mock.hub.apiKey };
    expect((await fetch(`${mock.url}/v2/project/${id}/upload`, { method: "POST", body: form, headers })).status).toBe(
      200,
    );
    const { assets } = (await onServer()("GET", `/v2/project/${id}/assets`)).data;
    expect(new Uint8Array(await (await fetch(assets[1].data)).arrayBuffer())).toEqual(bytes);
    const tool = {
      schemaId: "road",
      objectId: "o",
      segmentation: {
        zones: [
          {
            region: [
              [0, 0],
              [9, 0],
              [9, 9],
            ],
          },
        ],
      },
    };
    await onServer()("POST", `/v2/annotate/${tasks[0]}`, { answer: { tools: [tool] } });
    const mask = await fetch(`${mock.url}/v2/mask?annotation=o&task=${tasks[0]}`, { headers });
    expect([...new Uint8Array(await mask.arrayBuffer()).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test.each([
    ["without a content type", 'filename="a.txt"'],
    ["with a name that is not in ASCII", "filename*=utf-8''%C3%A9.txt\r\nContent-Type: text/plain"],
  ])("takes a file %s, as Python's requests sends it", async (_, name) => {
    const { id } = await addProject(mock.hub);
    const body = `--x\r\nContent-Disposition: form-data; name="files"; ${name}\r\n\r\nfirst\r\n--x--\r\n`;
    const headers = { apikey: mock.hub.apiKey, "content-type": "multipart/form-data; boundary=x" };
    const url = `${mock.url}/v2/project/${id}/upload`;
    expect((await fetch(url, { method: "POST", body, headers })).status).toBe(200);
    const { assets } = (await onServer()("GET", `/v2/project/${id}/assets`)).data;
    expect(await (await fetch(assets.at(-1).data)).text()).toBe("first");
    const other = body.replace('name="files"', 'name="pictures"');
    expect((await fetch(url, { method: "POST", body: other, headers })).status).toBe(400);
  });

  test.each([
    ["GET", "/v2/project/6167dfee2a810d000e9d313", undefined],
    ["GET", "/v2/project/6167dfee2a810d000e9d313/tasks?limit=10", undefined],
    ["GET", "/v2/export?project=6167dfee2a810d000e9d313", undefined],
    ["POST", "/v2/import/labels", { project: "6167dfee2a810d000e9d313", jsonContent: [] }],
  ])("refuses a project that is none in the service's words: %s %s", async (method, path, body) => {
    expect(await onServer()(method, path, body)).toMatchObject({
      status: 400,
      message: "Invalid project: 6167dfee2a810d000e9d313.",
    });
  });

  test("takes times without a zone, as both versions of the Python package send them", async () => {
    const { id } = await addProject(mock.hub);
    const query = `project=${id}&updatedAt[gt]=2022-12-01T00:00:00&updatedAt[lt]=2022-12-01T00:00:00.123456`;
    expect((await onServer()("GET", `/v2/export?${query}`)).status).toBe(200);
  });

  test("finds an answer of the service that breaks the specification", async () => {
    const hub = await createHub({ generation: "classic" });
    hub.use(await createValidator({ generation: "classic" }));
    hub.use(async () => Response.json({ status: "success", data: { projects: "none" } }));
    const outcome = await api(hub)("GET", "/v2/listProjects");
    expect(outcome.status).toBe(500);
    expect(outcome.message).toContain("response.body.data");
  });

  test("lets faults through, however far from the specification they are", async () => {
    mock.hub.faults.add({ kind: "html", status: 530, operation: "listIntegrations" });
    expect((await onServer()("GET", "/v2/integrations")).status).toBe(530);
    mock.hub.faults.clear();
  });

  test("passes a broken connection on", async () => {
    const hub = await createHub({ generation: "classic" });
    const remove = hub.use(await createValidator({ generation: "classic" }));
    hub.use(() => Promise.reject(new TypeError("broken")));
    await expect(api(hub)("GET", "/v2/listProjects")).rejects.toThrow("broken");
    remove();
    await expect(api(hub)("GET", "/v2/listProjects")).rejects.toThrow("broken");
  });

  test("says that a specification cannot be read", async () => {
    await expect(createValidator({ generation: "classic", specification: "/none.yaml" })).rejects.toThrow(
      /^The specification cannot be read: ENOENT/,
    );
  });
});
