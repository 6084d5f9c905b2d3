import assert from "node:assert/strict";
import { join } from "node:path";
import type { AbortError, CloudAsset, CloudImportProgress, UploadError, ValidationError } from "@ango-hub/client";
import type { AnyHub } from "@ango-hub/mock";
import { failureOf } from "../../promised.ts";
import { type Ground, makeFolder, names, registeredIds } from "../hub.ts";
import type { Promised } from "./promise.ts";

function cloudAssets(count: number): CloudAsset[] {
  return names(count).map((externalId) => ({ externalId, data: `https://bucket.example/${externalId}?signature=s` }));
}

const unknown = {
  storage: {
    options: ({ hub }: Ground) => ({ [hub.generation === "classic" ? "integrationId" : "storageId"]: "6".repeat(24) }),
    failure: /^NotFoundError: .*no (integration|storage) with the id 6+/,
  },
  batch: { options: () => ({ batches: ["Nowhere"] }), failure: /^ValidationError: batches\[0\]/ },
};

/** Ids of an asset's batches, which the classic generation calls tags. */
function batchesOf(asset: object = {}): unknown {
  return "tags" in asset ? asset.tags : "batches" in asset ? asset.batches : undefined;
}

/** Not every generation lists them. */
function attachmentsOf({ state }: AnyHub, externalId: string) {
  return [...state.assets.values()].find((asset) => asset.externalId === externalId)?.attachments;
}

export const importing: readonly Promised[] = [
  {
    name: "assets are imported in chunks, with what is to be known about them",
    prove: async ({ hub, ango, projectId }) => {
      const day = await ango.batches.create(projectId, "Day");
      const night = await ango.batches.create(projectId, "Night");
      const pages = ["https://bucket.example/1.png", "https://bucket.example/2.png"];
      const special: CloudAsset[] = [
        { externalId: "own batch", data: "https://bucket.example/a.png", batches: ["Night"] },
        { externalId: "pages", dataset: pages, attachments: [{ type: "TEXT", value: "note" }] },
        { externalId: "video", data: "https://bucket.example/v.mp4", metadata: { width: 2, height: 1, frameRate: 25 } },
      ];
      const seen: CloudImportProgress[] = [];
      const upload = ango.assets.importFromCloud(projectId, [...cloudAssets(2200), ...special], {
        batches: ["Day"],
        onProgress: (progress) => seen.push(progress),
      });
      let last: CloudImportProgress | undefined;
      for await (const progress of upload) last = progress;
      assert.equal((await upload).registered.length, 2203);
      assert.deepEqual(last?.files, { done: 2203, failed: 0, total: 2203 });
      assert.deepEqual(seen.at(-1)?.files, { done: 2203, failed: 0, total: 2203 });
      const requests = hub.requests.filter(({ operation }) => operation === "importAssets");
      assert.equal(requests.length, 3, "a thousand go into a request");
      const assets = new Map((await ango.assets.list(projectId).all()).map((asset) => [asset.externalId, asset]));
      assert.equal(assets.size, 2203);
      assert.deepEqual(batchesOf(assets.get("0.jpg")), [day._id]);
      assert.deepEqual(batchesOf(assets.get("own batch")), [night._id]);
      assert.deepEqual(assets.get("pages")?.dataset, pages);
      assert.deepEqual(
        attachmentsOf(hub, "pages")?.map(({ type, value }) => ({ type, value })),
        [{ type: "TEXT", value: "note" }],
      );
      const { width, height, frameRate } = assets.get("video")?.metadata ?? {};
      assert.deepEqual({ width, height, frameRate }, { width: 2, height: 1, frameRate: 25 });
    },
  },
  {
    name: "what is wrong with an asset is said before it is sent, and does not stop the others",
    prove: async (ground) => {
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
      ] as unknown as [CloudAsset, string][];
      const assets = [...cloudAssets(2), ...wrong.map(([asset]) => asset)];
      const error = await failureOf<UploadError>(ango.assets.importFromCloud(projectId, assets));
      assert.deepEqual(
        error.failed.map(({ error }) => (error as ValidationError).argument),
        wrong.map(([, argument]) => argument),
      );
      assert.deepEqual(await registeredIds(ground), ["0.jpg", "1.jpg"]);
    },
  },
  ...Object.entries(unknown).map(
    ([what, { options, failure }]): Promised => ({
      name: `an import with an unknown ${what} is an error before anything is sent`,
      prove: async (ground) => {
        const { hub, ango, projectId } = ground;
        const error = await failureOf(ango.assets.importFromCloud(projectId, cloudAssets(3), options(ground)));
        assert.match(`${error.name}: ${error.message}`, failure);
        assert.ok(!hub.requests.some(({ operation }) => operation === "importAssets"));
      },
    }),
  ),
  {
    name: "nothing is imported twice when answers are lost",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      hub.faults.add({ kind: "lost-answer", operation: "importAssets", times: 2 });
      const { registered } = await ango.assets.importFromCloud(projectId, cloudAssets(250));
      assert.equal(registered.length, 250);
      assert.deepEqual((await registeredIds(ground)).sort(), names(250).sort());
    },
  },
  {
    name: "an import that was stopped goes on with its journal, also with URLs that are signed anew",
    prove: async (ground) => {
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
      const stopped = ango.assets.importFromCloud(projectId, cloudAssets(2300), { journal, signal: controller.signal });
      const error = await failureOf<AbortError>(stopped);
      assert.equal(error.name, "AbortError");
      assert.equal(error.upload?.registered.length, 1000);
      assert.ok(error.upload.unregistered.every(({ mayBeRegistered }) => mayBeRegistered));
      const anew = cloudAssets(2300).map(({ externalId, data }) => ({ externalId, data: data?.replace("=s", "=t") }));
      assert.equal((await ango.assets.importFromCloud(projectId, anew, { journal })).registered.length, 2300);
      assert.deepEqual((await registeredIds(ground)).sort(), names(2300).sort());
    },
  },
];
