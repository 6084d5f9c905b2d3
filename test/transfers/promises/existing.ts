import assert from "node:assert/strict";
import type { CloudAsset, UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { Disk } from "../disk.ts";
import { type Ground, names, registeredIds } from "../hub.ts";
import type { Promised } from "./promise.ts";

const blobs = (ids: readonly string[]) => ids.map((externalId) => ({ data: new Blob(["x"]), externalId }));
const clouds = (ids: readonly string[]): CloudAsset[] =>
  ids.map((externalId) => ({ externalId, data: `https://bucket.example/${externalId}` }));
async function* streamed<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

interface Options {
  ifExists?: "error" | "skip" | "add";
  journal?: Disk;
  settleTime?: number;
}

/** Ways to make assets of external ids. */
const ways: Readonly<
  Record<string, (ground: Ground, ids: readonly string[], options?: Options) => PromiseLike<unknown>>
> = {
  "an upload of an array": ({ ango, projectId }, ids, options) => ango.assets.upload(projectId, blobs(ids), options),
  "an upload of a stream": ({ ango, projectId }, ids, options) =>
    ango.assets.upload(projectId, streamed(blobs(ids)), options),
  "an import of an array": ({ ango, projectId }, ids, options) =>
    ango.assets.importFromCloud(projectId, clouds(ids), options),
  "an import of a stream": ({ ango, projectId }, ids, options) =>
    ango.assets.importFromCloud(projectId, streamed(clouds(ids)), options),
};

const composed = "décor.jpg".normalize("NFC");
const decomposed = composed.normalize("NFD");

function messages({ failed }: UploadError): string[] {
  return failed.map(({ error }) => (error as Error).message);
}

export const existing: readonly Promised[] = [
  ...Object.entries(ways).flatMap(([what, make]): Promised[] => [
    {
      name: `${what} doubles nothing: what is an asset already fails with what can be done, and is not sent`,
      prove: async (ground) => {
        const { hub } = ground;
        await make(ground, ["a", "b"]);
        const files = hub.state.files.size;
        const error = await failureOf<UploadError>(make(ground, ["a", "c", "b"]));
        assert.equal(error.name, "UploadError");
        assert.deepEqual(
          error.failed.map(({ index, externalId }) => [index, externalId]),
          [
            [0, "a"],
            [2, "b"],
          ],
        );
        const [first] = error.failed.map(({ error }) => error as Error);
        assert.equal(first?.name, "ValidationError");
        assert.match(first?.message ?? "", /external id "a" already.*ifExists: "skip".*"add"/);
        assert.deepEqual((await registeredIds(ground)).sort(), ["a", "b", "c"]);
        assert.equal(hub.state.files.size - files, files / 2);
      },
    },
    {
      name: `${what} leaves out what is an asset already, where it is told to, and says so`,
      prove: async (ground) => {
        const { hub } = ground;
        await make(ground, ["a", "b"]);
        const files = hub.state.files.size;
        const result = (await make(ground, ["a", "c", "b"], { ifExists: "skip" })) as UploadError;
        assert.deepEqual(
          result.skipped.map(({ index, externalId, reason }) => [index, externalId, reason]),
          [
            [0, "a", "exists"],
            [2, "b", "exists"],
          ],
        );
        assert.deepEqual(
          result.registered.map(({ index }) => index),
          [1],
        );
        assert.deepEqual((await registeredIds(ground)).sort(), ["a", "b", "c"]);
        assert.equal(hub.state.files.size - files, files / 2);
      },
    },
    {
      name: `${what} adds what is an asset already only where it is told to`,
      prove: async (ground) => {
        await make(ground, ["a"]);
        await make(ground, ["a", "b"], { ifExists: "add" });
        assert.deepEqual((await registeredIds(ground)).sort(), ["a", "a", "b"]);
      },
    },
    {
      name: `${what} takes a name for one that is there, whose letters are composed in another way`,
      prove: async (ground) => {
        await make(ground, [decomposed]);
        await make(ground, [composed], { ifExists: "skip" });
        const error = await failureOf<UploadError>(make(ground, [composed]));
        assert.match(messages(error)[0] ?? "", /Unicode/);
        assert.deepEqual(await registeredIds(ground), [decomposed]);
      },
    },
    {
      name: `${what} finds what is there in a list of many pages`,
      prove: async (ground) => {
        const { hub, ango, projectId } = ground;
        await ango.assets.importFromCloud(projectId, clouds(names(2500)));
        const before = hub.requests.length;
        const result = (await make(ground, [...names(20), "2499.jpg", "new"], { ifExists: "skip" })) as UploadError;
        assert.equal(result.skipped.length, 21);
        const looks = hub.requests.slice(before).filter(({ operation }) => operation === "listAssets");
        assert.ok(looks.length <= 22 * 1 + 3, `${looks.length} looks`);
      },
    },
  ]),
  {
    name: "what the journal knows goes on as it says, and nothing else is doubled",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const journal = new Disk();
      hub.faults.add({ kind: "lost-answer", operation: "importAssets", times: 1 });
      await failureOf(ango.assets.upload(projectId, blobs(["a", "b"]), { journal, maxRetries: 0 }));
      assert.equal((await registeredIds(ground)).length, 2);
      const { registered } = await ango.assets.upload(projectId, blobs(["a", "b"]), { journal, settleTime: 0 });
      assert.equal(registered.length, 2);
      assert.deepEqual((await registeredIds(ground)).sort(), ["a", "b"]);
    },
  },
  {
    name: "a way to treat what exists that is none is refused before anything is sent",
    prove: async ({ hub, ango, projectId }) => {
      for (const call of [
        ango.assets.upload(projectId, blobs(["a"]), { ifExists: "replace" as "add" }),
        ango.assets.importFromCloud(projectId, clouds(["a"]), { ifExists: "replace" as "add" }),
      ]) {
        const { name, argument } = await failureOf(call);
        assert.deepEqual({ name, argument }, { name: "ValidationError", argument: "ifExists" });
      }
      assert.ok(!hub.requests.some(({ operation }) => operation !== "createProject"));
    },
  },
  {
    name: "a list that is longer than a page is not asked for anew at each look after a lost answer",
    prove: async ({ hub, ango, projectId }) => {
      await ango.assets.importFromCloud(projectId, clouds(names(1200)));
      hub.faults.add({ kind: "cut", operation: "importAssets", times: 1 });
      const before = hub.requests.length;
      await ango.assets.importFromCloud(projectId, clouds(["x", "y", "z"]), { settleTime: 2000 });
      const looks = hub.requests.slice(before).filter(({ operation }) => operation === "listAssets");
      const whole = looks.filter(({ path }) => !path.includes("externalId"));
      assert.equal(whole.length, 1);
      assert.ok(looks.length >= 3 * 2 + 1, "an absence was believed at once");
    },
  },
  {
    name: "what is there is found where pages hold fewer assets than were asked for",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      await ango.assets.importFromCloud(projectId, clouds(names(300)));
      hub.use(async ({ operation, request, url }, next) => {
        if (operation !== "listAssets") return next(request);
        url.searchParams.set("limit", "50");
        return next(new Request(url, request));
      });
      const wanted = [...names(300).slice(260), "new"];
      const { skipped, registered } = await ango.assets.upload(projectId, blobs(wanted), { ifExists: "skip" });
      assert.deepEqual([skipped.length, registered.length], [40, 1]);
    },
  },
  {
    name: "a list that is none is said before anything is sent",
    prove: async ({ hub, ango, projectId }) => {
      hub.use(async ({ operation, request }, next) => {
        if (operation !== "listAssets") return next(request);
        return Response.json({ status: "success", data: { assets: "Successfully created." } });
      });
      for (const ids of [["a"], names(20)]) {
        const error = await failureOf<UploadError>(ango.assets.upload(projectId, blobs(ids)));
        assert.equal((error.cause as { reason?: string }).reason, "wrong-envelope");
      }
      assert.equal(hub.state.files.size, 0);
    },
  },
];
