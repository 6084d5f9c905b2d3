import assert from "node:assert/strict";
import type { ExportedAsset, ExportedMask, MaskOptions, MaskProgress } from "@ango-hub/client/classic";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { failureOf } from "../../promised.ts";
import { type ClassicGround, names } from "../hub.ts";
import type { ClassicPromised } from "./promise.ts";

const count = 30;

export const masks: readonly ClassicPromised[] = [
  {
    name: "the masks of an export are fetched in its order, no more of them at once than wanted",
    prove: async (ground) => {
      await addMasks(ground);
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
      let last: MaskProgress | undefined;
      const masks = await fetchAll(ground, {
        concurrency: 4,
        onProgress: (progress) => {
          last = progress;
        },
      });
      assert.deepEqual(
        masks.map(({ objectId }) => objectId),
        masks.map(({ externalId }) => `road of ${externalId}`),
      );
      assert.deepEqual(masks.map(({ externalId }) => externalId).sort(), names(count).sort());
      for (const { image } of masks) {
        const bytes = new Uint8Array((await image?.arrayBuffer()) ?? []);
        assert.deepEqual([...bytes.subarray(0, 4)], [0x89, 0x50, 0x4e, 0x47]);
      }
      assert.equal(most, 4);
      assert.deepEqual(last, { masks: { done: count, failed: 0 } });
    },
  },
  {
    name: "a mask that can't be fetched says why, and does not stop the others",
    prove: async (ground) => {
      await addMasks(ground);
      let requests = 0;
      ground.hub.use(async ({ operation, request }, next) => {
        if (operation !== "getMask") return next(request);
        requests += 1;
        return requests === 3 ? new Response('{"status":"fail","message":"Gone."}', { status: 404 }) : next(request);
      });
      const masks = await fetchAll(ground, { concurrency: 1 });
      assert.equal(masks.filter(({ image }) => image).length, count - 1);
      assert.equal((masks[2]?.error as Error | undefined)?.name, "NotFoundError");
    },
  },
  {
    name: "masks that objects name are fetched like those of their task, each once",
    prove: async (ground) => {
      const { hub } = ground;
      await addMasks(ground);
      assert.equal((await fetchAll(ground)).length, count);
      hub.use(async ({ operation, request }, next) => {
        const answer = await next(request);
        return operation === "downloadExport" ? withoutMasksOfTasks(answer) : answer;
      });
      const masks = await fetchAll(ground);
      assert.equal(masks.length, count);
      for (const { image, taskId } of masks) assert.ok(image && hub.state.tasks.has(taskId));
    },
  },
  {
    name: "the key goes to the client's own service, whatever host the export names",
    prove: async (ground) => {
      await addMasks(ground);
      const hosts = new Set<string>();
      ground.hub.use(async ({ operation, request, url }, next) => {
        if (operation === "getMask") hosts.add(new URL(request.url).host);
        // The hub answers under this name, too; the client knows it under another.
        if (operation === "createExport") url.hostname = "localhost";
        return next(request);
      });
      const masks = await fetchAll(ground);
      assert.equal(masks.filter(({ image }) => image).length, count);
      assert.deepEqual([...hosts], [new URL(ground.url).host]);
    },
  },
  {
    name: "the signal ends the fetching of masks, and so does a key that is not valid any more",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      await addMasks(ground);
      const exported = await ango.exports.create(projectId);
      const controller = new AbortController();
      const aborted = all(exported.masks({ signal: controller.signal, onProgress: () => controller.abort() }));
      assert.equal((await failureOf(aborted)).name, "AbortError");
      hub.renewApiKey();
      assert.equal((await failureOf(all(exported.masks()))).name, "AuthenticationError");
    },
  },
];

/** Makes assets with a mask each. */
async function addMasks({ ango, projectId }: ClassicGround): Promise<void> {
  const segmentation = { tool: "segmentation" as const, title: "Road", schemaId: "road" };
  await ango.labelSets.set(projectId, { tools: [segmentation], classifications: [], relations: [] });
  const metadata = { width: 8, height: 8 };
  const sources = names(count).map((externalId) => ({ data: new Blob(["x"]), externalId, metadata }));
  await ango.assets.upload(projectId, sources);
  const region: [number, number][] = [
    [0, 0],
    [4, 0],
    [4, 4],
  ];
  for await (const { _id, asset } of ango.tasks.list(projectId)) {
    const objectId = `road of ${(asset as { externalId: string }).externalId}`;
    const object = { schemaId: "road", objectId, segmentation: { zones: [{ region }] } };
    await ango.tasks.annotate(_id, { tools: [object] }, { nextStage: true });
  }
}

/** An export as it would be if only objects named masks. */
async function withoutMasksOfTasks(answer: Response): Promise<Response> {
  const [[name = "", content] = []] = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())));
  const assets: ExportedAsset[] = JSON.parse(strFromU8(content ?? new Uint8Array()));
  for (const task of assets.flatMap(({ tasks }) => tasks)) delete task.masks;
  return new Response(zipSync({ [name]: strToU8(JSON.stringify(assets)) }) as Uint8Array<ArrayBuffer>);
}

async function fetchAll({ ango, projectId }: ClassicGround, options: MaskOptions = {}): Promise<ExportedMask[]> {
  return all((await ango.exports.create(projectId)).masks(options));
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
