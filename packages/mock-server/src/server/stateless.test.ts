import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { api, unzip } from "../../../mock/testing/api.ts";
import type { RunningServer } from "./running-server.ts";
import { startStateless } from "./start-stateless.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startStateless({ generation: "classic" });
});
afterAll(() => server.close());

const projectId = "61602b346ee9eb45e8273fbb";
const headers = { apikey: "any" };
const call = (...input: Parameters<ReturnType<typeof api>>): ReturnType<ReturnType<typeof api>> =>
  api({ fetch, apiKey: "any" }, server.url)(...input);

describe("the stateless server", () => {
  test("answers with the examples of the specification, and on request with another answer", async () => {
    const { data } = await call("GET", "/v2/listProjects");
    expect(data.projects[0].name).toBe("Road scenes");
    const prefer = (preference: string) => call("GET", "/v2/listProjects", undefined, { prefer: preference });
    expect((await prefer("code=401")).status).toBe(401);
    expect((await prefer("dynamic=true, code=200")).data).not.toEqual(data);
    expect(await prefer("code=418")).toMatchObject({
      status: 404,
      message:
        "The server cannot find the requested content. Requested status code 418 is not defined in the document.",
    });
  });

  test("says what is wrong with a request, and where", async () => {
    const answer = await fetch(`${server.url}/v2/project`, {
      method: "POST",
      body: '{"name":""}',
      headers: { ...headers, "content-type": "application/json" },
    });
    const message = "Request body property name must NOT have fewer than 1 characters";
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        status: "fail",
        message: `The request is not as the description says: request.body.name: ${message}.`,
        violations: [{ at: "request.body.name", message }],
      },
    ]);
    expect((await fetch(`${server.url}/v2/listProjects`)).status).toBe(401);
    expect((await call("GET", "/v2/none")).status).toBe(404);
    expect((await call("DELETE", "/v2/project")).status).toBe(405);
  });

  test("takes uploads itself, and names no other place for files", async () => {
    const { uploadUrl } = (await call("GET", "/v2/getUploadUrl?name=a.jpg")).data;
    expect(uploadUrl).toMatch(new RegExp(`^${server.url}/[0-9a-f]{32}\\.jpg\\?`));
    expect((await fetch(uploadUrl, { method: "PUT", body: new Uint8Array([0xff, 0xd8]) })).status).toBe(200);
    const { assets } = (await call("GET", `/v2/project/${projectId}/assets`)).data;
    expect(assets[0].data).toBe(uploadUrl.split("?")[0]);
    const form = new FormData();
    form.append("files", new File(["first"], "é.txt"));
    const upload = { method: "POST", body: form, headers };
    expect((await fetch(`${server.url}/v2/project/${projectId}/upload`, upload)).status).toBe(200);
  });

  test("gives exports that are zip archives, and masks that are pictures", async () => {
    const { exportPath } = (await call("GET", `/v2/export?project=${projectId}`)).data;
    expect(new URL(exportPath).origin).toBe(server.url);
    const [asset] = unzip(new Uint8Array(await (await fetch(exportPath)).arrayBuffer()));
    const [task] = asset?.tasks ?? [];
    expect([asset?.externalId, task?.objects[0]?.title]).toEqual(["a.jpg", "Vehicle"]);
    const [mask = ""] = [task?.objects[0]?.masks].flat();
    expect(new URL(mask).origin).toBe(server.url);
    const picture = await fetch(mask, { headers });
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect([...new Uint8Array(await picture.arrayBuffer()).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test("lets the pages of this machine call it, with a preference, and no others", async () => {
    const preflight = await fetch(`${server.url}/v2/listProjects`, { method: "OPTIONS" });
    expect(preflight.headers.get("access-control-allow-headers")).toBe("apikey, content-type, range, prefer");
    const from = (origin: string) => fetch(`${server.url}/v2/listProjects`, { headers: { ...headers, origin } });
    const answer = await from("http://localhost:3000");
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "http://localhost:3000"]);
    const refused = await from("https://app.test");
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  });

  test("says that a port is taken", async () => {
    await expect(startStateless({ generation: "classic", port: Number(new URL(server.url).port) })).rejects.toThrow(
      /^Port \d+ is taken/,
    );
  });
});
