import { type ClassicHub, createHub } from "@ango-hub/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { raw } from "../../testing/raw.ts";
import type { RunningServer } from "./running-server.ts";
import { startServer } from "./start-server.ts";
import { startStateless } from "./start-stateless.ts";

let hub: ClassicHub;
let server: RunningServer;
let stateless: RunningServer;
beforeAll(async () => {
  hub = await createHub({
    generation: "classic",
    content: { projects: [{ name: "p", assets: [{ externalId: "a", data: new Blob(["secret picture"]) }] }] },
  });
  server = await startServer(hub);
  stateless = await startStateless({ generation: "classic" });
});
afterAll(() => Promise.all([server.close(), stateless.close()]));

/** The status of an answer, and all of it. */
async function ask(
  target: string,
  headers: string[],
  { method = "GET", version = "1.1", body = "", to = server } = {},
) {
  const lines = [`${method} ${target} HTTP/${version}`, ...headers, "Connection: close"];
  if (body !== "") lines.push("Content-Type: application/json", `Content-Length: ${body.length}`);
  const text = await raw(to.url, `${lines.join("\n")}\n\n${body}`);
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), text };
}

const own = (): string => new URL(server.url).host;
const file = (): string => [...hub.state.files.keys()].find((path) => path.includes("uploads")) ?? "";
/** A path of each kind: control, state, storage, the page, and the API. */
const paths = (): string[] => ["/_hub/state", "/_hub/overview", "/", "/_hub/page/app.css", file(), "/v2/listProjects"];

describe("what names another machine in its Host", () => {
  const hosts = [
    "evil.example",
    "evil.example:4010",
    "evil.example.",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "evillocalhost",
    "localhost.",
    "localhost@evil.example",
    "evil.example@localhost",
    "localhost:80@evil.example",
    "localhost/evil.example",
    "localhost evil.example",
    "0.0.0.0",
    "[::2]",
    "[::ffff:7f00:1%evil]",
    "127.0.0.1:port",
    "2130706433",
  ];

  test.each(hosts)("is refused, whatever it asks for: %s", async (host) => {
    for (const path of paths()) {
      for (const target of [path, `/${path}`, `//localhost${path}`, `/\\localhost${path}`]) {
        const { status, text } = await ask(target, [`Host: ${host}`, `apikey: ${hub.apiKey}`]);
        expect([status, text.includes(hub.apiKey), text.includes("secret picture")]).toEqual([403, false, false]);
      }
    }
    expect((await ask("/v2/listProjects", [`Host: ${host}`, "apikey: any"], { to: stateless })).status).toBe(403);
  });

  test("has no effect", async () => {
    const body = '{"kind":"status","status":503}';
    for (const target of ["/_hub/faults", "//localhost/_hub/faults", "/\\localhost/_hub/faults"]) {
      expect((await ask(target, ["Host: evil.example"], { method: "POST", body })).status).toBe(403);
    }
    expect(hub.faults.list()).toEqual([]);
  });

  test.each(["localhost", "LOCALHOST:4010", "127.0.0.1", "127.0.0.1:1", "[::1]:4010", "hub.localhost:8080"])(
    "is not meant by %s",
    async (host) => {
      for (const path of paths()) {
        expect(
          (await ask(path, [`Host: ${host}`, `apikey: ${path.startsWith("/storage") ? "" : hub.apiKey}`])).status,
        ).toBe(path.startsWith("/storage") ? 403 : 200);
      }
    },
  );
});

describe("a Host that is not certain", () => {
  test("is refused: none, an empty one, two", async () => {
    expect((await ask("/_hub/state", [], { version: "1.0" })).status).toBe(400);
    expect((await ask("/_hub/state", [])).status).toBe(400);
    expect((await ask("/_hub/state", ["Host:"])).status).toBe(400);
    for (const hosts of [
      ["localhost", "evil.example"],
      ["evil.example", "localhost"],
      ["localhost", "localhost"],
    ]) {
      const headers = [...hosts.map((host) => `Host: ${host}`), `apikey: ${hub.apiKey}`];
      const { status, text } = await ask("/_hub/state", headers);
      expect([status, text.includes(hub.apiKey)]).toEqual([400, false]);
    }
  });

  test("is not looked for elsewhere: a request target other than a path is refused", async () => {
    for (const target of [
      "http://localhost/_hub/state",
      `http://${own()}/_hub/state`,
      "http://localhost@evil.example/_hub/state",
      "https://evil.example/_hub/state",
      "*",
    ]) {
      for (const host of [own(), "evil.example"]) {
        const headers = [`Host: ${host}`, `apikey: ${hub.apiKey}`];
        const { status, text } = await ask(target, headers, { method: target === "*" ? "OPTIONS" : "GET" });
        expect([status === 400 || status === 403, text.includes(hub.apiKey)]).toEqual([true, false]);
      }
    }
    expect(await raw(server.url, "CONNECT localhost:80 HTTP/1.1\nHost: localhost:80\n\n")).toBe("");
  });

  test("HTTP/1.0 with a Host of this machine is answered", async () => {
    expect((await ask("/_hub/overview", ["Host: localhost"], { version: "1.0" })).status).toBe(200);
  });
});

describe("a page from elsewhere, known by its Origin,", () => {
  const origins = [
    "https://evil.example",
    "http://localhost.evil.example",
    "http://localhost@evil.example",
    "http://127.0.0.1.evil.example:4010",
    "null",
    "file://",
    "chrome-extension://abcdefghijklmnop",
    "http://localhost:4010 https://evil.example",
    "http://localhost.",
    "localhost",
  ];

  test.each(origins)("gets nothing: %s", async (origin) => {
    for (const path of paths()) {
      const { status, text } = await ask(path, [`Host: ${own()}`, `Origin: ${origin}`, `apikey: ${hub.apiKey}`]);
      expect([status, /access-control-allow-origin/i.test(text), text.includes(hub.apiKey)]).toEqual([
        403,
        false,
        false,
      ]);
      const preflight = await ask(path, [`Host: ${own()}`, `Origin: ${origin}`], { method: "OPTIONS" });
      expect([preflight.status, /access-control-allow-origin/i.test(preflight.text)]).toEqual([403, false]);
    }
  });

  test("that can't say whose it is, as after a redirect, gets no further than its signature", async () => {
    const call = (path: string, init: RequestInit = {}) =>
      fetch(path, { ...init, headers: { ...init.headers, origin: "null" } });
    const key = { headers: { apikey: hub.apiKey } };
    const { uploadUrl } = (await (await fetch(`${server.url}/v2/getUploadUrl?name=b`, key)).json()).data;
    const [project] = hub.state.projects.keys();
    const { exportPath } = (await (await fetch(`${server.url}/v2/export?project=${project}`, key)).json()).data;
    const preflight = await call(uploadUrl, { method: "OPTIONS", headers: { "access-control-request-method": "PUT" } });
    const put = await call(uploadUrl, { method: "PUT", body: "b" });
    for (const answer of [preflight, put, await call(exportPath)]) {
      expect([answer.ok, answer.headers.get("access-control-allow-origin")]).toEqual([true, "null"]);
    }
    const unsigned = uploadUrl.split("?")[0];
    expect((await call(unsigned, { method: "PUT", body: "c" })).status).toBe(403);
    expect(await (await fetch(unsigned)).text()).toBe("b");
    for (const url of [unsigned, uploadUrl, exportPath.split("?")[0]]) expect((await call(url)).status).toBe(403);
  });

  test("can't drive the hub, or what it stands in for", async () => {
    const body = '{"name":"x"}';
    const before = hub.state.projects.size;
    const headers = [`Host: ${own()}`, "Origin: https://evil.example", `apikey: ${hub.apiKey}`];
    const [task] = hub.state.tasks.keys();
    for (const target of ["/v2/project", "/_hub/content", "/_hub/faults", `/_hub/tasks/${task}`]) {
      expect((await ask(target, headers, { method: "POST", body })).status).toBe(403);
    }
    expect((await ask("/_hub/state", headers, { method: "DELETE" })).status).toBe(403);
    expect((await ask(`/_hub/tasks/${task}`, headers)).status).toBe(403);
    const doubled = [`Host: ${own()}`, `Origin: ${server.url}`, ...headers.slice(1)];
    expect((await ask("/v2/project", doubled, { method: "POST", body })).status).toBe(403);
    expect(hub.state.projects.size).toBe(before);
  });
});

describe("pages of this machine", () => {
  const origins = ["http://localhost:5173", "https://localhost", "http://127.0.0.1:3000", "http://[::1]:8080"];

  test.each(origins)("may call the service, and may not steer the hub: %s", async (origin) => {
    const api = await ask("/v2/listProjects", [`Host: ${own()}`, `Origin: ${origin}`, `apikey: ${hub.apiKey}`]);
    expect([api.status, /^access-control-allow-origin: (.*)$/im.exec(api.text)?.[1]?.trim()]).toEqual([200, origin]);
    const state = await ask("/_hub/state", [`Host: ${own()}`, `Origin: ${origin}`, `apikey: ${hub.apiKey}`]);
    expect([state.status, state.text.includes(hub.apiKey)]).toEqual([403, false]);
  });

  test("that the server has itself may steer it", async () => {
    expect((await ask("/_hub/overview", [`Host: ${own()}`, `Origin: http://${own()}`])).status).toBe(200);
  });

  test("of another site may not even embed what is private, but link to the page", async () => {
    const site = [`Host: ${own()}`, "Sec-Fetch-Site: cross-site"];
    expect((await ask("/_hub/state", [...site, "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script"])).status).toBe(403);
    expect((await ask("/", [...site, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"])).status).toBe(200);
    const same = [`Host: ${own()}`, "Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: cors", "Sec-Fetch-Dest: empty"];
    expect((await ask("/_hub/overview", same)).status).toBe(200);
  });
});

test("pages from elsewhere that are allowed may call the service, and still not steer the hub", async () => {
  const allowedOrigins = ["https://labels.example.com", "null"];
  const open = await startServer(await createHub({ generation: "classic", apiKey: "key" }), { allowedOrigins });
  try {
    for (const origin of [...allowedOrigins, "https://labels.example.com:444", "http://labels.example.com"]) {
      const isAllowed = allowedOrigins.includes(origin);
      const headers = { origin, apikey: "key" };
      const answer = await fetch(`${open.url}/v2/listProjects`, { headers });
      expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual(
        isAllowed ? [200, origin] : [403, null],
      );
      for (const path of ["/_hub/state", "/_hub/overview", "/"]) {
        expect((await fetch(open.url + path, { headers })).status).toBe(403);
      }
    }
  } finally {
    await open.close();
  }
  for (const wrong of ["*", "labels.example.com", "https://labels.example.com/", "https://a@labels.example.com"]) {
    await expect(startServer(hub, { allowedOrigins: [wrong] })).rejects.toThrow(`and not "${wrong}".`);
    await expect(startStateless({ generation: "classic", allowedOrigins: [wrong] })).rejects.toThrow(TypeError);
  }
});

test("URLs in answers name the host that was asked", async () => {
  const { text } = await ask("/v2/getUploadUrl?name=a", ["Host: localhost:8080", `apikey: ${hub.apiKey}`]);
  expect(text).toContain('"uploadUrl":"http://localhost:8080/storage/uploads/a?');
});
