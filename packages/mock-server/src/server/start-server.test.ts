import { type ClassicHub, type ClassicHubOptions, createHub } from "@ango-hub/mock";
import { afterEach, describe, expect, test } from "vitest";
import { addProject, api } from "../../../mock/testing/api.ts";
import { raw } from "../../testing/raw.ts";
import type { RunningServer } from "./running-server.ts";
import { startServer } from "./start-server.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function serve(options: Omit<ClassicHubOptions, "generation"> = {}): Promise<{ hub: ClassicHub; url: string }> {
  const hub = await createHub({ generation: "classic", ...options });
  const server = await startServer(hub);
  running.push(server);
  return { hub, url: server.url };
}

describe("a served hub", () => {
  test("puts its own address into presigned URLs and takes uploads there", async () => {
    const { hub, url } = await serve();
    const call = api({ fetch, apiKey: hub.apiKey }, url);
    const { uploadUrl } = (await call("GET", "/v2/getUploadUrl?name=a.bin")).data;
    expect(uploadUrl.startsWith(`${url}/storage/`)).toBe(true);
    expect((await fetch(uploadUrl, { method: "PUT", body: new Uint8Array([1, 2, 255]) })).status).toBe(200);
    const { id } = await addProject(hub, { assets: 0 });
    await call("POST", `/v2/project/${id}/cloud`, { assets: [{ externalId: "a", data: uploadUrl.split("?")[0] }] });
    const [asset] = (await call("GET", `/v2/project/${id}/assets`)).data.assets;
    expect([...new Uint8Array(await (await fetch(asset.data)).arrayBuffer())]).toEqual([1, 2, 255]);
  });

  test("names its files under its new address after it was saved and started elsewhere", async () => {
    const first = await serve({
      content: { projects: [{ name: "p", assets: [{ externalId: "a", data: new Blob(["x"]) }] }] },
    });
    const second = await serve({ state: first.hub.save() });
    const [project] = second.hub.state.projects.keys();
    const [asset] = (
      await api({ fetch, apiKey: second.hub.apiKey }, second.url)("GET", `/v2/project/${project}/assets`)
    ).data.assets;
    expect(asset.data.startsWith(`${second.url}/storage/`)).toBe(true);
    expect(await (await fetch(asset.data)).text()).toBe("x");
  });

  test("refuses chunked uploads", async () => {
    const { hub, url } = await serve();
    const { uploadUrl } = (await api(hub, url)("GET", "/v2/getUploadUrl?name=a")).data;
    const { pathname, search, host } = new URL(uploadUrl);
    const request = `PUT ${pathname}${search} HTTP/1.1\nHost: ${host}\nTransfer-Encoding: chunked\nConnection: close\n\n1\nx\n0\n\n`;
    expect(await raw(url, request)).toMatch(/^HTTP\/1\.1 411 /);
  });

  test("lets the pages of this machine call the service, with the key and a range", async () => {
    const { hub, url } = await serve();
    const origin = "http://localhost:5173";
    const preflight = await fetch(`${url}/v2/listProjects`, { method: "OPTIONS", headers: { origin } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toBe("apikey, content-type, range");
    const answer = await fetch(`${url}/v2/listProjects`, { headers: { apikey: hub.apiKey, origin } });
    for (const { headers } of [preflight, answer]) {
      expect(headers.get("access-control-allow-origin")).toBe(origin);
      expect(headers.get("access-control-allow-credentials")).toBeNull();
      expect(headers.get("vary")).toBe("origin");
      expect(headers.get("access-control-expose-headers")).toContain("Content-Range");
    }
    const without = await fetch(`${url}/v2/listProjects`, { headers: { apikey: hub.apiKey } });
    expect(without.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("does not let an uploaded page run scripts", async () => {
    const { hub, url } = await serve();
    const { uploadUrl } = (await api(hub, url)("GET", "/v2/getUploadUrl?name=a.html")).data;
    await fetch(uploadUrl, { method: "PUT", body: "<script>1</script>", headers: { "content-type": "text/html" } });
    expect((await fetch(uploadUrl.split("?")[0])).headers.get("content-security-policy")).toBe("sandbox");
  });

  test("understands a task assigned by GET with a body", async () => {
    const { hub, url } = await serve();
    const { tasks } = await addProject(hub);
    const body = JSON.stringify({ task: tasks[0], username: "owner@example.com" });
    const head = `GET /v2/task/assign HTTP/1.1\nHost: ${new URL(url).host}\napikey: ${hub.apiKey}\nContent-Type: application/json\n`;
    expect(await raw(url, `${head}Content-Length: ${body.length}\nConnection: close\n\n${body}`)).toMatch(
      /^HTTP\/1\.1 200 /,
    );
    expect(hub.state.tasks.get(tasks[0] ?? "")?.assignee).toMatch(/^[0-9a-f]{24}$/);
  });

  test("refuses TRACE, of which fetch can make no request", async () => {
    const { url } = await serve();
    const answer = await raw(url, "TRACE /v2/listProjects HTTP/1.1\nHost: x\nConnection: close\n\n");
    expect(answer).toMatch(/^HTTP\/1\.1 405 .*\ballow: GET, POST, PUT\b.*"TRACE is not allowed here\."/is);
  });

  test("says that a port is taken", async () => {
    const { url } = await serve();
    const port = Number(new URL(url).port);
    await expect(startServer(await createHub({ generation: "classic" }), { port })).rejects.toThrow(
      `Port ${port} is taken.`,
    );
  });

  test("closes although a client keeps its connection and another one is stalled", async () => {
    const hub = await createHub({ generation: "classic" });
    const server = await startServer(hub);
    await fetch(`${server.url}/v2/listProjects`);
    hub.faults.add({ kind: "stall" });
    const stalled = fetch(`${server.url}/v2/listProjects`).catch(() => "broken");
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    expect(await stalled).toBe("broken");
    await expect(fetch(server.url)).rejects.toThrow();
  });
});

describe("faults over a socket", () => {
  test("cut the connection without an answer", async () => {
    const { hub, url } = await serve();
    hub.faults.add({ kind: "cut" });
    expect(await raw(url, "GET /v2/listProjects HTTP/1.1\nHost: localhost\n\n")).toBe("");
  });

  test("cut the connection after some bytes of the body, which arrive", async () => {
    const { hub, url } = await serve();
    hub.faults.add({ kind: "cut", bytes: 10 });
    const text = await raw(url, `GET /v2/listProjects HTTP/1.1\nHost: localhost\napikey: ${hub.apiKey}\n\n`);
    expect(text).toMatch(/content-length: 53/i);
    expect(text.endsWith('\r\n\r\n{"status":')).toBe(true);
  });

  test("lose the answer of a request that had its effect", async () => {
    const { hub, url } = await serve();
    hub.faults.add({ kind: "lost-answer" });
    await expect(api({ fetch, apiKey: hub.apiKey }, url)("POST", "/v2/project", { name: "x" })).rejects.toThrow();
    expect(hub.state.projects.size).toBe(1);
  });

  test("stall until the client gives up", async () => {
    const { hub, url } = await serve();
    hub.faults.add({ kind: "stall", bytes: 5 });
    const answer = await fetch(`${url}/v2/listProjects`, {
      headers: { apikey: hub.apiKey },
      signal: AbortSignal.timeout(150),
    });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow(/timeout|abort/i);
  });
});

describe("steering over HTTP", () => {
  async function steer(
    url: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; data: never; message: string }> {
    const init: RequestInit & { headers?: Record<string, string> } =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
    const answer = await fetch(`${url}/_hub/${path}`, { method, ...init, headers: { ...headers, ...init.headers } });
    return { ...(await answer.json()), status: answer.status };
  }

  test("adds, lists and ends faults", async () => {
    const { hub, url } = await serve();
    const { data } = await steer(url, "POST", "faults", { kind: "status", status: 503, operation: "listProjects" });
    expect((await fetch(`${url}/v2/listProjects`)).status).toBe(503);
    expect((await steer(url, "GET", "faults")).data).toEqual({ faults: hub.faults.list() });
    expect((await steer(url, "DELETE", `faults/${(data as { id: string }).id}`)).status).toBe(200);
    expect((await steer(url, "DELETE", "faults/none")).status).toBe(404);
    expect((await steer(url, "POST", "faults", { kind: "slow" })).status).toBe(400);
    hub.faults.add({ kind: "html" });
    await steer(url, "DELETE", "faults");
    expect(hub.faults.list()).toEqual([]);
  });

  test("saves the state and goes back to it, and refuses a damaged one", async () => {
    const { hub, url } = await serve();
    const { id } = await addProject(hub);
    const key = { apikey: hub.apiKey };
    const { state } = (await steer(url, "GET", "state", undefined, key)).data as { state: { users?: unknown } };
    await hub.add({ projects: [{ name: "later" }] });
    expect((await steer(url, "PUT", "state", state)).status).toBe(200);
    expect([...hub.state.projects.keys()]).toEqual([id]);
    expect(await steer(url, "PUT", "state", { ...state, users: 3 })).toMatchObject({
      status: 400,
      message: "The saved state is damaged: users must be an array, but is 3.",
    });
  });

  test("gives the state, which holds the key, to those alone who have the key", async () => {
    const { hub, url } = await serve();
    for (const apikey of ["", "guessed", hub.apiKey.slice(1)]) {
      const answer = await fetch(`${url}/_hub/state`, { headers: { apikey } });
      expect([answer.status, (await answer.text()).includes(hub.apiKey)]).toEqual([401, false]);
    }
    for (const path of ["overview", "requests", "deliveries", "faults", "projects/none", "none"]) {
      expect(await (await fetch(`${url}/_hub/${path}`)).text()).not.toContain(hub.apiKey);
    }
  });

  test("adds content and accepts tasks", async () => {
    const { hub, url } = await serve();
    const added = await steer(url, "POST", "content", {
      projects: [{ name: "p", assets: [{ externalId: "a", data: "https://example.com/a" }] }],
    });
    expect(added.data).toEqual({ projects: [...hub.state.projects.keys()] });
    const [task] = hub.state.tasks.values();
    await steer(url, "POST", "accept", { task: task?._id });
    expect(task?.status).toBe("Reviewed");
    expect((await steer(url, "POST", "accept", { task: "none" })).message).toBe("Invalid task: none.");
  });

  test("shows projects, assets by status of their tasks, requests and deliveries", async () => {
    const { hub, url } = await serve();
    const { id, tasks } = await addProject(hub, { assets: 3 });
    hub.acceptTask(tasks[1] ?? "");
    expect((await steer(url, "GET", "overview")).data).toMatchObject({
      projects: [{ assets: 3, tasks: { TODO: 2, Completed: 0, Reviewed: 1 } }],
    });
    expect((await steer(url, "GET", `projects/${id}?status=Reviewed`)).data).toMatchObject({
      total: 1,
      assets: [{ externalId: "1" }],
    });
    await fetch(`${url}/v2/listProjects`);
    expect((await steer(url, "GET", "requests")).data).toMatchObject({
      requests: [{ path: "/v2/listProjects", status: 401 }],
    });
    expect((await steer(url, "GET", "deliveries")).data).toEqual({ deliveries: [] });
    expect((await steer(url, "GET", "nothing")).status).toBe(404);
  });
});
