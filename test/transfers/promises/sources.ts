import assert from "node:assert/strict";
import { runInNewContext } from "node:vm";
import { ValidationError } from "@ango-hub/client";
import { completeAll } from "../hub.ts";
import type { Promised } from "./promise.ts";

export const sources: readonly Promised[] = [
  {
    name: "a single file, path, stream or buffer is no list of files",
    prove: async ({ ango, projectId }) => {
      const singles = [
        "photos/a.jpg",
        new URL("file:///photos/a.jpg"),
        new Blob(["x"]),
        new Uint8Array([1]),
        { data: "photos/a.jpg" },
      ];
      for (const single of singles) {
        const refused: unknown = await ango.assets.upload(projectId, single as never).catch((error: unknown) => error);
        assert.ok(refused instanceof ValidationError, String(refused));
        assert.match(
          refused.message,
          /^sources must be a list or a stream of files, but is .*\. Put a single file into \[ \]\.$/,
        );
      }
      await assert.rejects(
        ango.assets.importFromCloud(projectId, "https://example.com/a.jpg" as never),
        /^ValidationError: assets must be a list or a stream of files/,
      );
      assert.equal((await ango.assets.list(projectId).all()).length, 0);
    },
  },
  {
    name: "a blob's own media type is kept, and names its extension",
    prove: async ({ ango, projectId }) => {
      await ango.assets.upload(projectId, [{ data: new Blob(["x"], { type: "image/webp" }), externalId: "drawn" }]);
      const [asset] = await ango.assets.list(projectId).all();
      assert.match(asset?.data ?? "", /\.webp$/);
      const stored = await fetch(asset?.data ?? "");
      await stored.body?.cancel();
      assert.equal(stored.headers.get("content-type"), "image/webp");
    },
  },
  {
    name: "bytes, dates and blobs of another realm or implementation are what they are",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const bytes = runInNewContext("new Uint8Array([120, 121]).subarray(1)") as Uint8Array;
      const buffer = runInNewContext("new Uint8Array([122]).buffer") as ArrayBuffer;
      const blob = { size: 1, type: "text/plain", arrayBuffer: async () => new Uint8Array([119]).buffer };
      await ango.assets.upload(projectId, [
        { data: bytes, externalId: "bytes" },
        { data: buffer, externalId: "buffer" },
        { data: blob as Blob, externalId: "blob" },
      ]);
      const stored: Record<string, string> = {};
      for (const asset of await ango.assets.list(projectId).all()) {
        stored[asset.externalId] = await (await fetch(asset.data ?? "")).text();
      }
      assert.deepEqual(stored, { bytes: "y", buffer: "z", blob: "w" });
      await completeAll(ground);
      const since = runInNewContext("new Date(0)") as Date;
      const assets = await (await ango.exports.create(projectId, { updatedAt: { from: since } })).json();
      assert.equal(assets.length, 3);
    },
  },
  {
    name: "files are named by what a page without https has too",
    prove: async ({ ango, projectId }) => {
      const { randomUUID } = crypto;
      Object.defineProperty(crypto, "randomUUID", { value: undefined, configurable: true, writable: true });
      try {
        const { registered } = await ango.assets.upload(projectId, [{ data: new Blob(["x"]), externalId: "a" }]);
        assert.equal(registered.length, 1);
      } finally {
        Object.defineProperty(crypto, "randomUUID", { value: randomUUID, configurable: true, writable: true });
      }
    },
  },
];
