import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ExportError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { completeAll, type Ground, makeFiles, makeFolder, names } from "../hub.ts";
import type { Promised } from "./promise.ts";

const count = 400;

const damages = {
  truncated: { fault: { kind: "truncated" }, message: /cut off|ends early/ },
  empty: { fault: { kind: "truncated", bytes: 0 }, message: /empty/ },
  "a web page": { fault: { kind: "html", status: 200 }, message: /not a zip archive/ },
} as const;

export const exporting: readonly Promised[] = [
  {
    name: "an export is read whole",
    prove: async (ground) => {
      await addAssets(ground);
      assert.deepEqual((await readIds(ground)).sort(), names(count).sort());
    },
  },
  {
    name: "an export is read whole wherever the connection breaks",
    prove: async (ground) => {
      const { hub } = ground;
      await addAssets(ground);
      const size = await archiveSize(ground);
      for (let round = 0; round < 100; round += 1) {
        const bytes = Math.floor(Math.random() * size);
        hub.faults.add({ kind: "cut", bytes, operation: "downloadExport", times: 1 });
        assert.deepEqual((await readIds(ground)).sort(), names(count).sort(), `cut at byte ${bytes}`);
      }
    },
  },
  {
    name: "an export is saved once it is complete, and not before",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      await addAssets(ground);
      const size = await archiveSize(ground);
      const folder = makeFolder();
      const target = join(folder, "export.zip");
      const exported = await ango.exports.create(projectId);
      hub.faults.add({ kind: "truncated", bytes: 5000, operation: "downloadExport" });
      assert.equal((await failureOf(exported.download(target))).name, "ExportError");
      assert.deepEqual(readdirSync(folder), []);
      hub.faults.clear();
      hub.faults.add({ kind: "cut", bytes: 100, operation: "downloadExport", times: 1 });
      await exported.download(target);
      assert.equal(statSync(target).size, size);
    },
  },
  {
    name: "an export reports its progress in bytes",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      await addAssets(ground);
      const size = await archiveSize(ground);
      let last: unknown;
      await (await ango.exports.create(projectId)).json({
        onProgress: ({ bytes }) => {
          last = bytes;
        },
      });
      assert.deepEqual(last, { done: size, total: size });
    },
  },
  {
    name: "an export stops when it is aborted",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      await addAssets(ground);
      const exported = await ango.exports.create(projectId);
      hub.faults.add({ kind: "stall", bytes: 200, operation: "downloadExport" });
      const controller = new AbortController();
      setTimeout(() => controller.abort("enough"), 50);
      assert.equal((await failureOf(exported.json({ signal: controller.signal }))).name, "AbortError");
    },
  },
  {
    name: "an export that breaks off for good says where, and how much was read",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      await ango.assets.upload(projectId, makeFiles(names(300)));
      await completeAll(ground);
      hub.faults.add({ kind: "stall", bytes: 3000, operation: "downloadExport", times: 1 });
      const exported = await ango.exports.create(projectId);
      const onProgress = () => {
        if (hub.faults.list().length === 1) hub.faults.add({ kind: "cut", bytes: 0, operation: "downloadExport" });
      };
      let read = 0;
      const error = await failureOf<ExportError>(
        (async () => {
          for await (const _ of exported.assets({ maxRetries: 3, timeout: 300, onProgress })) read += 1;
        })(),
      );
      assert.equal(error.name, "ExportError");
      assert.equal(error.position, 3000);
      assert.equal(error.assets, read);
      assert.ok(read > 0);
    },
  },
  ...Object.entries(damages).map(
    ([what, { fault, message }]): Promised => ({
      name: `an archive that is no export, because it is ${what}, is told as an ExportError`,
      prove: async (ground) => {
        await addAssets(ground);
        ground.hub.faults.add({ ...fault, operation: "downloadExport" });
        const error = await failureOf<ExportError>(readIds(ground));
        assert.equal(error.name, "ExportError");
        assert.match(error.message, message);
        assert.doesNotMatch(JSON.stringify(error), /signature/i);
      },
    }),
  ),
];

async function addAssets(ground: Ground): Promise<void> {
  const sources = names(count).map((externalId) => ({ data: new Blob(["x"]), externalId }));
  await ground.ango.assets.upload(ground.projectId, sources);
  await completeAll(ground);
}

async function readIds({ ango, projectId }: Ground): Promise<string[]> {
  const exported = await ango.exports.create(projectId);
  return (await exported.json()).map(({ externalId }) => externalId);
}

async function archiveSize({ ango, projectId }: Ground): Promise<number> {
  const target = join(makeFolder(), "export.zip");
  await (await ango.exports.create(projectId)).download(target);
  return statSync(target).size;
}
