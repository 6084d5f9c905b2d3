import assert from "node:assert/strict";
import type { UploadProgress } from "@ango-hub/client";
import { makeFiles, names } from "../hub.ts";
import type { Promised } from "./promise.ts";

export const uploading: readonly Promised[] = [
  {
    name: "paths, files, blobs and bytes are uploaded, with what is to be known about them",
    prove: async ({ ango, projectId }) => {
      const [path = ""] = makeFiles(["a photograph – höhe.jpg"]);
      await ango.batches.create(projectId, "Night");
      const { registered } = await ango.assets.upload(projectId, [
        path,
        new File(["x"], "folder/b.png"),
        { data: new Blob(["y"]), externalId: "c" },
        { data: new Uint8Array([1, 2]), externalId: "d/e f", batches: ["Night"], metadata: { width: 3, height: 4 } },
      ]);
      const ids = ["a photograph – höhe.jpg", "b.png", "c", "d/e f"];
      assert.deepEqual(
        registered.map(({ externalId }) => externalId),
        ids,
      );
      const assets = await ango.assets.list(projectId).all();
      assert.deepEqual(assets.map(({ externalId }) => externalId).sort(), ids);
      const { width, height } = assets.find(({ externalId }) => externalId === "d/e f")?.metadata ?? {};
      assert.deepEqual({ width, height }, { width: 3, height: 4 });
      const bytes = await fetch(assets.find(({ externalId }) => externalId === "c")?.data ?? "");
      assert.equal(await bytes.text(), "y");
    },
  },
  {
    name: "files may come as a stream that is longer than memory should hold",
    prove: async ({ ango, projectId }) => {
      let ahead = 0;
      let most = 0;
      async function* sources() {
        for (const name of names(300)) {
          ahead += 1;
          most = Math.max(most, ahead);
          yield { data: new Blob([name]), externalId: name };
        }
      }
      const upload = ango.assets.upload(projectId, sources(), {
        concurrency: 4,
        onProgress: ({ bytes }) => {
          if (bytes.done > 0) ahead = 0;
        },
      });
      assert.equal((await upload).registered.length, 300);
      assert.ok(most < 20, `${most} files were asked for ahead`);
    },
  },
  {
    name: "an upload is followed by a callback and by iterating",
    prove: async ({ ango, projectId }) => {
      const seen: UploadProgress[] = [];
      const upload = ango.assets.upload(projectId, makeFiles(names(20)), {
        onProgress: (progress) => seen.push(progress),
      });
      let last: UploadProgress | undefined;
      for await (const progress of upload) last = progress;
      assert.deepEqual(last?.files, { done: 20, failed: 0, total: 20 });
      assert.equal(seen.at(-1)?.files.done, 20);
      const size = names(20).join("").length + 20 * "content of ".length;
      const { done, total, perSecond } = last.bytes;
      assert.deepEqual({ done, total }, { done: size, total: size });
      assert.ok(perSecond > 0);
    },
  },
  {
    name: "a progress callback that throws disturbs no upload",
    prove: async ({ ango, projectId }) => {
      const onProgress = () => {
        throw new Error("a broken progress bar");
      };
      const { registered } = await ango.assets.upload(projectId, makeFiles(names(5)), { onProgress });
      assert.equal(registered.length, 5);
    },
  },
];
