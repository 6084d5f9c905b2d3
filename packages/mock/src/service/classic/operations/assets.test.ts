import { describe, expect, test } from "vitest";
import { addProject, api } from "../../../../testing/api.ts";
import { createHub } from "../../../create-hub.ts";

const smallPng = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAFUlEQVR4nGP4z8AARAwMDEDq/38GACv2BPzq0C4kAAAAAElFTkSuQmCC"),
  (character) => character.charCodeAt(0),
);

describe("assets", () => {
  test("are found by id, by external id, and by both", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id, assets } = await addProject(hub, { assets: 3 });
    await call("POST", `/v2/project/${id}/cloud`, {
      assets: [{ externalId: "1", data: "https://example.com/again.png" }],
    });
    const total = async (query: string): Promise<number> =>
      (await call("GET", `/v2/project/${id}/assets?${query}`)).data.total;
    expect(await total("")).toBe(4);
    expect(await total("externalId=1")).toBe(2);
    expect(await total("externalId=none")).toBe(0);
    expect(await total(`_id=${assets[1]}`)).toBe(1);
    expect(await total(`_id=${assets[1]}&externalId=2`)).toBe(0);
    const other = await addProject(hub);
    expect(await total(`_id=${other.assets[0]}`)).toBe(0);
    expect((await call("GET", `/v2/project/${id}/assets?_id=x`)).status).toBe(400);
  });

  test("are imported with batches, attachments, metadata, pages and integration; their own batches win", async () => {
    const hub = await createHub({
      generation: "classic",
      content: { integrations: [{ name: "Bucket", provider: "AWS" }] },
    });
    const call = api(hub);
    const { id, tags } = await addProject(hub, { assets: 0 });
    const [integration] = (await call("GET", "/v2/integrations")).data.integrations;
    const { status, data } = await call("POST", `/v2/project/${id}/cloud?tags=["${tags[0]}"]`, {
      assets: [
        { externalId: "a", data: "https://example.com/a", storage: integration.id, metadata: { width: 4, height: 3 } },
        {
          externalId: "b",
          data: "https://example.com/b",
          tags: [tags[1]],
          attachments: [{ type: "TEXT", value: "t" }],
        },
        { externalId: "c", dataset: ["https://example.com/1", "https://example.com/2"], tags: [] },
        { externalId: "d", data: "https://example.com/d", width: 603, height: 450 },
        { externalId: "e", data: "<b>Serial</b>: 1 & why?" },
      ],
    });
    expect([status, data]).toEqual([200, { assets: "Successfully created." }]);
    const { assets } = (await call("GET", `/v2/project/${id}/assets`)).data;
    expect(assets).toMatchObject([
      { externalId: "a", tags: [tags[0]], storage: integration.id, metadata: { width: 4, height: 3 }, priority: 0 },
      { externalId: "b", tags: [tags[1]], attachments: [{ type: "TEXT", value: "t" }] },
      {
        externalId: "c",
        tags: [],
        data: "https://example.com/1",
        dataset: ["https://example.com/1", "https://example.com/2"],
      },
      { externalId: "d", metadata: { width: 603, height: 450 } },
      { externalId: "e", data: "<b>Serial</b>: 1 & why?" },
    ]);
  });

  test.each([
    [{ assets: [] }, "assets must have at least 1 item."],
    [{ assets: [{ externalId: "x" }] }, /^assets\/0 must be an asset with data/],
    [{ assets: [{ data: "x" }] }, "assets/0/externalId must be a text that is not empty."],
    [{ assets: [{ data: "x", externalId: "x", metadata: { width: 0 } }] }, /^assets\/0\/metadata\/width must be/],
    [
      { assets: [{ data: "x", externalId: "x", storage: "637f73a06ee9eb45e83f0a52" }] },
      "Invalid integration: 637f73a06ee9eb45e83f0a52.",
    ],
    [
      { assets: [{ data: "x", externalId: "x", tags: ["637f73a06ee9eb45e83f0a52"] }] },
      "Invalid tag: 637f73a06ee9eb45e83f0a52.",
    ],
    [
      { assets: [{ data: "x", externalId: "x", attachments: [{ type: "AUDIO", value: "" }] }] },
      /must be one of IMAGE, VIDEO, TEXT/,
    ],
  ])("refuse the import %j, all of it", async (body, message) => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub, { assets: 0 });
    const good = { externalId: "good", data: "https://example.com/good" };
    const outcome = await api(hub)("POST", `/v2/project/${id}/cloud`, {
      assets: [...body.assets, ...(body.assets.length > 0 ? [good] : [])],
    });
    expect(outcome.status).toBe(400);
    expect(outcome.message).toMatch(message);
    expect(hub.state.assets.size).toBe(0);
  });

  test("are uploaded in one multipart request, bytes unchanged, and a picture's size is found out", async () => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub, { assets: 0 });
    const form = new FormData();
    form.append("files", new File([smallPng], "a.png"));
    form.append("files", new File([new Uint8Array([0, 255, 254, 13, 10])], "b.bin"));
    const answer = await hub.fetch(`https://api.ango.ai/v2/project/${id}/upload`, {
      method: "POST",
      headers: { apikey: hub.apiKey },
      body: form,
    });
    expect(await answer.json()).toEqual({ status: "success", data: { assets: "Successfully created." } });
    const { assets } = (await api(hub)("GET", `/v2/project/${id}/assets`)).data;
    expect(assets).toMatchObject([{ externalId: "a.png", metadata: { width: 3, height: 2 } }, { externalId: "b.bin" }]);
    const bytes = new Uint8Array(await (await hub.fetch(assets[1].data)).arrayBuffer());
    expect([...bytes]).toEqual([0, 255, 254, 13, 10]);
    const empty = await hub.fetch(`https://api.ango.ai/v2/project/${id}/upload`, {
      method: "POST",
      headers: { apikey: hub.apiKey },
      body: new FormData(),
    });
    expect(empty.status).toBe(400);
    form.append("colour", "red");
    const unknown = await hub.fetch(`https://api.ango.ai/v2/project/${id}/upload`, {
      method: "POST",
      headers: { apikey: hub.apiKey },
      body: form,
    });
    expect((await unknown.json()).message).toBe("colour is not known: only files.");
  });

  test.each([
    { priority: 10_001, externalId: "0" },
    { priority: 1.5, externalId: "0" },
    { priority: "1", externalId: "0" },
    { priority: 1 },
    { priority: 1, externalId: null, assetId: null },
    { priority: 1, externalId: "nobody" },
    { priority: 1, assetId: "637f73a06ee9eb45e83f0a52" },
  ])("refuse the priority %j", async (body) => {
    const hub = await createHub({ generation: "classic" });
    const { id } = await addProject(hub);
    expect((await api(hub)("POST", `/v2/priority/${id}`, body)).status).toBe(400);
    expect([...hub.state.assets.values()].map((asset) => asset.priority)).toEqual([0]);
  });
});

describe("attachments", () => {
  test("are added to every asset with the external id, after those it has", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id } = await addProject(hub, { assets: 2 });
    await call("POST", `/v2/project/${id}/cloud`, {
      assets: [
        { externalId: "1", data: "https://example.com/again.png", attachments: [{ type: "TEXT", value: "old" }] },
      ],
    });
    const attachments = [{ type: "IMAGE", value: "https://example.com/map.png" }];
    await call("POST", "/v2/attachments", { project: id, attachments: [{ externalId: "1", attachments }] });
    const { assets } = (await call("GET", `/v2/project/${id}/assets`)).data;
    expect(assets.map((asset: { attachments: unknown[] }) => asset.attachments.length)).toEqual([0, 1, 2]);
    const nobody = { project: id, attachments: [{ externalId: "9", attachments }] };
    expect(await call("POST", "/v2/attachments", nobody)).toMatchObject({
      status: 400,
      message: 'attachments/0/externalId: no asset is named "9".',
    });
  });
});

describe("batches", () => {
  test("are rewritten as a whole: one left out is gone from its assets too, one renamed keeps them", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id, assets, tags } = await addProject(hub);
    await call("POST", "/v2/assignBatches", { assets, tags });
    const { data } = await call("POST", `/v2/batches/${id}`, {
      tags: [{ _id: tags[1], name: "Dusk" }, { name: "Dawn" }],
    });
    expect(data.project.tags).toMatchObject([{ _id: tags[1], name: "Dusk" }, { name: "Dawn" }]);
    expect((await call("GET", `/v2/project/${id}/assets`)).data.assets[0].tags).toEqual([tags[1]]);
  });

  test("refuse a batch of another project and one without a name", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { id } = await addProject(hub);
    const other = await addProject(hub);
    const foreign = await call("POST", `/v2/batches/${id}`, { tags: [{ _id: other.tags[0], name: "x" }] });
    expect(foreign).toMatchObject({ status: 400, message: `Invalid tag: ${other.tags[0]}.` });
    expect((await call("POST", `/v2/batches/${id}`, { tags: [{ name: "" }] })).status).toBe(400);
  });

  test("are assigned to assets, and the answer counts the assets that got them", async () => {
    const hub = await createHub({ generation: "classic" });
    const call = api(hub);
    const { assets, tags } = await addProject(hub, { assets: 2 });
    const other = await addProject(hub);
    const ids = [...assets, ...other.assets, "637f73a06ee9eb45e83f0a52"];
    expect((await call("POST", "/v2/assignBatches", { assets: ids, tags: [tags[0]] })).data).toEqual({ assets: 2 });
    await call("POST", "/v2/assignBatches", { assets, tags });
    expect(hub.state.assets.get(assets[0] ?? "")?.tags).toEqual(tags);
    const unknown = { assets, tags: ["637f73a06ee9eb45e83f0a52"] };
    expect((await call("POST", "/v2/assignBatches", unknown)).message).toBe("Invalid tag: 637f73a06ee9eb45e83f0a52.");
    expect((await call("POST", "/v2/assignBatches", { assets: [], tags })).status).toBe(400);
  });
});
