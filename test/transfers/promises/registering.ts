import assert from "node:assert/strict";
import type { UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { Disk } from "../disk.ts";
import { makeFiles, names, registeredIds } from "../hub.ts";
import type { Promised } from "./promise.ts";

const faults = { "are lost": "lost-answer", "break off": "invalid-json" } as const;

export const registering: readonly Promised[] = [
  ...Object.entries(faults).map(
    ([what, kind]): Promised => ({
      name: `nothing is registered twice when answers ${what}`,
      prove: async (ground) => {
        const { hub, ango, projectId } = ground;
        hub.faults.add({ kind, operation: "importAssets", times: 2 });
        const { registered } = await ango.assets.upload(projectId, makeFiles(names(250)));
        assert.equal(registered.length, 250);
        assert.deepEqual((await registeredIds(ground)).sort(), names(250).sort());
      },
    }),
  ),
  {
    name: "what the service refuses does not keep the others from being registered",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      hub.use(async ({ operation, request }, next) => {
        const refused = operation === "importAssets" && (await request.clone().text()).includes('"bad"');
        return refused ? new Response('{"status":"fail","message":"No."}', { status: 400 }) : next(request);
      });
      const sources = names(40).map((externalId) => ({ data: new Blob(["x"]), externalId }));
      const bad = { data: new Blob(["x"]), externalId: "bad" };
      const error = await failureOf<UploadError>(
        ango.assets.upload(projectId, [...sources.slice(0, 20), bad, ...sources.slice(20)]),
      );
      assert.deepEqual(
        error.unregistered.map(({ externalId }) => externalId),
        ["bad"],
      );
      assert.equal(error.registered.length, 40);
      assert.deepEqual((await registeredIds(ground)).sort(), names(40).sort());
    },
  },
  ...[400, 413, 500].map(
    (status): Promised => ({
      name: `nothing is registered twice when a request has half of its effect before it is answered with ${status}`,
      prove: async (ground) => {
        const { hub, ango, projectId } = ground;
        hub.use(async ({ operation, request }, next) => {
          if (operation !== "importAssets") return next(request);
          const { assets } = (await request.clone().json()) as { assets: { externalId: string }[] };
          const bad = assets.findIndex(({ externalId }) => externalId === "bad");
          if (bad === -1) return next(request);
          const body = JSON.stringify({ assets: assets.slice(0, bad) });
          if (bad > 0) await next(new Request(request.url, { method: "POST", headers: request.headers, body }));
          return Response.json({ status: "fail", message: "No." }, { status });
        });
        const ids = [...names(14), "bad", ...names(30).slice(14)];
        const sources = ids.map((externalId) => ({ data: new Blob(["x"]), externalId }));
        const error = await failureOf<UploadError>(ango.assets.upload(projectId, sources, { settleTime: 0 }));
        const registered = await registeredIds(ground);
        assert.deepEqual(registered, [...new Set(registered)]);
        assert.ok(error.unregistered.some(({ externalId }) => externalId === "bad"));
        assert.equal(error.registered.length, registered.length);
      },
    }),
  ),
  {
    name: "nothing is registered twice when the asset list lags behind, and what may be registered is said to",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      let lag = 800;
      let registeredAt = 0;
      hub.use(async ({ operation, request }, next) => {
        const answer = await next(request);
        if (operation === "importAssets") registeredAt = performance.now();
        const isLate = operation === "listAssets" && performance.now() - registeredAt < lag;
        return isLate ? Response.json({ status: "success", data: { assets: [], total: 0 } }) : answer;
      });
      hub.faults.add({ kind: "lost-answer", operation: "importAssets", times: 1 });
      const sources = names(20).map((externalId) => ({ data: new Blob(["x"]), externalId }));
      const { registered } = await ango.assets.upload(projectId, sources, { settleTime: 3000 });
      assert.equal(registered.length, 20);
      lag = 0;
      assert.equal((await registeredIds(ground)).length, 20);
    },
  },
  {
    name: "files that only the query of their URL names are told apart, and signatures are not",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const url = (query: string) => `https://files.example/get?${query}`;
      await ango.assets.importFromCloud(projectId, [{ externalId: "a", data: url("id=1&X-Amz-Signature=old") }]);
      hub.faults.add({ kind: "lost-answer", operation: "importAssets", times: 1 });
      const journal = new Disk();
      const options = { settleTime: 0, journal, ifExists: "add" } as const;
      await ango.assets.importFromCloud(
        projectId,
        [{ externalId: "a", data: url("id=2&X-Amz-Signature=new") }],
        options,
      );
      const again = [{ externalId: "a", data: url("id=2&X-Amz-Signature=newer") }];
      assert.equal((await ango.assets.importFromCloud(projectId, again, options)).registered.length, 1);
      const assets = await ango.assets.list(projectId).all();
      assert.deepEqual(assets.map(({ data }) => new URL(data ?? "").searchParams.get("id")).sort(), ["1", "2"]);
      assert.doesNotMatch(journal.text, /Amz/);
    },
  },
  {
    name: "assets that are texts are told apart by their text, which may hold # and ?",
    prove: async ({ hub, ango, projectId }) => {
      await ango.assets.importFromCloud(projectId, [{ externalId: "a", data: "# One" }]);
      hub.faults.add({ kind: "cut", operation: "importAssets", times: 1 });
      const journal = new Disk();
      const second = [{ externalId: "a", data: "# Two, or three?" }];
      await ango.assets.importFromCloud(projectId, second, { settleTime: 0, journal, ifExists: "add" });
      const texts = (await ango.assets.list(projectId).all()).map(({ data }) => data);
      assert.deepEqual(texts.sort(), ["# One", "# Two, or three?"]);
      const changed = [{ externalId: "a", data: "# Four" }];
      const error = await failureOf<UploadError>(ango.assets.importFromCloud(projectId, changed, { journal }));
      assert.deepEqual(
        error.failed.map((failed) => (failed.error as Error).name),
        ["ValidationError"],
      );
    },
  },
];
