import assert from "node:assert/strict";
import type { UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
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
];
