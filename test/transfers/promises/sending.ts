import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import type { AngoHubOptions, UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { makeFiles, names, registeredIds } from "../hub.ts";
import { redirectUploads } from "../redirect-uploads.ts";
import type { Promised } from "./promise.ts";

const fetches: Readonly<Record<string, AngoHubOptions>> = {
  "the runtime's own fetch": {},
  "a fetch that was given": { fetch: (url, init) => fetch(url, init) },
};

const refusals = {
  S3: {
    status: 400,
    body: "<Error><Code>EntityTooLarge</Code><Message>Your upload is too large</Message></Error>",
    says: "EntityTooLarge: Your upload is too large. A file goes up in one piece, of which storages take 5 GB at most: make it smaller.",
  },
  "Google Cloud Storage": {
    status: 403,
    body: "<Error><Code>AccessDenied</Code><Message>Access denied.</Message><Details>No permission</Details></Error>",
    says: "AccessDenied: Access denied. No permission. Ask the administrators of your installation: its storage lets nobody write.",
  },
  Azure: {
    status: 403,
    body: "<?xml version='1.0'?><Error><Code>AuthorizationFailure</Code><Message>Not authorized</Message></Error>",
    says: "AuthorizationFailure: Not authorized. Ask the administrators of your installation: its storage lets nobody write.",
  },
};

export const sending: readonly Promised[] = [
  {
    name: "every file arrives when every tenth PUT fails",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      let puts = 0;
      hub.use(async ({ operation, request }, next) => {
        if (operation !== "uploadFile") return next(request);
        puts += 1;
        return puts % 10 === 0 ? new Response("", { status: 503 }) : next(request);
      });
      const { registered } = await ango.assets.upload(projectId, makeFiles(names(200)), { maxRetries: 5 });
      assert.equal(registered.length, 200);
      assert.ok(puts >= 220);
      assert.deepEqual((await registeredIds(ground)).sort(), names(200).sort());
    },
  },
  {
    name: "an expired URL is replaced by a new one",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const expired = new Set<string>();
      hub.use(async ({ operation, request }, next) => {
        if (operation !== "uploadFile") return next(request);
        const content = await request.clone().text();
        if (expired.has(content)) return next(request);
        expired.add(content);
        return new Response("<Error><Message>Request has expired</Message></Error>", { status: 403 });
      });
      const { registered } = await ango.assets.upload(projectId, makeFiles(names(100)));
      assert.equal(registered.length, 100);
      assert.equal(expired.size, 100);
      assert.deepEqual((await registeredIds(ground)).sort(), names(100).sort());
    },
  },
  ...Object.entries(refusals).map(
    ([whose, { status, body, says }]): Promised => ({
      name: `a refusal of ${whose} is not repeated, and says its code, its reason and what to do`,
      prove: async ({ hub, ango, projectId }) => {
        let puts = 0;
        hub.use(async ({ operation, request }, next) => {
          if (operation !== "uploadFile") return next(request);
          puts += 1;
          return new Response(body, { status });
        });
        const error = await failureOf<UploadError>(ango.assets.upload(projectId, makeFiles(["a.mp4"])));
        assert.equal(puts, 1);
        assert.deepEqual(
          error.failed.map((failed) => (failed.error as Error).message),
          [`The storage answered uploadFile with status ${status}: ${says}`],
        );
      },
    }),
  ),
  ...Object.entries(fetches).map(
    ([whose, options]): Promised => ({
      name: `a PUT of ${whose} that is redirected goes there with the same content, and without what is secret`,
      prove: async ({ hub, projectId, connect }) => {
        const arrived = redirectUploads(hub);
        const paths = makeFiles(names(20));
        // Runtimes send what is too large for their buffers in another way.
        const [large = ""] = makeFiles(["large.jpg"]);
        writeFileSync(large, "x".repeat(2_000_000));
        const blob = { data: new Blob(["in memory"]), externalId: "blob.txt" };
        const ango = connect({ retryDelay: 1, ...options });
        const { registered } = await ango.assets.upload(projectId, [...paths, large, blob]);
        assert.equal(registered.length, 22);
        const sent = [...names(20).map((name) => `content of ${name}`), "x".repeat(2_000_000), "in memory"];
        const contents = [...hub.state.files.values()].map(({ bytes }) => new TextDecoder().decode(bytes));
        assert.deepEqual(contents.sort(), sent.sort());
        assert.equal(arrived.length, 22);
        for (const headers of arrived) {
          assert.ok(headers["content-length"] && !headers["transfer-encoding"] && !headers.apikey);
          assert.match(headers["content-type"] ?? "", /^(image\/jpeg|text\/plain)$/);
        }
      },
    }),
  ),
  {
    name: "a storage that redirects for ever is an error of that file",
    prove: async ({ hub, ango, projectId }) => {
      let puts = 0;
      hub.use(async ({ operation, request, url }, next) => {
        if (operation !== "uploadFile") return next(request);
        puts += 1;
        await request.arrayBuffer();
        return new Response(null, { status: 307, headers: { location: url.href } });
      });
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, makeFiles(["a.jpg"])));
      const statuses = error.failed.map(({ error }) => (error as { status: number }).status);
      assert.deepEqual(statuses, [307]);
      assert.ok(puts <= 12, `${puts} requests`);
    },
  },
];
