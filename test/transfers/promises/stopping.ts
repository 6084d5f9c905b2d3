import assert from "node:assert/strict";
import type { AbortError, UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { makeFiles, names } from "../hub.ts";
import type { Promised } from "./promise.ts";

export const stopping: readonly Promised[] = [
  {
    name: "an upload that is aborted says what was done by then",
    prove: async ({ ango, projectId }) => {
      const controller = new AbortController();
      const reason = new Error("enough");
      const error = await failureOf<AbortError>(
        ango.assets.upload(projectId, makeFiles(names(200)), {
          signal: controller.signal,
          concurrency: 2,
          onProgress: ({ bytes }) => bytes.done > 200 && controller.abort(reason),
        }),
      );
      assert.equal(error.name, "AbortError");
      assert.equal(error.cause, reason);
      assert.ok(error.upload?.registered);
    },
  },
  {
    name: "an upload ends when it is aborted while the stream of its files gives nothing",
    prove: async ({ ango, projectId }) => {
      async function* stalled(): AsyncGenerator<File> {
        yield new File(["x"], "first.jpg");
        await new Promise(() => {});
      }
      const controller = new AbortController();
      const upload = ango.assets.upload(projectId, stalled(), {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      });
      assert.equal((await failureOf(upload)).name, "AbortError");
    },
  },
  {
    name: "an upload whose stream of files fails says by what it was stopped, and what was done",
    prove: async ({ ango, projectId }) => {
      async function* broken(): AsyncGenerator<File> {
        yield new File(["x"], "first.jpg");
        throw new Error("the list ends here");
      }
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, broken()));
      assert.equal(error.name, "UploadError");
      assert.equal((error.cause as Error).message, "the list ends here");
      assert.deepEqual(
        error.registered.map(({ externalId }) => externalId),
        ["first.jpg"],
      );
    },
  },
  {
    name: "a key that is not valid stops an upload, which says so",
    prove: async ({ hub, ango, projectId }) => {
      hub.renewApiKey();
      const error = await failureOf<UploadError>(
        ango.assets.upload(projectId, makeFiles(names(200)), { concurrency: 2 }),
      );
      assert.equal((error.cause as Error).name, "AuthenticationError");
      assert.ok(error.failed.length < 10, `${error.failed.length} files were tried`);
    },
  },
];
