import { AngoHub } from "@ango-hub/client/classic";
import { createHub } from "@ango-hub/mock";
import { startMock } from "@ango-hub/mock-server";
import { expect, test } from "vitest";

test("fifty clients at once each find what they made, and nothing is lost", async () => {
  const mock = await startMock({ generation: "classic", validate: false });
  try {
    const clients = Array.from({ length: 50 }, () => new AngoHub({ apiKey: mock.hub.apiKey, baseUrl: mock.url }));
    const counts = await Promise.all(
      clients.map(async (ango, i) => {
        const { _id } = await ango.projects.create({ name: `Client ${i}` });
        const files = Array.from({ length: 5 }, (_, n) => ({ data: new Uint8Array([i, n]), externalId: `${i}-${n}` }));
        await ango.assets.upload(_id, files);
        const found = await ango.assets.list(_id).all();
        expect(found.every(({ externalId }) => externalId.startsWith(`${i}-`))).toBe(true);
        const [first] = (await ango.tasks.list(_id)).items;
        if (first) await ango.tasks.setStatus(first._id, "Completed");
        const exported = await (await ango.exports.create(_id)).json();
        expect(exported.map((asset) => asset.status)).toEqual(["Labeled"]);
        return found.length;
      }),
    );
    expect(counts).toEqual(Array.from({ length: 50 }, () => 5));
    expect(mock.hub.state.assets.size).toBe(250);
  } finally {
    await mock.close();
  }
});

test("a hundred thousand assets are listed at an even pace", async () => {
  const hub = await createHub({ generation: "classic" });
  const [id = ""] = await hub.add({ projects: [{ name: "Big" }] });
  const call = async (method: string, path: string, body?: unknown): Promise<{ assets: unknown[]; total: number }> => {
    const headers = { apikey: hub.apiKey, "content-type": "application/json" };
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    return (await (await hub.fetch(`https://api.ango.ai/v2/project/${id}${path}`, { method, headers, ...init })).json())
      .data;
  };
  for (let k = 0; k < 100; k++) {
    const assets = Array.from({ length: 1_000 }, (_, i) => ({
      externalId: `${k * 1_000 + i}.jpg`,
      data: "https://example.com/a.jpg",
    }));
    await call("POST", "/cloud", { assets });
  }
  const times: number[] = [];
  for (let page = 1; page <= 100; page++) {
    const started = performance.now();
    const { assets, total } = await call("GET", `/assets?page=${page}&limit=1000`);
    times.push(performance.now() - started);
    expect([assets.length, total]).toEqual([1_000, 100_000]);
  }
  const median = (some: number[]): number => some.toSorted((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0;
  // The last pages must not be slower than the first: nothing may be read from the start again.
  expect(median(times.slice(-25))).toBeLessThan(5 * median(times.slice(0, 25)) + 5);
});
