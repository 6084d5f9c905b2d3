import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AngoHub, type UploadError } from "@ango-hub/client";
import { createHub, type Hub } from "@ango-hub/mock";
import { beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "./failure-of.ts";
import { makeFolder, names } from "./hub.ts";

const count = 6;
const sources = names(count).map((name) => ({ data: new File([name], name, { lastModified: 1 }), externalId: name }));

/** A store whose disk is full after some bytes, or whose machine loses its power there. */
class Disk {
  text = "";
  room: number;

  constructor(room = Number.POSITIVE_INFINITY) {
    this.room = room;
  }

  async read(): Promise<string> {
    return this.text;
  }

  async append(text: string): Promise<void> {
    const fits = text.slice(0, this.room);
    this.text += fits;
    this.room -= fits.length;
    if (fits !== text) throw new Error("no space left");
  }
}

let hub: Hub;
let ango: AngoHub;
let projectId: string;

beforeEach(async () => {
  hub = await createHub();
  ango = new AngoHub({ apiKey: hub.apiKey, fetch: hub.fetch, retryDelay: 1 });
  projectId = (await ango.projects.create({ name: "Journal" }))._id;
});

async function registered(project: string): Promise<string[]> {
  return (await ango.assets.list(project).all()).map(({ externalId }) => externalId).sort();
}

describe("a journal that breaks off", () => {
  test("at any of its bytes stops the upload, and the next one registers every file exactly once", async () => {
    const whole = new Disk();
    await ango.assets.upload(projectId, sources, { journal: whole, concurrency: 2 });
    for (let bytes = 0; bytes < whole.text.length; bytes += 1) {
      const { _id } = await ango.projects.create({ name: `Cut at ${bytes}` });
      const journal = new Disk(bytes);
      const files = hub.state.files.size;
      const error = await failureOf<Error>(ango.assets.upload(_id, sources, { journal, concurrency: 2 }));
      expect(String(error.cause ?? error), `cut at ${bytes}`).toMatch(/no space left/);
      journal.room = Number.POSITIVE_INFINITY;
      const result = await ango.assets.upload(_id, sources, { journal, concurrency: 2 });
      expect(result.registered, `cut at ${bytes}`).toHaveLength(count);
      expect(await registered(_id), `cut at ${bytes}`).toEqual(names(count));
      // Only what was on its way when the journal broke off is sent again.
      expect(hub.state.files.size - files, `cut at ${bytes}`).toBeLessThanOrEqual(count + 2);
    }
  });

  test("after files were registered still has them in the result", async () => {
    const whole = new Disk();
    await ango.assets.upload(projectId, sources, { journal: whole });
    const { _id } = await ango.projects.create({ name: "Again" });
    const journal = new Disk(whole.text.lastIndexOf('{"registered"'));
    const error = await failureOf<UploadError>(ango.assets.upload(_id, sources, { journal }));
    expect(error.registered).toHaveLength(count);
    expect(error.unregistered).toEqual([]);
    expect(await registered(_id)).toEqual(names(count));
  });
});

describe("a journal in a file", () => {
  test("serves one upload at a time in a process", async () => {
    const journal = join(makeFolder(), "journal");
    const uploads = [1, 2].map(() => ango.assets.upload(projectId, sources, { journal }));
    const outcomes = await Promise.allSettled(uploads);
    // Which of the two is first is the file system's choice.
    expect(outcomes).toContainEqual({
      status: "rejected",
      reason: expect.objectContaining({ name: "ValidationError", argument: "journal" }),
    });
    expect(outcomes).toContainEqual({
      status: "fulfilled",
      value: expect.objectContaining({ registered: expect.toSatisfy((files: unknown[]) => files.length === count) }),
    });
    expect(await registered(projectId)).toEqual(names(count));
  });

  test("stops the upload when another process writes to it", async () => {
    const journal = join(makeFolder(), "journal");
    hub.use(async ({ operation, request }, next) => {
      if (operation === "getUploadUrl") appendFileSync(journal, "\n");
      return next(request);
    });
    const error = await failureOf<UploadError>(ango.assets.upload(projectId, sources, { journal }));
    expect(error).toMatchObject({ name: "UploadError", cause: { name: "ValidationError", argument: "journal" } });
    expect(await registered(projectId)).toEqual([]);
  });

  test("that is no journal is left as it is", async () => {
    const journal = join(makeFolder(), "notes.txt");
    writeFileSync(journal, "my notes");
    expect(await failureOf(ango.assets.upload(projectId, sources, { journal }))).toMatchObject({ argument: "journal" });
    expect(readFileSync(journal, "utf8")).toBe("my notes");
  });
});
