import assert from "node:assert/strict";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { UploadError, ValidationError } from "@ango-hub/client";
import { failureOf, wait } from "../../promised.ts";
import { startProgram } from "../child.ts";
import { Disk } from "../disk.ts";
import { makeFiles, makeFolder, names, registeredIds } from "../hub.ts";
import type { Promised } from "./promise.ts";

const count = 6;
const sources = names(count).map((name) => ({ data: new File([name], name, { lastModified: 1 }), externalId: name }));

export const journals: readonly Promised[] = [
  {
    name: "an upload that was killed goes on: no file is sent twice and none registered twice",
    prove: async (ground) => {
      const { hub, projectId, ango } = ground;
      const paths = makeFiles(names(500));
      const journal = join(makeFolder(), "journal");
      hub.faults.add({ kind: "delay", milliseconds: 5, operation: "uploadFile" });
      const input = [projectId, dirname(paths[0] ?? ""), "500", journal];
      const running = startProgram("upload-child.ts", ground, input);
      const exited = new Promise((resolve) => running.once("exit", resolve));
      const killed = setInterval(() => hub.state.files.size > 230 && running.kill("SIGKILL"), 1);
      await exited;
      clearInterval(killed);
      const sentBefore = hub.state.files.size;
      assert.ok(sentBefore < 500, `${sentBefore} files were sent before it was killed`);
      const { registered } = await ango.assets.upload(projectId, paths, { journal });
      assert.equal(registered.length, 500);
      assert.deepEqual((await registeredIds(ground)).sort(), names(500).sort());
      // Sent again is only what had arrived without the journal knowing: at most as many as are sent at the same time.
      assert.ok(hub.state.files.size <= 500 + 16, `${hub.state.files.size - 500} files were sent twice`);
      assert.doesNotMatch(readFileSync(journal, "utf8"), /signature/i);
    },
  },
  {
    name: "a journal that breaks off at any of its bytes stops the upload, and the next one registers every file once",
    prove: async ({ hub, connect }) => {
      // Some thousand uploads: they need no network between them and the hub.
      const ango = connect({ fetch: hub.fetch, retryDelay: 1 });
      const newProject = async (name: string) => (await ango.projects.create({ name }))._id;
      const whole = new Disk();
      await ango.assets.upload(await newProject("Whole"), sources, { journal: whole, concurrency: 2 });
      for (let bytes = 0; bytes < whole.text.length; bytes += 1) {
        const cut = `cut at ${bytes}`;
        const projectId = await newProject(cut);
        const journal = new Disk(bytes);
        const files = hub.state.files.size;
        const error = await failureOf<Error>(ango.assets.upload(projectId, sources, { journal, concurrency: 2 }));
        assert.match(String(error.cause ?? error), /no space left/, cut);
        journal.room = Number.POSITIVE_INFINITY;
        const { registered } = await ango.assets.upload(projectId, sources, { journal, concurrency: 2, settleTime: 0 });
        assert.equal(registered.length, count, cut);
        assert.deepEqual((await registeredIds({ ango, projectId })).sort(), names(count), cut);
        // Only what was on its way when the journal broke off is sent again.
        assert.ok(hub.state.files.size - files <= count + 2, cut);
      }
    },
  },
  {
    name: "an upload whose journal breaks off after files were registered has them in its result",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const whole = new Disk();
      const { _id } = await ango.projects.create({ name: "Whole" });
      await ango.assets.upload(_id, sources, { journal: whole });
      const journal = new Disk(whole.text.lastIndexOf('{"registered"'));
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, sources, { journal }));
      assert.equal(error.registered.length, count);
      assert.deepEqual(error.unregistered, []);
      assert.deepEqual((await registeredIds(ground)).sort(), names(count));
    },
  },
  {
    name: "an upload whose journal can't be closed has what was registered in its error",
    prove: async (ground) => {
      const reason = new Error("the store is gone");
      const journal = Object.assign(new Disk(), { close: () => Promise.reject(reason) });
      const upload = ground.ango.assets.upload(ground.projectId, makeFiles(names(3)), { journal });
      const error = await failureOf<UploadError>(upload);
      assert.equal(error.name, "UploadError");
      assert.equal(error.cause, reason);
      assert.equal(error.registered.length, 3);
      assert.deepEqual([...error.failed, ...error.unregistered], []);
    },
  },
  {
    name: "the journal of a finished upload makes the next one do nothing",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const paths = makeFiles(names(30));
      const journal = join(makeFolder(), "journal");
      await ango.assets.upload(projectId, paths, { journal });
      const files = hub.state.files.size;
      const { registered } = await ango.assets.upload(projectId, paths, { journal });
      assert.equal(registered.length, 30);
      assert.equal(hub.state.files.size, files);
      assert.equal((await registeredIds(ground)).length, 30);
    },
  },
  {
    name: "a journal notices a file that has changed since it was registered, and that it is another project's",
    prove: async ({ ango, projectId }) => {
      const paths = makeFiles(names(3));
      const journal = join(makeFolder(), "journal");
      await ango.assets.upload(projectId, paths, { journal });
      writeFileSync(paths[1] ?? "", "something longer than it was before");
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, paths, { journal }));
      assert.deepEqual(
        error.failed.map(({ index, error }) => [index, (error as Error).name]),
        [[1, "ValidationError"]],
      );
      const other = await ango.projects.create({ name: "Another" });
      const refused = await failureOf<Error>(ango.assets.upload(other._id, paths, { journal }));
      assert.match(refused.message, /journal is that of project/);
    },
  },
  {
    name: "a journal may be kept in a store of one's own, whose last line may be cut off",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const journal = new Disk();
      await ango.assets.upload(projectId, makeFiles(names(5)), { journal });
      journal.text = journal.text.slice(0, journal.text.lastIndexOf("{") + 4);
      await Promise.resolve(ango.assets.upload(projectId, makeFiles(names(5)), { journal })).catch(() => {});
      assert.equal((await registeredIds(ground)).length, 5);
    },
  },
  {
    name: "a journal in a file serves one upload at a time in a process",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      const journal = join(makeFolder(), "journal");
      const uploads = [1, 2].map(() => ango.assets.upload(projectId, sources, { journal }));
      // Which of the two is first is the file system's choice.
      const outcomes = await Promise.allSettled(uploads);
      const registered = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
      assert.deepEqual(
        registered.map(({ registered }) => registered.length),
        [count],
      );
      const [refused] = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
      assertJournalRefused(refused);
      assert.deepEqual((await registeredIds(ground)).sort(), names(count));
    },
  },
  {
    name: "a journal in a file stops the upload when another process writes to it",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      const journal = join(makeFolder(), "journal");
      hub.use(async ({ operation, request }, next) => {
        if (operation === "getUploadUrl") appendFileSync(journal, "\n");
        return next(request);
      });
      const error = await failureOf<UploadError>(ango.assets.upload(projectId, sources, { journal }));
      assert.equal(error.name, "UploadError");
      assertJournalRefused(error.cause);
      assert.deepEqual(await registeredIds(ground), []);
    },
  },
  {
    name: "a journal in a file serves one process at a time, and the next one when that was killed",
    prove: async (ground) => {
      const { hub, projectId, ango } = ground;
      const paths = makeFiles(names(5));
      const journal = join(makeFolder(), "journal");
      hub.faults.add({ kind: "delay", milliseconds: 60_000, operation: "importAssets", times: 1 });
      const input = [projectId, dirname(paths[0] ?? ""), "5", journal];
      const running = startProgram("upload-child.ts", ground, input);
      const exited = new Promise((resolve) => running.once("exit", resolve));
      while (!existsSync(journal) || !readFileSync(journal, "utf8").includes("registering")) await wait(20);
      assertJournalRefused(await failureOf(ango.assets.upload(projectId, paths, { journal })));
      running.kill("SIGKILL");
      await exited;
      const { registered } = await ango.assets.upload(projectId, paths, { journal, settleTime: 0 });
      assert.equal(registered.length, 5);
      assert.deepEqual((await registeredIds(ground)).sort(), names(5));
    },
  },
  {
    name: "a journal that is damaged is used as far as it is whole, and one that holds other things is refused",
    prove: async ({ ango, projectId }) => {
      const run = `{"project":"${projectId}","format":1}\n`;
      const refused = [
        '{"registering":5}\n',
        `${run}{"registered":null}\n`,
        `${run}{"registered":{}}\n`,
        `${run}{"stored":"0.jpg","version":"1 0"}\n`,
        `${run}{"level":"info"}\n`,
        "{}\n",
        '{"registered":["0.jpg"]}\n',
        run.replace("1}", "2}"),
      ];
      for (const text of refused) {
        const journal = new Disk();
        journal.text = text;
        assertJournalRefused(await failureOf(ango.assets.upload(projectId, sources, { journal })));
        assert.equal(journal.text, text);
      }
      const journal = new Disk();
      journal.text = `${run}${"\0".repeat(100)}`;
      assert.equal((await ango.assets.upload(projectId, sources, { journal })).registered.length, count);
    },
  },
  {
    name: "a file that is no journal is left as it is",
    prove: async ({ ango, projectId }) => {
      const journal = join(makeFolder(), "notes.txt");
      writeFileSync(journal, "my notes");
      assertJournalRefused(await failureOf(ango.assets.upload(projectId, sources, { journal })));
      assert.equal(readFileSync(journal, "utf8"), "my notes");
    },
  },
];

function assertJournalRefused(error: unknown): void {
  const { name, argument } = error as ValidationError;
  assert.deepEqual({ name, argument }, { name: "ValidationError", argument: "journal" });
}
