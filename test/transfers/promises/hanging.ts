import assert from "node:assert/strict";
import type { JournalStore } from "@ango-hub/client";
import { failureOf, wait } from "../../promised.ts";
import { Disk } from "../disk.ts";
import type { Ground } from "../hub.ts";
import type { Promised } from "./promise.ts";

const never = () => new Promise<never>(() => {});
const sources = [{ data: new Blob(["x"]), externalId: "a" }];

/** Calls that wait for something of the user's that never answers. */
const ways: Readonly<Record<string, (ground: Ground, signal: AbortSignal) => Promise<unknown>>> = {
  "a journal that is read": upload(() => store({ read: never })),
  "the first line of a journal": upload(() => store({ append: never })),
  "a later line of a journal": upload(() => {
    let lines = 0;
    return store({ append: () => (lines++ > 0 ? never() : Promise.resolve()) });
  }),
  "a journal that is closed": upload(() => store({ close: never })),
  "the journal of an import": ({ ango, projectId }, signal) =>
    ango.assets.importFromCloud(projectId, [{ externalId: "a", data: "https://files.example/a" }], {
      signal,
      journal: store({ append: never }),
    }),
  "a stream that takes nothing": async ({ ango, projectId }, signal) =>
    (await ango.exports.create(projectId)).download(new WritableStream({ write: never }), { signal }),
  "a stream that does not close": async ({ ango, projectId }, signal) =>
    (await ango.exports.create(projectId)).download(new WritableStream({ close: never, abort: never }), { signal }),
};

export const hanging: readonly Promised[] = Object.entries(ways).map(([what, call]) => ({
  name: `an abort is noticed at once while ${what} is waited for`,
  prove: async (ground) => {
    const controller = new AbortController();
    const failure = failureOf<Error>(call(ground, controller.signal));
    await wait(300);
    controller.abort();
    const outcome = await Promise.race([failure, wait(5000)]);
    assert.equal(outcome?.name, "AbortError");
  },
}));

function upload(journal: () => JournalStore): (ground: Ground, signal: AbortSignal) => Promise<unknown> {
  return ({ ango, projectId }, signal) => ango.assets.upload(projectId, sources, { signal, journal: journal() });
}

function store(over: Partial<JournalStore>): JournalStore {
  return Object.assign(new Disk(), over);
}
