import { describe, expect, test } from "vitest";
import { addProject, api } from "../../testing/api.ts";
import { createHub } from "../create-hub.ts";
import type { ClassicHub } from "../hub.ts";

interface Clock {
  hub: ClassicHub;
  forward: (seconds: number) => void;
}

async function hubWithClock(): Promise<Clock> {
  let time = Date.parse("2023-03-08T06:00:00Z");
  const hub = await createHub({
    generation: "classic",
    now: () => new Date(time),
    uploadUrlSeconds: 60,
    exportUrlSeconds: 120,
  });
  return { hub, forward: (seconds) => (time += seconds * 1_000) };
}

async function uploadUrl(hub: ClassicHub, name = "a.txt"): Promise<string> {
  return (await api(hub)("GET", `/v2/getUploadUrl?name=${encodeURIComponent(name)}`)).data.uploadUrl;
}

async function exportUrl(hub: ClassicHub): Promise<string> {
  const { id } = await addProject(hub);
  return (await api(hub)("GET", `/v2/export?project=${id}`)).data.exportPath;
}

describe("a presigned upload URL", () => {
  test("takes a file, also twice, and serves it without the query", async () => {
    const { hub } = await hubWithClock();
    const url = await uploadUrl(hub, "räder & co.txt");
    for (const body of ["first", new Blob(["second"])])
      expect((await hub.fetch(url, { method: "PUT", body })).status).toBe(200);
    const [plain = ""] = url.split("?");
    expect(await (await hub.fetch(plain)).text()).toBe("second");
  });

  test("has a time after which it is refused, however often it was used before", async () => {
    const { hub, forward } = await hubWithClock();
    const url = await uploadUrl(hub);
    forward(59);
    expect((await hub.fetch(url, { method: "PUT", body: "x" })).status).toBe(200);
    forward(1);
    const late = await hub.fetch(url, { method: "PUT", body: "y" });
    expect(late.status).toBe(403);
    expect(late.headers.get("content-type")).toBe("application/xml");
    expect(await late.text()).toBe("<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>");
    expect(await (await hub.fetch(url.split("?")[0] ?? "")).text()).toBe("x");
  });

  test("cannot be made to last longer, or to take another name or method", async () => {
    const { hub } = await hubWithClock();
    const url = await uploadUrl(hub);
    for (const forged of [
      url.replace("Expires=60", "Expires=9999"),
      url.replace("a.txt", "b.txt"),
      url.split("?")[0] ?? "",
    ]) {
      const answer = await hub.fetch(forged, { method: "PUT", body: "x" });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain("SignatureDoesNotMatch");
    }
    expect(hub.state.files.size).toBe(0);
  });

  test("refuses the API key", async () => {
    const { hub } = await hubWithClock();
    const answer = await hub.fetch(await uploadUrl(hub), { method: "PUT", body: "x", headers: { apikey: hub.apiKey } });
    expect(answer.status).toBe(403);
    expect(hub.state.files.size).toBe(0);
  });

  test("refuses a body without a length", async () => {
    const { hub } = await hubWithClock();
    const body = new Blob(["x"]).stream();
    const answer = await hub.fetch(await uploadUrl(hub), { method: "PUT", body, duplex: "half" } as RequestInit);
    expect(answer.status).toBe(411);
    expect(await answer.text()).toContain("MissingContentLength");
  });
});

describe("the URL of an export", () => {
  test("gives the archive whole or in part, and says when a part is not there", async () => {
    const { hub } = await hubWithClock();
    const url = await exportUrl(hub);
    const whole = new Uint8Array(await (await hub.fetch(url)).arrayBuffer());
    const rest = await hub.fetch(url, { headers: { range: "bytes=10-" } });
    expect([rest.status, rest.headers.get("content-range")]).toEqual([
      206,
      `bytes 10-${whole.length - 1}/${whole.length}`,
    ]);
    expect(new Uint8Array(await rest.arrayBuffer())).toEqual(whole.slice(10));
    const middle = await hub.fetch(url, { headers: { range: "bytes=2-5" } });
    expect(new Uint8Array(await middle.arrayBuffer())).toEqual(whole.slice(2, 6));
    const beyond = await hub.fetch(url, { headers: { range: `bytes=${whole.length}-` } });
    expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${whole.length}`]);
  });

  test("expires, needs its signature, and refuses the API key", async () => {
    const { hub, forward } = await hubWithClock();
    const url = await exportUrl(hub);
    expect((await hub.fetch(url, { headers: { apikey: hub.apiKey } })).status).toBe(403);
    expect((await hub.fetch(url.split("?")[0] ?? "")).status).toBe(403);
    forward(120);
    expect((await hub.fetch(url)).status).toBe(403);
  });

  test("is freed with its archive once it has expired", async () => {
    const { hub, forward } = await hubWithClock();
    await exportUrl(hub);
    forward(200);
    await exportUrl(hub);
    expect(hub.state.files.size).toBe(1);
  });
});

test("the storage has no other files and takes no other methods", async () => {
  const { hub } = await hubWithClock();
  expect((await hub.fetch("https://x.test/storage/uploads/none")).status).toBe(404);
  expect((await hub.fetch("https://x.test/storage/uploads/none", { method: "DELETE" })).status).toBe(405);
});
