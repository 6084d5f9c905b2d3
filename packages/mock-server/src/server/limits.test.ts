import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { type ClassicHub, createHub } from "@ango-hub/mock";
import { afterEach, describe, expect, test } from "vitest";
import { addProject, api } from "../../../mock/testing/api.ts";
import { raw } from "../../testing/raw.ts";
import { type Patience, patience, type ServerLimits } from "./limits.ts";
import { listen } from "./listen.ts";
import type { RunningServer } from "./running-server.ts";
import { type Service, serve } from "./serve.ts";
import { startServer } from "./start-server.ts";
import { startStateless } from "./start-stateless.ts";
import { createValidator } from "./validate.ts";

const running: RunningServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function start({ validate = false, ...limits }: ServerLimits & { validate?: boolean } = {}) {
  const hub = await createHub({ generation: "classic" });
  if (validate) hub.use(await createValidator({ generation: "classic" }));
  const server = await startServer(hub, limits);
  running.push(server);
  return { hub, url: server.url };
}

/** A server whose answer is what it was sent, and that waits for nobody. */
async function startEcho(chosen: Partial<Patience>): Promise<string> {
  const service: Service = {
    answer: async (request: Request) => new Response(await request.arrayBuffer()),
    audience: () => "local-pages",
    allowedOrigins: new Set(),
    maxBytes: () => 1_000,
    headers: [],
    pause: chosen.pause ?? patience.pause,
  };
  const server = await listen(serve(service), {}, { ...patience, ...chosen });
  running.push(server);
  return server.url;
}

const mebibyte = 2 ** 20;

/** Sends a body of many megabytes. Gives the status, and how much memory was taken in the meantime. */
async function flood(url: string, megabytes: number, headers: Record<string, string>, method = "POST") {
  const held = (): number => process.memoryUsage().arrayBuffers + process.memoryUsage().heapUsed;
  const before = held();
  let peak = before;
  const chunk = Buffer.alloc(mebibyte, 32);
  const status = await new Promise((resolve) => {
    const request = httpRequest(
      url,
      { method, headers: { "content-type": "application/json", ...headers } },
      (answer) => answer.resume().once("end", () => resolve(answer.statusCode)),
    );
    request.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    let sent = 0;
    const next = (): void => {
      while (sent++ < megabytes) {
        peak = Math.max(peak, held());
        if (!request.write(chunk)) return void request.once("drain", next);
      }
      request.end();
    };
    next();
  });
  return { status, megabytes: (peak - before) / mebibyte };
}

describe("a body", () => {
  test.each([
    [false, 401],
    [true, 413],
  ])("is not taken in from a caller without the key (validating: %s)", async (validate, expected) => {
    const { url } = await start({ validate });
    const senders: Record<string, string>[] = [{ "content-length": `${200 * mebibyte}` }, { apikey: "guessed" }];
    for (const headers of senders) {
      const { status, megabytes } = await flood(`${url}/v2/project`, 200, headers);
      expect(status).toBe(expected);
      expect(megabytes).toBeLessThan(80);
    }
  });

  test("is not taken in for a presigned URL whose signature is wrong", async () => {
    const { hub, url } = await start();
    const { status, megabytes } = await flood(
      `${url}/storage/uploads/a?X-Amz-Signature=0`,
      200,
      { "content-length": `${200 * mebibyte}` },
      "PUT",
    );
    expect(status).toBe(403);
    expect(megabytes).toBeLessThan(80);
    expect(hub.state.files.size).toBe(0);
  });

  test.each([false, true])("that is too long is refused with 413 (validating: %s)", async (validate) => {
    const { hub, url } = await start({ validate, maxBodyBytes: 1_000 });
    const { id } = await addProject(hub, { assets: 0 });
    const body = JSON.stringify({ name: "x".repeat(1_000) });
    const head = `POST /v2/project HTTP/1.1\nHost: localhost\napikey: ${hub.apiKey}\nContent-Type: application/json\n`;
    const close = "Connection: close\n";
    const chunked = `${head}${close}Transfer-Encoding: chunked\n\n${body.length.toString(16)}\n${body}\n0\n\n`;
    for (const request of [`${head}${close}Content-Length: ${body.length}\n\n${body}`, chunked]) {
      expect(await raw(url, request)).toMatch(/^HTTP\/1\.1 413 .*"The body must not have more than 1000 bytes\."/s);
    }
    const form = new FormData();
    form.append("files", new File(["x".repeat(1_000)], "a.txt"));
    const upload = { method: "POST", body: form, headers: { apikey: hub.apiKey } };
    expect((await fetch(`${url}/v2/project/${id}/upload`, upload)).status).toBe(413);
    const state = { method: "PUT", body: JSON.stringify(hub.save()), headers: { "content-type": "application/json" } };
    expect((await fetch(`${url}/_hub/state`, state)).status).toBe(413);
    expect([hub.state.projects.size, hub.state.assets.size, hub.state.files.size]).toEqual([1, 0, 0]);
    expect((await api({ fetch, apiKey: hub.apiKey }, url)("POST", "/v2/project", { name: "short" })).status).toBe(200);
  });

  test("that is a file has a limit of its own", async () => {
    const { hub, url } = await start({ maxBodyBytes: 100, maxFileBytes: 1_000 });
    const { uploadUrl } = (await api({ fetch, apiKey: hub.apiKey }, url)("GET", "/v2/getUploadUrl?name=a")).data;
    expect((await fetch(uploadUrl, { method: "PUT", body: new Uint8Array(1_001) })).status).toBe(413);
    expect(hub.state.files.size).toBe(0);
    expect((await fetch(uploadUrl, { method: "PUT", body: new Uint8Array(1_000) })).status).toBe(200);
  });

  test("of a stateless server has a limit", async () => {
    const server = await startStateless({ generation: "classic", maxBodyBytes: 1_000 });
    running.push(server);
    const init = { method: "POST", body: JSON.stringify({ name: "x".repeat(1_000) }), headers: { apikey: "any" } };
    expect((await fetch(`${server.url}/v2/project`, init)).status).toBe(413);
  });

  test("that is compressed is not unpacked", async () => {
    const { hub, url } = await start();
    const body = gzipSync(JSON.stringify({ name: "x" }));
    const headers = { apikey: hub.apiKey, "content-type": "application/json", "content-encoding": "gzip" };
    expect((await fetch(`${url}/v2/project`, { method: "POST", body, headers })).status).toBe(415);
    expect(hub.state.projects.size).toBe(0);
  });

  test.each([false, true])("that is nested too deeply changes nothing (validating: %s)", async (validate) => {
    const { hub, url } = await start({ validate });
    const { id } = await addProject(hub);
    const before = JSON.stringify(hub.save());
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const headers = { apikey: hub.apiKey, "content-type": "application/json" };
    for (const [method, path, body] of [
      ["POST", `/v2/project/${id}`, `{"categorySchema":{"tools":[],"z":${deep}}}`],
      ["POST", "/v2/import/labels", `{"project":"${id}","jsonContent":${deep}}`],
      [
        "POST",
        `/v2/project/${id}/cloud`,
        `{"assets":[{"externalId":"a","data":"https://x/a","metadata":{"z":${deep}}}]}`,
      ],
      ["POST", "/_hub/content", `{"projects":[{"name":"p","labelSet":{"z":${deep}}}]}`],
      ["POST", "/_hub/faults", deep],
      ["PUT", "/_hub/state", before.replace('"categorySchema":{', `"categorySchema":{"z":${deep},`)],
    ] as const) {
      const answer = await fetch(url + path, { method, body, headers });
      expect([path, answer.status, (await answer.json()).status]).toEqual([path, 400, "fail"]);
    }
    expect(JSON.stringify(hub.save())).toBe(before);
    for (const path of [`/v2/project/${id}`, "/_hub/state", "/_hub/overview", `/_hub/projects/${id}`]) {
      expect((await fetch(url + path, { headers })).status).toBe(200);
    }
  });
});

describe("a sender", () => {
  test("with too many headers, or too long ones, is refused", async () => {
    const url = await startEcho({});
    const many = (count: number, value: string): string =>
      Array.from({ length: count }, (_, i) => `x-${i}: ${value}\n`).join("");
    const head = "GET / HTTP/1.1\nHost: localhost\nConnection: close\n";
    expect(await raw(url, `${head}${many(98, "")}\n`)).toMatch(/^HTTP\/1\.1 200 /);
    expect(await raw(url, `${head}${many(99, "")}\n`)).toMatch(/^HTTP\/1\.1 431 .*at most 100 headers/s);
    // Node itself would leave out those after the first 2000.
    expect(
      await raw(url, `GET / HTTP/1.1\n${"a:\n".repeat(2_001)}Host: localhost\nOrigin: null\nConnection: close\n\n`),
    ).toMatch(/^HTTP\/1\.1 431 /);
    expect(await raw(url, `${head}${many(1, "x".repeat(20_000))}\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  test("that takes too long for its head is cut", async () => {
    const url = await startEcho({ head: 300 });
    for (const start of ["", "GET / HTTP/1.1\nHost: loc"])
      expect(await raw(url, start)).toMatch(/^(HTTP\/1\.1 408 .*)?$/s);
  });

  test("that drips its head is cut, too", async () => {
    const url = await startEcho({ head: 300 });
    const text = await new Promise<string>((resolve) => {
      let all = "";
      const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\n"));
      const drip = setInterval(() => socket.write("x: y\r\n"), 50);
      socket.on("data", (part) => (all += part)).on("error", () => {});
      socket.on("close", () => {
        clearInterval(drip);
        resolve(all);
      });
    });
    expect(text).toMatch(/^(HTTP\/1\.1 408 .*)?$/s);
  });

  test("whose body pauses for too long gets 408", async () => {
    const url = await startEcho({ pause: 200, whole: 60_000 });
    const head = "POST / HTTP/1.1\nHost: localhost\nContent-Length: 10\n\n12345";
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(head.replaceAll("\n", "\r\n")));
      socket.once("data", (data) => {
        resolve(`${data}`);
        socket.destroy();
      });
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  test("whose body drips is cut after the time for a whole request", async () => {
    const url = await startEcho({ head: 100, pause: 60_000, whole: 400 });
    const text = await new Promise<string>((resolve) => {
      let all = "";
      const head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n";
      const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(head));
      const drip = setInterval(() => socket.write("x"), 50);
      socket.on("data", (part) => (all += part)).on("error", () => {});
      socket.on("close", () => {
        clearInterval(drip);
        resolve(all);
      });
    });
    expect(text).toMatch(/^(HTTP\/1\.1 408 .*)?$/s);
  });

  test("is one of so many: what comes beyond is closed at once, and taken again when there is room", async () => {
    const url = await startEcho({ connections: 2 });
    const port = Number(new URL(url).port);
    const open = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
    for (const socket of open) await new Promise((resolve) => socket.once("connect", resolve));
    const request = "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n";
    await expect.poll(() => raw(url, request)).toBe("");
    for (const socket of open) socket.destroy();
    await expect.poll(() => raw(url, request)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

test("limits that are no numbers of bytes are refused", async () => {
  const hub: ClassicHub = await createHub({ generation: "classic" });
  for (const limits of [
    { maxBodyBytes: 0 },
    { maxBodyBytes: Number.NaN },
    { maxFileBytes: -1 },
    { maxFileBytes: 1.5 },
  ]) {
    await expect(startServer(hub, limits)).rejects.toThrow(
      /^max(Body|File)Bytes must be a whole number of bytes above 0\.$/,
    );
  }
});
