import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { UploadError, UploadProgress } from "@ango-hub/client";
import { failureOf, wait } from "../../promised.ts";
import { type Ground, makeFiles, registeredIds } from "../hub.ts";
import { useRawStorage } from "../raw-storage.ts";
import type { Promised } from "./promise.ts";

/** More than all buffers between a client and a server take. */
const size = 30_000_000;

/** Ways to give a large content. */
const contents: Readonly<Record<string, () => unknown>> = {
  "a file": () => {
    const [path = ""] = makeFiles(["large.mp4"]);
    writeFileSync(path, Buffer.alloc(size, 1));
    return { data: path, externalId: "large.mp4" };
  },
  "a Blob": () => ({ data: new Blob([new Uint8Array(size)]), externalId: "large.mp4" }),
  bytes: () => ({ data: new Uint8Array(size), externalId: "large.mp4" }),
  "a stream": () => ({ data: new Blob([new Uint8Array(size)]).stream(), size, externalId: "large.mp4" }),
};

/** Takes a little of a content, and the rest when told to. */
function takesSlowly(): { answer: (request: IncomingMessage, response: ServerResponse) => void; goOn: () => void } {
  let goOn = () => {};
  const told = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    request.once("data", async () => {
      request.pause();
      await told;
      request.resume();
    });
    request.on("end", () => response.end());
  };
  return { answer, goOn };
}

async function uploadOf(ground: Ground, source: unknown, options: object = {}): Promise<unknown> {
  return ground.ango.assets.upload(ground.projectId, [source as string], options);
}

export const counting: readonly Promised[] = Object.entries(contents).flatMap(([what, content]): Promised[] => [
  {
    name: `the progress of ${what} shows while it is sent, and only grows`,
    prove: async (ground) => {
      const { answer, goOn } = takesSlowly();
      const storage = await useRawStorage(ground.hub, answer);
      const seen: UploadProgress[] = [];
      const onProgress = (progress: UploadProgress) => {
        seen.push(progress);
        if (progress.bytes.done > 0) goOn();
      };
      const start = performance.now();
      await uploadOf(ground, content(), { onProgress });
      const seconds = (performance.now() - start) / 1000;
      storage.close();
      const done = seen.map(({ bytes }) => bytes.done);
      assert.ok(done.some((bytes) => bytes > 0 && bytes < size));
      assert.deepEqual(
        done,
        done.toSorted((one, other) => one - other),
      );
      assert.equal(done.at(-1), size);
      assert.ok(seen.length < 10 + 11 * seconds, `${seen.length} reports in ${seconds} s`);
    },
  },
  {
    name: `an answer that comes before ${what} was sent to its end is no success`,
    prove: async (ground) => {
      let puts = 0;
      const storage = await useRawStorage(ground.hub, (request, response) => {
        puts += 1;
        request.once("data", async () => {
          request.pause();
          response.end();
          await wait(20);
          request.socket.destroy();
        });
      });
      const error = await failureOf<UploadError>(uploadOf(ground, content()));
      storage.close();
      assert.equal(puts, what === "a stream" ? 1 : 3);
      const [first] = error.failed.map(({ error }) => error as Error);
      assert.match(first?.message ?? "", /success before all was sent.*Of its 30000000 bytes|closed the connection/);
      assert.deepEqual(await registeredIds(ground), []);
    },
  },
  ...(what === "a stream"
    ? []
    : [
        {
          name: `what is sent of ${what} once more does not count again`,
          prove: async (ground: Ground) => {
            let puts = 0;
            const storage = await useRawStorage(ground.hub, (request, response) => {
              puts += 1;
              if (puts < 3) request.once("data", () => setTimeout(() => request.socket.destroy(), 50));
              else request.resume().on("end", () => response.end());
            });
            const done: number[] = [];
            const onProgress = ({ bytes }: UploadProgress) => done.push(bytes.done);
            await uploadOf(ground, content(), { onProgress });
            storage.close();
            assert.equal(puts, 3);
            assert.deepEqual(
              done,
              done.toSorted((one, other) => one - other),
            );
            assert.equal(done.at(-1), size);
          },
        },
      ]),
  {
    name: `${what} arrives whole where a fetch of one's own sends it`,
    prove: async ({ hub, projectId, connect }) => {
      const ango = connect({ fetch: (url, init) => fetch(url, init) });
      await ango.assets.upload(projectId, [content() as string]);
      assert.deepEqual(
        [...hub.state.files.values()].map(({ bytes }) => bytes.length),
        [size],
      );
    },
  },
]);
