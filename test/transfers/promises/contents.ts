import assert from "node:assert/strict";
import { utimesSync, writeFileSync } from "node:fs";
import type { UploadError } from "@ango-hub/client";
import { failureOf } from "../../promised.ts";
import { Disk } from "../disk.ts";
import { type Ground, makeFiles, registeredIds } from "../hub.ts";
import type { Promised } from "./promise.ts";

const longAgo = new Date("2020-02-02T02:02:02Z");
const later = new Date("2021-02-02T02:02:02Z");
const large = "x".repeat(1_000_000);

/** A file that was registered under its name, with the journal of that. */
async function registered({ ango, projectId }: Ground, content: string): Promise<{ path: string; journal: Disk }> {
  const [path = ""] = makeFiles(["a.jpg"]);
  writeFileSync(path, content);
  utimesSync(path, longAgo, longAgo);
  const journal = new Disk();
  await ango.assets.upload(projectId, [path], { journal });
  return { path, journal };
}

async function refusal({ ango, projectId }: Ground, sources: unknown[], journal: Disk): Promise<string[]> {
  const error = await failureOf<UploadError>(ango.assets.upload(projectId, sources as string[], { journal }));
  return error.failed.map(({ error }) => (error as Error).message);
}

export const contents: readonly Promised[] = [
  ...Object.entries({ small: "the same bytes", large }).map(
    ([what, content]): Promised => ({
      name: `a ${what} file that only got another time is the same, and is not sent again`,
      prove: async (ground) => {
        const { hub, ango, projectId } = ground;
        const { path, journal } = await registered(ground, content);
        for (const time of [later, new Date(), new Date(Date.now() + 3_600_000)]) {
          utimesSync(path, time, time);
          assert.equal((await ango.assets.upload(projectId, [path], { journal })).registered.length, 1);
        }
        assert.equal(hub.state.files.size, 1);
        assert.deepEqual(await registeredIds(ground), ["a.jpg"]);
      },
    }),
  ),
  {
    name: "a file with other bytes of the same number is another one",
    prove: async (ground) => {
      for (const [before, after] of [
        ["some bytes", "some bytez"],
        [large, `${large.slice(1)}y`],
      ] as const) {
        const { _id: projectId } = await ground.ango.projects.create({ name: "Another" });
        const { path, journal } = await registered({ ...ground, projectId }, before);
        writeFileSync(path, after);
        utimesSync(path, later, later);
        const messages = await refusal({ ...ground, projectId }, [path], journal);
        assert.equal(messages.length, 1);
        assert.match(messages[0] ?? "", /"a\.jpg" has changed since it was registered/);
      }
    },
  },
  {
    name: "a file that was changed right after it was sent is another one, though its time is the same",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const [path = ""] = makeFiles(["a.jpg"]);
      const now = new Date();
      utimesSync(path, now, now);
      const journal = new Disk();
      await ango.assets.upload(projectId, [path], { journal });
      writeFileSync(path, "CONTENT of a.jpg");
      utimesSync(path, now, now);
      assert.equal((await refusal(ground, [path], journal)).length, 1);
    },
  },
  {
    name: "bytes and Blobs are known by what they hold",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const journal = new Disk();
      const sources = (letter: string) => [
        { data: new Blob([letter.repeat(9)]), externalId: "blob" },
        { data: new TextEncoder().encode(letter.repeat(9)), externalId: "bytes" },
        new File([letter.repeat(9)], "file"),
      ];
      await ango.assets.upload(projectId, sources("a"), { journal });
      assert.equal((await ango.assets.upload(projectId, sources("a"), { journal })).registered.length, 3);
      assert.equal((await refusal(ground, sources("b"), journal)).length, 3);
      assert.equal(hub.state.files.size, 3);
    },
  },
  {
    name: "a file that lies in the storage and was not registered is sent again only if its content changed",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const [path = ""] = makeFiles(["a.jpg"]);
      utimesSync(path, longAgo, longAgo);
      const journal = new Disk();
      hub.use(async ({ operation, request }, next) => {
        if (operation !== "importAssets") return next(request);
        return Response.json({ status: "fail", message: "No." }, { status: 403 });
      });
      const files: number[] = [];
      for (const content of ["content of a.jpg", "content of a.jpg", "content of b.jpg"]) {
        writeFileSync(path, content);
        journal.text = journal.text.replace(/\{"registering".*\n/g, "");
        await failureOf(ango.assets.upload(projectId, [path], { journal }));
        files.push(hub.state.files.size);
      }
      assert.deepEqual(files, [1, 1, 2]);
    },
  },
  {
    name: "a journal of an earlier version, which knows no contents, is still read",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const { path, journal } = await registered(ground, "the same bytes");
      assert.match(journal.text, /"checksum":"[0-9a-f]{8}"/);
      journal.text = journal.text.replaceAll(/,"checksum":"[0-9a-f]{8}"/g, "");
      await ango.assets.upload(projectId, [path], { journal });
      assert.equal(hub.state.files.size, 1);
      utimesSync(path, later, later);
      assert.equal((await refusal(ground, [path], journal)).length, 1);
    },
  },
];
