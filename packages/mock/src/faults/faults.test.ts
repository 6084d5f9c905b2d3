import { describe, expect, test } from "vitest";
import { addProject, api } from "../../testing/api.ts";
import { createHub } from "../create-hub.ts";
import type { Fault } from "./fault.ts";

describe("a fault", () => {
  test("answers with its status, and the request has no effect", async () => {
    const hub = await createHub({ generation: "classic" });
    hub.faults.add({ kind: "status", status: 503, retryAfter: 7 });
    const outcome = await api(hub)("POST", "/v2/project", { name: "x" });
    expect([outcome.status, outcome.headers.get("retry-after")]).toEqual([503, "7"]);
    expect(hub.state.projects.size).toBe(0);
    expect(hub.requests[0]).toMatchObject({ status: 503, faults: ["status"] });
  });

  test("says when to come back only if it was told to, as a date too", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    hub.faults.add({ kind: "status", status: 429, times: 1 });
    expect((await call("GET", "/v2/listProjects")).headers.has("retry-after")).toBe(false);
    hub.faults.add({ kind: "status", status: 429, retryAfter: "Wed, 08 Mar 2023 06:00:00 GMT" });
    expect((await call("GET", "/v2/listProjects")).headers.get("retry-after")).toBe("Wed, 08 Mar 2023 06:00:00 GMT");
  });

  test("hits only its operations, and only so many times", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const id = hub.faults.add({ kind: "status", status: 500, operation: ["listProjects", "createProject"], times: 2 });
    expect((await call("GET", "/v2/integrations")).status).toBe(200);
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await call("GET", "/v2/listProjects")).status);
    expect(statuses).toEqual([500, 500, 200]);
    expect(hub.faults.list()).toEqual([
      { id, kind: "status", status: 500, operation: ["listProjects", "createProject"], times: 2, hits: 2 },
    ]);
  });

  test("hits no more requests than it was to, when several are held up before it at once", async () => {
    const hub = await createHub({ generation: "classic" });
    hub.faults.add({ kind: "delay", milliseconds: 5 });
    const id = hub.faults.add({ kind: "status", status: 500, times: 1 });
    const call = api(hub);
    const outcomes = await Promise.all([1, 2, 3].map(() => call("GET", "/v2/listProjects")));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 200, 500]);
    expect(hub.faults.list().find((fault) => fault.id === id)?.hits).toBe(1);
  });

  test("hits at its rate, the same requests for the same seed", async () => {
    const run = async (): Promise<number[]> => {
      const hub = await createHub({ generation: "classic", seed: 7 });
      hub.faults.add({ kind: "status", status: 500, rate: 0.3 });
      const statuses: number[] = [];
      for (let i = 0; i < 300; i++) statuses.push((await api(hub)("GET", "/v2/listProjects")).status);
      return statuses;
    };
    const statuses = await run();
    const share = statuses.filter((status) => status === 500).length / 300;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.4);
    expect(await run()).toEqual(statuses);
  });

  test("ends when it is removed, and all end when they are cleared", async () => {
    const hub = await createHub({ generation: "classic" });
    const id = hub.faults.add({ kind: "html" });
    hub.faults.add({ kind: "status", status: 500 });
    expect(hub.faults.remove(id)).toBe(true);
    expect(hub.faults.remove(id)).toBe(false);
    expect((await api(hub)("GET", "/v2/listProjects")).status).toBe(500);
    hub.faults.clear();
    expect((await api(hub)("GET", "/v2/listProjects")).status).toBe(200);
  });

  test("that is removed takes nothing else along when it is removed again", async () => {
    const hub = await createHub({ generation: "classic" });
    const first = hub.faults.add({ kind: "html" });
    const others = [hub.faults.add({ kind: "empty" }), hub.faults.add({ kind: "status", status: 500 })];
    for (let i = 0; i < 3; i++) hub.faults.remove(first);
    expect(hub.faults.list().map(({ id }) => id)).toEqual(others);
    hub.faults.clear();
    const last = hub.faults.add({ kind: "empty" });
    for (const id of [first, ...others]) expect(hub.faults.remove(id)).toBe(false);
    expect(hub.faults.list().map(({ id }) => id)).toEqual([last]);
  });

  test("does not hit a request on its way to it when it is taken away", async () => {
    const hub = await createHub({ generation: "classic" });
    for (const end of [(id: string) => hub.faults.remove(id), () => hub.faults.clear()]) {
      hub.faults.add({ kind: "delay", milliseconds: 50, times: 1 });
      const id = hub.faults.add({ kind: "status", status: 500 });
      const answer = api(hub)("GET", "/v2/listProjects");
      await new Promise((resolve) => setTimeout(resolve, 10));
      end(id);
      expect((await answer).status).toBe(200);
    }
  });

  test("hits one of many requests at once, whatever kind it is and wherever the others are", async () => {
    const kinds: Fault[] = [
      { kind: "status", status: 500 },
      { kind: "html" },
      { kind: "rate-limit", requests: 1, seconds: 60 },
    ];
    for (const fault of kinds) {
      const hub = await createHub({ generation: "classic" });
      hub.faults.add({ kind: "delay", milliseconds: 5, rate: 0.5 });
      hub.faults.add({ ...fault, times: 1 });
      const outcomes = await Promise.all(Array.from({ length: 50 }, () => api(hub)("GET", "/v2/listProjects")));
      expect(outcomes.filter(({ status }) => status !== 200)).toHaveLength(1);
    }
  });

  test("can have a status that forbids a body", async () => {
    const hub = await createHub({ generation: "classic" });
    for (const status of [204, 205, 304]) {
      for (const fault of [
        { kind: "status", status },
        { kind: "html", status },
        { kind: "empty", status },
      ] as Fault[]) {
        for (const outer of [
          undefined,
          { kind: "truncated" },
          { kind: "cut", bytes: 3 },
          { kind: "stall", bytes: 3 },
        ]) {
          if (outer) hub.faults.add(outer as Fault);
          hub.faults.add(fault);
          const answer = await hub.fetch("https://api.ango.ai/v2/listProjects");
          expect([answer.status, await answer.text()]).toEqual([status, ""]);
          hub.faults.clear();
        }
      }
    }
  });

  test("is kept as it was given, and a wrong one leaves no trace", async () => {
    const [hub, other] = [await createHub({ generation: "classic" }), await createHub({ generation: "classic" })];
    const operation: ("listProjects" | "createProject")[] = ["listProjects"];
    expect(() => hub.faults.add({ kind: "slow" } as unknown as Fault)).toThrow("kind must be one of");
    for (const retryAfter of ["a\nb", "\u{1f600}"]) {
      expect(() => hub.faults.add({ kind: "status", status: 503, retryAfter })).toThrow("retryAfter must be");
    }
    expect(() => hub.faults.add({ kind: "delay", milliseconds: 2 ** 31 })).toThrow("milliseconds must be");
    const fault: Fault = { kind: "status", status: 500, operation };
    expect(hub.faults.add(fault)).toBe(other.faults.add(fault));
    operation[0] = "createProject";
    for (const report of hub.faults.list()) Object.assign(report, { operation: [] });
    expect((await api(hub)("GET", "/v2/listProjects")).status).toBe(500);
  });

  test("delays, and with another one that follows it", async () => {
    const hub = await createHub({ generation: "classic" });
    hub.faults.add({ kind: "delay", milliseconds: 60 });
    hub.faults.add({ kind: "status", status: 502 });
    const started = performance.now();
    expect((await api(hub)("GET", "/v2/listProjects")).status).toBe(502);
    expect(performance.now() - started).toBeGreaterThan(55);
    expect(hub.requests[0]?.faults).toEqual(["delay", "status"]);
  });

  test("lets a request have its effect late, also when its caller has gone", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    hub.faults.add({ kind: "late-effect", milliseconds: 60, operation: "createProject" });
    const names = () => Array.from(hub.state.projects.values(), ({ name }) => name);
    const answered = call("POST", "/v2/project", { name: "waited for" });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(names()).toEqual([]);
    expect((await answered).status).toBe(200);
    expect(names()).toEqual(["waited for"]);
    const gaveUp = new Error("enough");
    const controller = new AbortController();
    const left = hub.fetch("https://api.ango.ai/v2/project", {
      method: "POST",
      headers: { apikey: hub.apiKey, "content-type": "application/json" },
      body: JSON.stringify({ name: "left" }),
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(gaveUp), 10);
    await expect(left).rejects.toBe(gaveUp);
    expect(names()).toEqual(["waited for"]);
    await expect.poll(names).toEqual(["waited for", "left"]);
  });

  test("lets lists lag behind, by the hub's clock", async () => {
    let time = Date.parse("2023-03-08T06:00:00Z");
    const hub = await createHub({ generation: "classic", now: () => new Date(time) });
    const { id } = await addProject(hub, { assets: 1 });
    time += 5_000;
    const late = { projects: [{ name: "Late", assets: [{ externalId: "late", data: "https://example.com/l.png" }] }] };
    const [other = ""] = await hub.add(late);
    const fault = hub.faults.add({ kind: "lag", milliseconds: 3_000 });
    const call = api(hub);
    const totals = async (): Promise<number[]> => {
      const lists = [id, other].flatMap((project) => [`project/${project}/assets`, `project/${project}/tasks`]);
      const answers = [...lists, "listProjects"].map((list) => call("GET", `/v2/${list}`));
      return (await Promise.all(answers)).map(({ data }) => data.total);
    };
    expect(await totals()).toEqual([1, 1, 0, 0, 1]);
    expect((await call("GET", `/v2/project/${other}/assets?externalId=late`)).data.assets).toEqual([]);
    expect((await call("GET", `/v2/project/${other}`)).status).toBe(200);
    time += 3_000;
    expect(await totals()).toEqual([1, 1, 1, 1, 2]);
    expect(hub.faults.list()).toEqual([{ id: fault, kind: "lag", milliseconds: 3_000, hits: 11 }]);
  });

  test("stops waiting when the request is aborted", async () => {
    const hub = await createHub({ generation: "classic" });
    for (const fault of [{ kind: "delay", milliseconds: 60_000 }, { kind: "stall" }] as Fault[]) {
      hub.faults.clear();
      hub.faults.add(fault);
      const gaveUp = new Error("enough");
      const controller = new AbortController();
      setTimeout(() => controller.abort(gaveUp), 20);
      const answer = hub.fetch("https://api.ango.ai/v2/listProjects", { signal: controller.signal });
      await expect(answer).rejects.toBe(gaveUp);
    }
  });

  test("cuts the connection before the effect, or loses the answer after it", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    hub.faults.add({ kind: "cut", times: 1 });
    hub.faults.add({ kind: "lost-answer" });
    await expect(call("POST", "/v2/project", { name: "cut" })).rejects.toThrow(TypeError);
    await expect(call("POST", "/v2/project", { name: "lost" })).rejects.toThrow("fetch failed");
    expect([...hub.state.projects.values()].map((project) => project.name)).toEqual(["lost"]);
    expect(hub.requests[1]?.status).toBeUndefined();
  });

  test("cuts or stalls an answer after some bytes of it", async () => {
    const hub = await createHub({ generation: "classic" });
    const read = async (fault: Fault, signal?: AbortSignal): Promise<string> => {
      hub.faults.clear();
      hub.faults.add(fault);
      const answer = await hub.fetch("https://api.ango.ai/v2/listProjects", {
        headers: { apikey: hub.apiKey },
        ...(signal ? { signal } : {}),
      });
      let text = "";
      try {
        for await (const part of answer.body ?? []) text += new TextDecoder().decode(part);
        return text;
      } catch (error) {
        return `${text}, then ${(error as Error).message}`;
      }
    };
    expect(await read({ kind: "cut", bytes: 10 })).toBe('{"status":, then fetch failed');
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("enough")), 30);
    expect(await read({ kind: "stall", bytes: 3 }, controller.signal)).toBe('{"s, then enough');
  });

  test("breaks the answer: half a JSON, a page of a gateway, nothing, a shorter file", async () => {
    const hub = await createHub({ generation: "classic" });
    const text = async (fault: Fault): Promise<[number, string | null, string]> => {
      hub.faults.clear();
      hub.faults.add(fault);
      const answer = await hub.fetch("https://api.ango.ai/v2/listProjects", { headers: { apikey: hub.apiKey } });
      const body = await answer.text();
      expect(answer.headers.get("content-length")).toBe(`${body.length}`);
      return [answer.status, answer.headers.get("content-type"), body];
    };
    const whole = '{"status":"success","data":{"projects":[],"total":0}}';
    expect(await text({ kind: "invalid-json" })).toEqual([200, "application/json; charset=utf-8", whole.slice(0, 26)]);
    expect(await text({ kind: "html" })).toMatchObject([
      502,
      "text/html; charset=utf-8",
      expect.stringContaining("502 Bad Gateway"),
    ]);
    expect(await text({ kind: "empty" })).toEqual([200, "application/json", ""]);
    expect(await text({ kind: "truncated", bytes: 5 })).toEqual([200, "application/json; charset=utf-8", '{"sta']);
    expect(await text({ kind: "truncated", bytes: 500 })).toEqual([200, "application/json; charset=utf-8", whole]);
  });

  test("lets presigned URLs expire and archives arrive short", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id } = await addProject(hub);
    hub.faults.add({ kind: "expired-url", operation: "uploadFile", times: 1 });
    const url = (await call("GET", "/v2/getUploadUrl?name=a")).data.uploadUrl;
    expect((await hub.fetch(url, { method: "PUT", body: "x" })).status).toBe(403);
    expect((await hub.fetch(url, { method: "PUT", body: "x" })).status).toBe(200);
    const archive = (await call("GET", `/v2/export?project=${id}`)).data.exportPath;
    const whole = (await (await hub.fetch(archive)).arrayBuffer()).byteLength;
    hub.faults.add({ kind: "truncated", operation: "downloadExport" });
    expect((await (await hub.fetch(archive)).arrayBuffer()).byteLength).toBe(Math.floor(whole / 2));
  });

  test("limits the rate by the hub's clock, and says how long to wait", async () => {
    let time = 1_000_000;
    const hub = await createHub({ generation: "classic", now: () => new Date(time) });
    const call = api(hub);
    hub.faults.add({ kind: "rate-limit", requests: 2, seconds: 10 });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await call("GET", "/v2/listProjects")).status);
    expect(statuses).toEqual([200, 200, 429]);
    time += 4_000;
    expect((await call("GET", "/v2/listProjects")).headers.get("retry-after")).toBe("6");
    time += 6_000;
    expect((await call("GET", "/v2/listProjects")).status).toBe(200);
  });

  test.each([
    [{ kind: "slow" }, "kind must be one of status, delay"],
    [{ kind: "status" }, "status must be an integer of at least 200 and at most 599."],
    [{ kind: "status", status: 99 }, "status must be an integer"],
    [{ kind: "delay" }, "milliseconds must be an integer"],
    [{ kind: "late-effect" }, "milliseconds must be an integer"],
    [{ kind: "lag", milliseconds: -1 }, "milliseconds must be an integer"],
    [{ kind: "lag", milliseconds: 1, operation: "getTask" }, "operation must be one of listProjects, listAssets"],
    [{ kind: "rate-limit", requests: 0, seconds: 1 }, "requests must be an integer of at least 1."],
    [{ kind: "cut", status: 500 }, 'A fault of kind cut has no "status"'],
    [{ kind: "cut", rate: 2 }, "rate must be at most 1."],
    [{ kind: "cut", times: 0 }, "times must be an integer of at least 1."],
    [{ kind: "cut", operation: "nothing" }, "operation must be one of listProjects"],
  ])("is refused as %j", async (fault, message) => {
    const hub = await createHub({ generation: "classic" });
    expect(() => hub.faults.add(fault as Fault)).toThrow(message);
    expect(hub.faults.list()).toEqual([]);
  });
});
