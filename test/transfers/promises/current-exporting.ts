import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { failureOf } from "../../promised.ts";
import { type CurrentGround, completeAll, makeFolder, names } from "../hub.ts";
import type { CurrentPromised } from "./promise.ts";

const count = 400;

async function addAssets(ground: CurrentGround): Promise<void> {
  const sources = names(count).map((externalId) => ({ data: new Blob(["x"]), externalId }));
  await ground.ango.assets.upload(ground.projectId, sources);
  await completeAll(ground);
}

export const currentExporting: readonly CurrentPromised[] = [
  {
    name: "an export is read whole from lines and from one array, and has the same assets in both",
    prove: async (ground) => {
      const { ango, projectId } = ground;
      await addAssets(ground);
      const lines = await (await ango.exports.create(projectId)).json();
      const array = await (await ango.exports.create(projectId, { format: "json" })).json();
      assert.equal(lines.length, count);
      assert.deepEqual(array, lines);
    },
  },
  {
    name: "an export that nothing is in has no assets, and no issues",
    prove: async ({ ango, projectId }) => {
      for (const format of ["ndjson", "json"] as const) {
        assert.deepEqual(await (await ango.exports.create(projectId, { format })).json(), []);
        assert.deepEqual(await (await ango.exports.createIssues(projectId, { format })).json(), []);
      }
    },
  },
  {
    name: "an export that was built before is opened by its URL, without a request, and taken up again where it breaks off",
    prove: async (ground) => {
      const { hub, ango, projectId } = ground;
      await addAssets(ground);
      const { url } = await ango.exports.create(projectId);
      const sent: unknown[] = [];
      hub.use(({ operation, request }, next) => {
        sent.push(operation);
        return next(request);
      });
      const later = await ango.exports.open(url);
      assert.deepEqual(sent, []);
      const target = join(makeFolder(), "export.zip");
      await later.download(target);
      const bytes = Math.floor(readFileSync(target).length / 2);
      hub.faults.add({ kind: "cut", bytes, operation: "downloadExport", times: 1 });
      const ids = (await later.json()).map(({ externalId }) => externalId);
      assert.deepEqual(ids.sort(), names(count).sort());
      assert.deepEqual(sent, Array(3).fill("downloadExport"));
    },
  },
  {
    name: "an export whose URL lives no longer can't be opened again, and its error does not show the signature",
    prove: async ({ hub, ango, projectId }) => {
      const { url } = await ango.exports.create(projectId);
      hub.faults.add({ kind: "expired-url", operation: "downloadExport" });
      const error = await failureOf<Error>((await ango.exports.open(url)).json());
      assert.equal(error.name, "PermissionError");
      assert.doesNotMatch(JSON.stringify(error), /signature/i);
    },
  },
  {
    name: "two exports of a project wait for each other, since the service keeps one file of each, and not for those of other projects",
    prove: async ({ hub, ango, projectId }) => {
      const other = (await ango.projects.create({ name: "Another" }))._id;
      let see = () => {};
      const otherSeen = new Promise<void>((resolve) => {
        see = resolve;
      });
      let running = 0;
      let most = 0;
      hub.use(async ({ operation, request, url }, next) => {
        if (operation !== "createExport") return next(request);
        if (url.searchParams.get("project") === other) {
          see();
          return next(request);
        }
        running += 1;
        most = Math.max(most, running);
        await otherSeen;
        const answer = await next(request);
        running -= 1;
        return answer;
      });
      await Promise.all([
        ango.exports.create(projectId),
        ango.exports.createIssues(projectId),
        ango.exports.create(projectId),
        ango.exports.create(other),
      ]);
      assert.equal(most, 1);
    },
  },
  {
    name: "an export that waits for another one is aborted at once, and does not hold up the next",
    prove: async ({ hub, ango, projectId }) => {
      let goOn = () => {};
      const held = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      let sent = 0;
      hub.use(async ({ operation, request }, next) => {
        if (operation === "createExport") sent += 1;
        if (operation === "createExport" && sent === 1) await held;
        return next(request);
      });
      const first = ango.exports.create(projectId);
      // It begins when the code for exports is loaded.
      while (sent === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      const controller = new AbortController();
      const second = failureOf(ango.exports.create(projectId, { signal: controller.signal }));
      const third = ango.exports.create(projectId);
      controller.abort();
      assert.equal((await second).name, "AbortError");
      goOn();
      await Promise.all([first, third]);
      assert.equal(sent, 2);
    },
  },
];
