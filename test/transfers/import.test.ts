import { join } from "node:path";
import type { CloudAsset, CloudImportProgress, UploadError } from "@ango-hub/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failureOf } from "./failure-of.ts";
import { type Ground, makeFolder, names, registeredIds, startGround } from "./hub.ts";

let ground: Ground;
beforeEach(async () => {
  ground = await startGround();
});
afterEach(() => ground.close());

function cloudAssets(count: number): CloudAsset[] {
  return names(count).map((externalId) => ({ externalId, data: `https://bucket.example/${externalId}?signature=s` }));
}

test("assets are registered in chunks, with what is to be known about them", async () => {
  const { hub, ango, projectId } = ground;
  const [day, night] = [await ango.batches.create(projectId, "Day"), await ango.batches.create(projectId, "Night")];
  const pages = ["https://bucket.example/1.png", "https://bucket.example/2.png"];
  const special: CloudAsset[] = [
    { externalId: "own batch", data: "https://bucket.example/a.png", batches: ["Night"] },
    { externalId: "pages", dataset: pages, attachments: [{ type: "TEXT", value: "note" }] },
    { externalId: "video", data: "https://bucket.example/v.mp4", metadata: { width: 2, height: 1, frameRate: 25 } },
  ];
  const seen: CloudImportProgress[] = [];
  const upload = ango.assets.importFromCloud(projectId, [...cloudAssets(1200), ...special], {
    batches: ["Day"],
    onProgress: (progress) => seen.push(progress),
  });
  let last: CloudImportProgress | undefined;
  for await (const progress of upload) last = progress;
  expect((await upload).registered).toHaveLength(1203);
  expect(last?.files).toEqual({ done: 1203, failed: 0, total: 1203 });
  expect(seen.at(-1)?.files).toEqual({ done: 1203, failed: 0, total: 1203 });
  const requests = hub.requests.filter(({ operation }) => operation === "importAssets");
  expect(requests.length).toBeGreaterThanOrEqual(3);
  const assets = new Map((await ango.assets.list(projectId).all()).map((asset) => [asset.externalId, asset]));
  expect(assets.size).toBe(1203);
  expect(assets.get("0.jpg")?.tags).toEqual([day._id]);
  expect(assets.get("own batch")?.tags).toEqual([night._id]);
  expect(assets.get("pages")).toMatchObject({ dataset: pages, attachments: [{ type: "TEXT", value: "note" }] });
  expect(assets.get("video")).toMatchObject({ metadata: { width: 2, height: 1, frameRate: 25 } });
});

test("what is wrong is said before anything of it is sent, and does not stop the others", async () => {
  const { ango, projectId } = ground;
  const data = "https://bucket.example/a.png";
  const wrong = [
    [{ externalId: "", data }, "externalId"],
    [{ externalId: "no data" }, "data"],
    [{ externalId: "a path", data: "/tmp/a.png" }, "data"],
    [{ externalId: "no pages", dataset: [] }, "dataset"],
    [{ externalId: "a bad page", dataset: [data, "2.png"] }, "dataset[1]"],
    [{ externalId: "width", data, metadata: { width: -1 } }, "metadata.width"],
    [{ externalId: "rate", data, metadata: { frameRate: Number.NaN } }, "metadata.frameRate"],
    [{ externalId: "attachment", data, attachments: [{ type: "SOUND", value: "x" }] }, "attachments[0].type"],
    [{ externalId: "batch", data, batches: ["Nowhere"] }, "batches[0]"],
    [{ externalId: "0.jpg", data }, "externalId"],
  ] as unknown as [CloudAsset, string][];
  const assets = [...cloudAssets(2), ...wrong.map(([asset]) => asset)];
  const error = await failureOf<UploadError>(ango.assets.importFromCloud(projectId, assets));
  expect(error.failed.map(({ error }) => (error as { argument: string }).argument)).toEqual(
    wrong.map(([, argument]) => argument),
  );
  expect(await registeredIds(ground)).toEqual(["0.jpg", "1.jpg"]);
});

test.each([
  [{ integrationId: "6".repeat(24) }, "integrationId"],
  [{ batches: ["Nowhere"] }, "batches[0]"],
])("%j that does not exist is an error before anything is sent", async (options, argument) => {
  const { hub, ango, projectId } = ground;
  expect(await failureOf(ango.assets.importFromCloud(projectId, cloudAssets(3), options))).toMatchObject({ argument });
  expect(hub.requests.some(({ operation }) => operation === "importAssets")).toBe(false);
});

test("nothing is registered twice when answers are lost", async () => {
  const { hub, ango, projectId } = ground;
  hub.faults.add({ kind: "lost-answer", operation: "importAssets", times: 2 });
  expect((await ango.assets.importFromCloud(projectId, cloudAssets(250))).registered).toHaveLength(250);
  expect((await registeredIds(ground)).sort()).toEqual(names(250).sort());
});

test("an import that was stopped goes on with its journal, also with URLs that are signed anew", async () => {
  const { hub, ango, projectId } = ground;
  const journal = join(makeFolder(), "journal");
  const controller = new AbortController();
  let requests = 0;
  hub.use(async ({ operation, request }, next) => {
    const answer = await next(request);
    // The second chunk is registered, but its answer does not arrive.
    if (operation === "importAssets" && ++requests === 2) controller.abort();
    return answer;
  });
  const stopped = ango.assets.importFromCloud(projectId, cloudAssets(300), { journal, signal: controller.signal });
  const error = await failureOf<{ name: string; upload: UploadError }>(stopped);
  expect(error.name).toBe("AbortError");
  expect(error.upload.registered).toHaveLength(100);
  expect(error.upload.unregistered.every(({ mayBeRegistered }) => mayBeRegistered)).toBe(true);
  const anew = cloudAssets(300).map(({ externalId, data }) => ({ externalId, data: data?.replace("=s", "=t") }));
  expect((await ango.assets.importFromCloud(projectId, anew, { journal })).registered).toHaveLength(300);
  expect((await registeredIds(ground)).sort()).toEqual(names(300).sort());
});
