import assert from "node:assert/strict";
import type { AbortError, ClientEvent, UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { makeFiles, names, registeredIds } from "../hub.ts";
import { held, Timers } from "../timers.ts";
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
    name: "an upload that is aborted while a refused registration waits for its next try ends without that wait",
    prove: async (ground) => {
      const { hub, projectId, connect } = ground;
      let requests = 0;
      hub.use(async ({ operation, request }, next) => {
        if (operation !== "importAssets" || ++requests === 1) return next(request);
        return new Response('{"status":"fail","message":"Slow down."}', { status: 429 });
      });
      const [first, second] = [makeFiles(names(100)), makeFiles(["100.jpg", "101.jpg"])];
      let goOn = () => {};
      const firstRegistered = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      async function* sources() {
        yield* first;
        await firstRegistered;
        yield* second;
      }
      const controller = new AbortController();
      const reason = new Error("enough");
      const timers = new Timers();
      const timeout = 12_345;
      const observer = ({ type, operation }: ClientEvent) => {
        if (type === "failure" && operation === "importAssets") timers.holdNext(() => controller.abort(reason));
      };
      const ango = connect({ timeout, observer });
      const upload = ango.assets.upload(projectId, sources(), {
        signal: controller.signal,
        onProgress: ({ files }) => files.done === 100 && goOn(),
      });
      const error = await failureOf<AbortError>(upload).finally(() => timers.restore());
      assert.equal(error.name, "AbortError");
      assert.equal(error.cause, reason);
      assert.equal(requests, 2);
      // The runtime has timers of its own, for connections.
      const left = timers.running.filter((milliseconds) => milliseconds === held || milliseconds === timeout);
      assert.deepEqual(left, []);
      assert.deepEqual(
        error.upload?.registered.map(({ index }) => index),
        [...first.keys()],
      );
      const unregistered = error.upload.unregistered.map(({ index, mayBeRegistered }) => [index, mayBeRegistered]);
      assert.deepEqual(unregistered, [
        [100, false],
        [101, false],
      ]);
      assert.deepEqual(error.upload.failed, []);
      assert.deepEqual((await registeredIds(ground)).sort(), names(100).sort());
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
