import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { gzipSync } from "node:zlib";
import type { AngoHubOptions, ClientEvent, DownloadOptions } from "@ango-hub/client";
import { failureOf, wait } from "../../promised.ts";
import { type AnyExport, type Ground, makeFolder, names } from "../hub.ts";
import { archiveOf, behindEnd, part, Storage, whole } from "../storage.ts";
import type { Promised } from "./promise.ts";

const file = archiveOf(names(400));
const longer = archiveOf(names(900));
const shorter = archiveOf(names(100));
const sameLength = archiveOf(names(400).reverse());
const at = 5000;
const strong = { etag: '"v1"' };
const weak = { etag: 'W/"v1"' };
const gzip = { "content-encoding": "gzip" };

/** What a storage does after a download broke off, and what must come of it. */
interface Break {
  /** How the storage answers, from the first GET on; the last answer holds for all further ones. */
  answers: readonly (() => Response)[];
  /** What a download to a path saves. */
  saves: Uint8Array;
  /** Whether a download that can't be taken back goes on as well. */
  goesOn: boolean;
}

const breaks: Readonly<Record<string, Break>> = {
  "goes on at that byte": {
    answers: [() => whole(file, { headers: strong, breaksAfter: at }), () => part(file, at, { headers: strong })],
    saves: file,
    goesOn: true,
  },
  "gives fewer bytes than were asked for": {
    answers: [
      () => whole(file, { headers: strong, breaksAfter: at }),
      () => part(file, at, { headers: strong }, at + 1000),
      () => part(file, at + 1000, { headers: strong }),
    ],
    saves: file,
    goesOn: true,
  },
  "did not say how long the file is, and gives fewer bytes than were asked for": {
    answers: [
      () => whole(file, { chunked: true, breaksAfter: at }),
      () => part(file, at, {}, at + 1000),
      () => part(file, at + 1000),
    ],
    saves: file,
    goesOn: true,
  },
  "did not say how long the file is, and has no more bytes": {
    answers: [() => whole(file, { chunked: true, breaksAfter: file.length }), () => behindEnd(file.length)],
    saves: file,
    goesOn: true,
  },
  "begins again": {
    answers: [() => whole(file, { headers: strong, breaksAfter: at }), () => whole(file, { headers: strong })],
    saves: file,
    goesOn: false,
  },
  "begins again with another file, which is shorter": {
    answers: [
      () => whole(file, { headers: strong, breaksAfter: at }),
      () => whole(shorter, { headers: { etag: '"v2"' } }),
    ],
    saves: shorter,
    goesOn: false,
  },
  "gives another part than was asked for": {
    answers: [() => whole(file, { breaksAfter: at }), () => part(file, at - 1000), () => whole(file)],
    saves: file,
    goesOn: false,
  },
  "gives a part of another version": {
    answers: [
      () => whole(file, { headers: strong, breaksAfter: at }),
      () => part(sameLength, at, { headers: { etag: '"v2"' } }),
      () => whole(sameLength, { headers: { etag: '"v2"' } }),
    ],
    saves: sameLength,
    goesOn: false,
  },
  "gives a part of a file of another date": {
    answers: [
      () => whole(file, { headers: { "last-modified": "Wed, 08 Mar 2023 06:00:00 GMT" }, breaksAfter: at }),
      () => part(sameLength, at, { headers: { "last-modified": "Wed, 08 Mar 2023 06:00:01 GMT" } }),
      () => whole(sameLength),
    ],
    saves: sameLength,
    goesOn: false,
  },
  "gives a part of a longer file": {
    answers: [() => whole(file, { breaksAfter: at }), () => part(longer, at), () => whole(longer)],
    saves: longer,
    goesOn: false,
  },
  "has a file by now that ends before that byte": {
    answers: [
      () => whole(file, { breaksAfter: shorter.length + 1 }),
      () => behindEnd(shorter.length),
      () => whole(shorter),
    ],
    saves: shorter,
    goesOn: false,
  },
  "has a file by now that ends at that byte": {
    answers: [
      () => whole(file, { breaksAfter: shorter.length }),
      () => behindEnd(shorter.length),
      () => whole(shorter),
    ],
    saves: shorter,
    goesOn: false,
  },
  "promises no more than that the file means the same": {
    answers: [() => whole(file, { headers: weak, breaksAfter: at }), () => whole(sameLength, { headers: weak })],
    saves: sameLength,
    goesOn: false,
  },
  "compresses what it gives": {
    answers: [
      () => whole(compressed(file), { headers: gzip, breaksAfter: compressed(file).length / 2 }),
      () => whole(compressed(file), { headers: gzip }),
    ],
    saves: file,
    goesOn: false,
  },
  "compresses the rest alone": {
    answers: [
      () => whole(file, { breaksAfter: at }),
      () => {
        const { headers } = part(file, at, { headers: gzip, chunked: true });
        return new Response(compressed(sameLength.subarray(at)), { status: 206, headers });
      },
      () => whole(file),
    ],
    saves: file,
    goesOn: false,
  },
};

export const downloading: readonly Promised[] = [
  ...Object.entries(breaks).flatMap(([what, { answers, saves, goesOn }]): Promised[] => {
    const answer = (attempt: number) => (answers[attempt - 1] ?? (answers.at(-1) as () => Response))();
    return [
      {
        name: `a saved export is right when the download breaks off and the storage ${what}`,
        prove: async (ground) => {
          const { storage, exported, target } = await place(ground);
          storage.answerWith(answer);
          await exported.download(target);
          assert.ok(readFileSync(target).equals(saves), "another file was saved");
          assert.equal(storage.received.length, answers.length);
        },
      },
      {
        name: `an export that is read meanwhile ${goesOn ? "goes on" : "ends"} when the storage ${what}`,
        prove: async (ground) => {
          const { storage, exported } = await place(ground);
          const { stream, bytes } = collecting();
          for (const read of [() => exported.download(stream), () => exported.json()]) {
            storage.answerWith(answer);
            if (goesOn) await read();
            else assert.equal((await failureOf(read())).name, "ExportError");
          }
          const expected = goesOn ? saves : file.subarray(0, bytes().length);
          assert.ok(bytes().equals(expected), "bytes of two files were joined");
        },
      },
    ];
  }),
  {
    name: "a download asks for the rest of the same version, as far as the storage tells versions apart",
    prove: async (ground) => {
      const { storage, exported } = await place(ground);
      const date = "Wed, 08 Mar 2023 06:00:00 GMT";
      const versions: [Record<string, string>, string | null][] = [
        [{}, null],
        [strong, strong.etag],
        [{ ...weak, "last-modified": date }, date],
      ];
      for (const [headers, ifRange] of versions) {
        const first = () => whole(file, { headers, breaksAfter: at });
        storage.answerWith((attempt) => (attempt === 1 ? first() : part(file, at, { headers })));
        await exported.json();
        const asked = storage.received.map(({ range, ifRange }) => [range, ifRange]);
        assert.deepEqual(asked, [
          [null, null],
          [`bytes=${at}-`, ifRange],
        ]);
      }
    },
  },
  {
    name: "a part that nobody asked for is not taken for the whole file",
    prove: async (ground) => {
      const { storage, exported, target } = await place(ground);
      storage.answerWith((attempt) => (attempt === 1 ? part(file, 0, {}, at) : whole(file)));
      await exported.download(target);
      assert.ok(readFileSync(target).equals(file));
    },
  },
  {
    name: "a file that is compressed on the way is saved as it was",
    prove: async (ground) => {
      const { storage, exported, target } = await place(ground);
      storage.answerWith(() => whole(compressed(file), { headers: gzip }));
      await exported.download(target);
      assert.ok(readFileSync(target).equals(file));
    },
  },
  {
    name: "a progress callback that throws ends a download as it is, and leaves nothing half saved",
    prove: async (ground) => {
      const { storage, exported, folder, target } = await place(ground);
      storage.answerWith(() => whole(file));
      const reason = new Error("a broken progress bar");
      const options: DownloadOptions = {
        onProgress: () => {
          throw reason;
        },
      };
      assert.equal(await failureOf(exported.download(target, options)), reason);
      assert.equal(await failureOf(exported.download(collecting().stream, options)), reason);
      assert.equal(await failureOf(exported.json(options)), reason);
      assert.deepEqual(readdirSync(folder), []);
      assert.equal(storage.received.length, 3);
    },
  },
  {
    name: "what a middleware throws while a download is taken up again reaches the caller as it is",
    prove: async (ground) => {
      const reason = new Error("not today");
      const { storage, exported, target } = await place(ground, {
        middleware: [(request, next) => (request.headers.range ? Promise.reject(reason) : next(request))],
      });
      storage.answerWith(() => whole(file, { breaksAfter: at }));
      assert.equal(await failureOf(exported.download(target)), reason);
    },
  },
  {
    name: "what is neither a path nor a stream of the web is refused before anything is downloaded",
    prove: async (ground) => {
      const { storage, exported } = await place(ground);
      storage.answerWith(() => whole(file));
      for (const target of [undefined, null, 5, {}, new PassThrough()]) {
        const error = await failureOf(exported.download(target as never));
        assert.deepEqual([error.name, error.argument], ["ValidationError", "to"]);
      }
      assert.equal(storage.received.length, 0);
    },
  },
  {
    name: "a stream that takes no bytes ends a download as it says",
    prove: async (ground) => {
      const { storage, exported } = await place(ground);
      storage.answerWith(() => whole(file));
      const reason = new Error("the disk is full");
      const stream = new WritableStream({ write: () => Promise.reject(reason) });
      assert.equal(await failureOf(exported.download(stream)), reason);
    },
  },
  {
    name: "a storage that knows no ranges and always breaks off at the same byte is given up after maxRetries",
    prove: async (ground) => {
      const { storage, exported, folder, target } = await place(ground);
      storage.answerWith(() => whole(file, { breaksAfter: at }));
      const error = await failureOf(exported.download(target, { maxRetries: 3 }));
      assert.equal(error.name, "ExportError");
      assert.equal((error.cause as Error).name, "ConnectionError");
      assert.equal(storage.received.length, 4);
      assert.deepEqual(readdirSync(folder), []);
    },
  },
  {
    name: "the total timeout of a download holds, however often it is taken up again",
    prove: async (ground) => {
      const { storage, exported, target } = await place(ground);
      storage.answerWith(() => whole(file, { breaksAfter: at }));
      const start = performance.now();
      const error = await failureOf(exported.download(target, { maxRetries: 1_000_000, totalTimeout: 500 }));
      assert.equal(error.name, "TimeoutError");
      assert.equal(error.limit, "totalTimeout");
      assert.ok(performance.now() - start < 5000);
    },
  },
  {
    name: "a download with maxRetries: 0 is sent once",
    prove: async (ground) => {
      const { storage, exported, target } = await place(ground);
      const answers = [() => whole(file, { breaksAfter: at }), () => new Response("", { status: 503 })];
      for (const answer of answers) {
        storage.answerWith(answer);
        await failureOf(exported.download(target, { maxRetries: 0 }));
        assert.equal(storage.received.length, 1);
      }
    },
  },
  {
    name: "an outage of two seconds in the middle of a download is survived, without asking again and again",
    prove: async (ground) => {
      const { storage, exported, target } = await place(ground, { retryDelay: 50 });
      let over = 0;
      storage.answerWith((attempt) => {
        if (attempt > 1) return performance.now() < over ? new Response("", { status: 503 }) : part(file, at);
        over = performance.now() + 2000;
        return whole(file, { breaksAfter: at });
      });
      await exported.download(target, { maxRetries: 20 });
      assert.ok(readFileSync(target).equals(file));
      assert.ok(storage.received.length > 2 && storage.received.length <= 21);
    },
  },
  {
    name: "a download waits before each retry, for a random time up to a bound that doubles",
    prove: async (ground) => {
      const delays: number[] = [];
      const observer = (event: ClientEvent) => {
        if (event.type === "retry") delays.push(event.delay);
      };
      const { storage, exported, target } = await place(ground, { retryDelay: 50, observer });
      storage.answerWith(() => whole(file, { breaksAfter: at }));
      await failureOf(exported.download(target, { maxRetries: 4 }));
      assert.equal(storage.received.length, 5);
      assert.equal(new Set(delays).size, 4);
      for (const [index, delay] of delays.entries()) {
        assert.ok(delay <= 50 * 2 ** index, `waited ${delay} ms before retry ${index + 1}`);
        const waited = (storage.received[index + 1]?.at ?? 0) - (storage.received[index]?.at ?? 0);
        // Timers may be over a millisecond early.
        assert.ok(waited >= delay - 2, `asked again after ${waited} ms instead of ${delay}`);
      }
    },
  },
  {
    name: "an abort ends a download at once, whatever it waits for, and leaves nothing half saved",
    prove: async (ground) => {
      const { storage, exported, folder, target } = await place(ground, { retryDelay: 100_000 });
      const silent = (bytes?: Uint8Array) => new ReadableStream({ start: (body) => bytes && body.enqueue(bytes) });
      const situations = {
        "an answer": () => new Response(silent()),
        "the rest": () => new Response(silent(file.subarray(0, at))),
        "its next try": () => new Response("", { status: 503 }),
      };
      for (const [what, answer] of Object.entries(situations)) {
        storage.answerWith(answer);
        const controller = new AbortController();
        const failing = failureOf(exported.download(target, { signal: controller.signal }));
        while (storage.received.length === 0) await wait(5);
        await wait(50);
        const start = performance.now();
        controller.abort();
        assert.equal((await failing).name, "AbortError", what);
        assert.ok(performance.now() - start < 1000, what);
        assert.deepEqual(readdirSync(folder), [], what);
      }
    },
  },
];

function compressed(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes));
}

/** An export in a storage of one's own, and where it is to be saved. */
async function place(
  { hub, projectId, connect }: Ground,
  options: AngoHubOptions = {},
): Promise<{ storage: Storage; exported: AnyExport; folder: string; target: string }> {
  const ango = connect({ retryDelay: 1, ...options });
  const folder = makeFolder();
  const exported = await ango.exports.create(projectId);
  return { storage: new Storage(hub), exported, folder, target: join(folder, "export.zip") };
}

function collecting(): { stream: WritableStream<Uint8Array>; bytes: () => Buffer } {
  const chunks: Uint8Array[] = [];
  const stream = new WritableStream<Uint8Array>({
    write: (chunk) => {
      chunks.push(chunk);
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}
