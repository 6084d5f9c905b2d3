import assert from "node:assert/strict";
import type { ExportError, ReadOptions } from "@ango-hub/client";
import { strToU8, zipSync } from "fflate";
import { failureOf } from "../../promised.ts";
import type { AnyExport, Ground } from "../hub.ts";
import type { Promised } from "./promise.ts";

const asset = (externalId: string) => `{"asset":"https://storage.example/x","externalId":"${externalId}","tasks":[]}`;
const notNumber = asset("bad.jpg").replace('"tasks":[]', '"tasks":[{"score":NaN}]');

/** An export whose archive is this one. */
async function exportOf({ hub, ango, projectId }: Ground, files: Record<string, string>): Promise<AnyExport> {
  const archive = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  hub.use(async ({ operation, request }, next) =>
    operation === "downloadExport" ? new Response(archive as BodyInit) : next(request),
  );
  return ango.exports.create(projectId);
}

async function idsOf(exported: AnyExport, options: ReadOptions = {}): Promise<string[]> {
  const ids: string[] = [];
  for await (const { externalId } of exported.assets(options)) ids.push(externalId);
  return ids;
}

export const reading: readonly Promised[] = [
  {
    name: "files beside the assets are passed over",
    prove: async (ground) => {
      const files = { "read-me": "hello", "export.json": `[${asset("a")},${asset("b")}]`, "masks/o1.png": "\x89PNG" };
      assert.deepEqual(await idsOf(await exportOf(ground, files)), ["a", "b"]);
    },
  },
  {
    name: "an archive without assets says what it holds",
    prove: async (ground) => {
      const error = await failureOf(idsOf(await exportOf(ground, { "masks/o1.png": "\x89PNG" })));
      assert.equal(error.name, "ExportError");
      assert.match(String(error.message), /no JSON file.*masks\/o1\.png/);
    },
  },
  {
    name: "an asset that is no JSON is named, and ends the reading unless it need not",
    prove: async (ground) => {
      const json = `[${asset("a")},${notNumber},${asset("c")}]`;
      const exported = await exportOf(ground, { "export.json": json });
      const error = await failureOf<ExportError>(idsOf(exported));
      assert.equal(error.name, "ExportError");
      assert.match(error.message, /asset 1, "bad\.jpg", holds NaN/);
      assert.equal(error.assets, 1);
      const told: ExportError[] = [];
      assert.deepEqual(await idsOf(exported, { onInvalidAsset: (error) => told.push(error) }), ["a", "c"]);
      assert.deepEqual(
        told.map(({ message }) => /"bad\.jpg"/.test(message)),
        [true],
      );
    },
  },
  {
    name: "an asset that would fill the memory ends the reading",
    prove: async (ground) => {
      const json = `[${asset("a")},${asset("b".repeat(3_000_000))}]`;
      const exported = await exportOf(ground, { "export.json": json });
      assert.equal((await idsOf(exported)).length, 2);
      const error = await failureOf(idsOf(exported, { maxAssetLength: 1_000_000 }));
      assert.equal(error.name, "ExportError");
      assert.match(String(error.message), /longer than 1000000 characters/);
    },
  },
];
