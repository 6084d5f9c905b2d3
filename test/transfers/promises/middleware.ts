import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import type { AngoHubOptions, Middleware, OutgoingRequest } from "@ango-hub/client";
import { type Ground, makeFiles } from "../hub.ts";
import { redirectUploads } from "../redirect-uploads.ts";
import type { Promised } from "./promise.ts";

/** Runtimes send what is too large for their buffers in another way. */
const large = "x".repeat(2_000_000);
const sent = ["bytes", "content of small.jpg", "in memory", large];

/** Passes on what a middleware is typed to see, field by field. */
const spellOut: Middleware = ({ operation, attempt, method, url, headers, body, signal }, next) =>
  next({ operation, attempt, method, url, headers, body, signal });

/** Puts another content in the place of a file. */
function replacing(content: (request: OutgoingRequest) => BodyInit | Promise<BodyInit>): Middleware {
  return async (request, next) =>
    next(request.operation === "uploadFile" ? { ...request, body: await content(request) } : request);
}

const replacements: Readonly<Record<string, () => BodyInit>> = {
  "a text": () => "another one",
  bytes: () => new TextEncoder().encode("another one"),
  "a Blob": () => new Blob(["another one"]),
  "a buffer": () => new TextEncoder().encode("another one").buffer,
  "the fields of a form": () => new URLSearchParams({ another: "one" }),
};

const fetches: Readonly<Record<string, AngoHubOptions>> = {
  "the runtime's own fetch": {},
  "a fetch that was given": { fetch: (url, init) => fetch(url, init) },
};

export const middleware: readonly Promised[] = [
  ...Object.entries(fetches).flatMap(([whose, options]): Promised[] => [
    {
      name: `a middleware that spells its request out stores the very bytes, with ${whose}`,
      prove: async (ground) => {
        await upload(ground, { ...options, middleware: [spellOut] });
        assert.deepEqual(stored(ground), sent);
      },
    },
    {
      name: `a middleware that spells its request out stores the very bytes where a PUT is redirected, with ${whose}`,
      prove: async (ground) => {
        const arrived = redirectUploads(ground.hub);
        await upload(ground, { ...options, middleware: [spellOut] });
        assert.deepEqual(stored(ground), sent);
        assert.equal(arrived.length, sent.length);
        for (const headers of arrived) assert.ok(headers["content-length"] && !headers.apikey);
      },
    },
    ...Object.entries(replacements).map(
      ([what, content]): Promised => ({
        name: `a middleware that replaces a file by ${what} has that stored, redirected or not, with ${whose}`,
        prove: async (ground) => {
          const text = await new Response(content()).text();
          await upload(ground, { ...options, middleware: [replacing(content)] });
          assert.deepEqual(stored(ground), Array(4).fill(text));
          ground.hub.state.files.clear();
          redirectUploads(ground.hub);
          await upload(ground, { ...options, middleware: [replacing(content)] });
          assert.deepEqual(stored(ground), Array(4).fill(text));
        },
      }),
    ),
  ]),
  {
    name: "a middleware sees the content of each file, and in each attempt anew",
    prove: async (ground) => {
      const refused = new Set<string>();
      ground.hub.use(async ({ operation, request, url }, next) => {
        if (operation !== "uploadFile" || refused.has(url.pathname)) return next(request);
        refused.add(url.pathname);
        await request.arrayBuffer();
        return new Response("", { status: 503 });
      });
      const seen: [number, string][] = [];
      const look = replacing(async ({ attempt, body }) => {
        assert.ok(body instanceof Blob || body instanceof Uint8Array || body instanceof ReadableStream);
        const content = await new Response(body).text();
        seen.push([attempt, content]);
        return content;
      });
      await upload(ground, { middleware: [look] });
      for (const which of [1, 2]) {
        const contents = seen.flatMap(([attempt, content]) => (attempt === which ? [content] : []));
        assert.deepEqual(contents.sort(), sent);
      }
      assert.deepEqual(stored(ground), sent);
    },
  },
  {
    name: "what a middleware throws of a file is the reason why that file failed, and is not retried",
    prove: async ({ projectId, connect }) => {
      const reason = new Error("not this one");
      let puts = 0;
      const refuse: Middleware = (request, next) => {
        if (request.operation !== "uploadFile") return next(request);
        puts += 1;
        return Promise.reject(reason);
      };
      const ango = connect({ middleware: [refuse] });
      const error = await ango.assets.upload(projectId, makeFiles(["a.jpg"])).catch((error) => error);
      assert.equal(error.failed[0].error, reason);
      assert.equal(puts, 1);
    },
  },
];

/** Uploads a small and a large file, a Blob and bytes. */
async function upload({ projectId, connect }: Ground, options: AngoHubOptions): Promise<void> {
  const [small = "", big = ""] = makeFiles(["small.jpg", "large.jpg"]);
  writeFileSync(big, large);
  const ango = connect({ retryDelay: 1, ...options });
  const sources = [
    small,
    big,
    { data: new Blob(["in memory"]), externalId: "blob.txt" },
    { data: new TextEncoder().encode("bytes"), externalId: "bytes.bin" },
  ];
  await ango.assets.upload(projectId, sources, { ifExists: "add" });
}

function stored({ hub }: Ground): string[] {
  return [...hub.state.files.values()].map(({ bytes }) => new TextDecoder().decode(bytes)).sort();
}
