import assert from "node:assert/strict";
import { createReadStream, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import type { UploadError, UploadItem } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { Disk } from "../disk.ts";
import { type Ground, makeFiles, registeredIds } from "../hub.ts";
import { redirectUploads } from "../redirect-uploads.ts";
import type { Promised } from "./promise.ts";

const text = "ten bytes.".repeat(100_000);
const size = text.length;

/** Streams of one content. */
const streams: Readonly<Record<string, (content?: string) => UploadItem["data"]>> = {
  "a stream of the web": (content = text) => new Blob([content]).stream() as ReadableStream<Uint8Array>,
  "a stream of Node": (content = text) =>
    Readable.from([Buffer.from(content.slice(0, 7)), Buffer.from(content.slice(7))]),
  "a stream of a file": (content = text) => {
    const [path = ""] = makeFiles(["a.jpg"]);
    writeFileSync(path, content);
    return createReadStream(path);
  },
  "a generator of bytes": async function* (content = text) {
    yield new TextEncoder().encode(content);
  },
};

const fetches = {
  "the runtime's own fetch": ({ ango }: Ground) => ango,
  "a fetch that was given": ({ connect }: Ground) => connect({ retryDelay: 1, fetch: (url, init) => fetch(url, init) }),
} as const;

function messages({ failed }: UploadError): string[] {
  return failed.map(({ error }) => (error as Error).message);
}

function stored({ hub }: Ground): string[] {
  return [...hub.state.files.values()].map(({ bytes }) => new TextDecoder().decode(bytes));
}

export const streaming: readonly Promised[] = [
  ...Object.entries(fetches).flatMap(([whose, client]) =>
    Object.entries(streams).flatMap(([what, stream]): Promised[] => [
      {
        name: `${what} is uploaded with its length said beforehand, by ${whose}`,
        prove: async (ground) => {
          const { hub, projectId } = ground;
          const lengths: (string | null)[] = [];
          hub.use(async ({ operation, request }, next) => {
            if (operation === "uploadFile") lengths.push(request.headers.get("content-length"));
            return next(request);
          });
          const source = { data: stream(), size, externalId: "a.txt" };
          const { registered } = await client(ground).assets.upload(projectId, [source]);
          assert.equal(registered.length, 1);
          assert.deepEqual(stored(ground), [text]);
          assert.deepEqual(lengths, [`${size}`]);
          const small = { data: stream("small"), size: 5, externalId: "b.txt" };
          await client(ground).assets.upload(projectId, [small]);
          assert.deepEqual(stored(ground), [text, "small"]);
        },
      },
      {
        name: `${what} with another length than its size is an error and no asset, by ${whose}`,
        prove: async (ground) => {
          const { projectId } = ground;
          const sources = [-3, 4].map((off) => ({ data: stream(), size: size + off, externalId: `${off}` }));
          const error = await failureOf<UploadError>(client(ground).assets.upload(projectId, sources));
          assert.match(messages(error)[0] ?? "", /was to have 999997 bytes, but gave more than 999997 bytes/);
          assert.match(messages(error)[1] ?? "", /was to have 1000004 bytes, but gave only 1000000 bytes/);
          assert.deepEqual(await registeredIds(ground), []);
          assert.deepEqual(stored(ground), []);
        },
      },
      {
        name: `${what} that would have to be sent twice says that it can't be, or is kept for that, by ${whose}`,
        prove: async (ground) => {
          const { hub, projectId } = ground;
          let puts = 0;
          hub.use(async ({ operation, request }, next) => {
            if (operation !== "uploadFile" || ++puts > 1) return next(request);
            await request.arrayBuffer();
            return new Response("", { status: 503 });
          });
          const source = { data: stream(), size, externalId: "a.txt" };
          const upload = client(ground).assets.upload(projectId, [source]);
          if (whose === "a fetch that was given") {
            await upload;
            assert.deepEqual(stored(ground), [text]);
            return;
          }
          const error = await failureOf<UploadError>(upload);
          assert.match(
            messages(error)[0] ?? "",
            /^a\.txt could not be sent, and its stream can't be read a second time\. /,
          );
          assert.match(messages(error)[0] ?? "", /status 503/);
          assert.equal(puts, 1);
          assert.deepEqual(await registeredIds(ground), []);
        },
      },
    ]),
  ),
  {
    name: "a stream that is redirected says that it can't be read again",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      redirectUploads(hub);
      const source = { data: new Blob([text]).stream(), size, externalId: "a.txt" };
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, [source]));
      assert.match(messages(error)[0] ?? "", /can't be read a second time|was read before/);
      assert.deepEqual(stored(ground), []);
    },
  },
  {
    name: "what a stream fails with is the reason of its file",
    prove: async ({ ango, projectId }) => {
      const reason = new Error("the camera is gone");
      async function* broken() {
        yield new Uint8Array(10);
        throw reason;
      }
      const source = { data: broken(), size: 20, externalId: "a" };
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, [source]));
      assert.deepEqual(
        error.failed.map(({ error }) => error),
        [reason],
      );
    },
  },
  {
    name: "a stream without its size, or that gives no bytes, says what is missing",
    prove: async ({ hub, ango, projectId }) => {
      const [path = ""] = makeFiles(["a.jpg"]);
      const sources = [
        { data: createReadStream(path), externalId: "path" },
        { data: new Blob(["x"]).stream(), externalId: "web" },
        { data: Readable.from(["text"]), size: 4, externalId: "texts" },
        { data: new Blob(["x"]).stream(), size: 1.5, externalId: "half" },
        { data: new Blob(["x"]).stream(), size: 1 },
      ] as UploadItem[];
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, sources));
      const said = messages(error);
      assert.match(said[0] ?? "", /how many bytes it has.*Give the path instead/);
      assert.match(said[1] ?? "", /how many bytes it has.*Give \{ data, size, externalId \}/);
      assert.match(said[2] ?? "", /something other than bytes/);
      assert.match(said[3] ?? "", /how many bytes/);
      assert.match(said[4] ?? "", /no name/);
      assert.equal(hub.state.files.size, 0);
    },
  },
  {
    name: "a stream is known to the journal by what it holds",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const journal = new Disk();
      const upload = (content: string) =>
        ango.assets.upload(projectId, [{ data: new Blob([content]).stream(), size, externalId: "a" }], { journal });
      await upload(text);
      assert.equal((await upload(text)).registered.length, 1);
      const other = `${text.slice(1)}!`;
      assert.match(messages(await failureOf<UploadError>(upload(other)))[0] ?? "", /has changed/);
      assert.equal(hub.state.files.size, 1);
    },
  },
];
