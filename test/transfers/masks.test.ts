import type { ExportedMask } from "@ango-hub/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failureOf } from "./failure-of.ts";
import { type Ground, names, startGround } from "./hub.ts";

const count = 30;
let ground: Ground;

beforeEach(async () => {
  ground = await startGround();
  const { ango, projectId } = ground;
  const segmentation = { tool: "segmentation" as const, title: "Road", schemaId: "road" };
  await ango.labelSets.set(projectId, { tools: [segmentation], classifications: [], relations: [] });
  const metadata = { width: 8, height: 8 };
  const sources = names(count).map((externalId) => ({ data: new Blob(["x"]), externalId, metadata }));
  await ango.assets.upload(projectId, sources);
  const zones = [
    {
      region: [
        [0, 0],
        [4, 0],
        [4, 4],
      ] as [number, number][],
    },
  ];
  for await (const { _id, asset } of ango.tasks.list(projectId)) {
    const objectId = `road of ${(asset as { externalId: string }).externalId}`;
    await ango.tasks.annotate(_id, { tools: [{ schemaId: "road", objectId, segmentation: { zones } }] });
  }
});
afterEach(() => ground.close());

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function fetchAll(options = {}): Promise<ExportedMask[]> {
  const exported = await ground.ango.exports.create(ground.projectId);
  return all(exported.masks(options));
}

test("the masks of an export are fetched in its order, no more of them at once than wanted", async () => {
  let now = 0;
  let most = 0;
  ground.hub.use(async ({ operation, request }, next) => {
    if (operation !== "getMask") return next(request);
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    return next(request);
  });
  let last: unknown;
  const masks = await fetchAll({
    concurrency: 4,
    onProgress: (progress: unknown) => {
      last = progress;
    },
  });
  expect(masks.map(({ objectId }) => objectId)).toEqual(masks.map(({ externalId }) => `road of ${externalId}`));
  expect(masks.map(({ externalId }) => externalId).sort()).toEqual(names(count).sort());
  for (const { image } of masks) {
    expect([...new Uint8Array(await (image as Blob).arrayBuffer())].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47]);
  }
  expect(most).toBe(4);
  expect(last).toEqual({ masks: { done: count, failed: 0 } });
});

test("a mask that can't be fetched says why, and does not stop the others", async () => {
  let requests = 0;
  ground.hub.use(async ({ operation, request }, next) => {
    if (operation !== "getMask") return next(request);
    requests += 1;
    return requests === 3 ? new Response('{"status":"fail","message":"Gone."}', { status: 404 }) : next(request);
  });
  const masks = await fetchAll({ concurrency: 1 });
  expect(masks.filter(({ image }) => image)).toHaveLength(count - 1);
  expect(masks[2]).toMatchObject({ error: { name: "NotFoundError" } });
});

test("the key goes to no other place, whatever the export says", async () => {
  const keys: (string | null)[] = [];
  ground.hub.use(async ({ operation, request, url }, next) => {
    // The hub answers under this name, too; the client knows it under another.
    if (operation === "createExport") url.hostname = "localhost";
    if (operation === "getMask") keys.push(request.headers.get("apikey"));
    return next(request);
  });
  const masks = await fetchAll();
  expect(masks).toHaveLength(count);
  for (const { error } of masks) expect(error).toMatchObject({ name: "ValidationError" });
  expect(keys).toEqual([]);
});

test("a key that is not valid any more ends it, and so does the signal", async () => {
  const exported = await ground.ango.exports.create(ground.projectId);
  const controller = new AbortController();
  const aborted = all(exported.masks({ signal: controller.signal, onProgress: () => controller.abort() }));
  expect(await failureOf(aborted)).toMatchObject({ name: "AbortError" });
  ground.hub.renewApiKey();
  expect(await failureOf(all(exported.masks()))).toMatchObject({ name: "AuthenticationError" });
});
