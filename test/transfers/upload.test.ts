import { execFileSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { UploadError, UploadProgress } from "@ango-hub/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { failureOf } from "./failure-of.ts";
import { type Ground, makeFiles, makeFolder, names, registeredIds, startGround } from "./hub.ts";

let ground: Ground;
beforeEach(async () => {
  ground = await startGround();
});
afterEach(() => ground.close());

describe("what is uploaded", () => {
  test("may be paths, files, blobs and bytes, with what is to be known about them", async () => {
    const { ango, projectId } = ground;
    const [path = ""] = makeFiles(["a photograph – höhe.jpg"]);
    await ango.batches.create(projectId, "Night");
    const { registered } = await ango.assets.upload(projectId, [
      path,
      new File(["x"], "folder/b.png"),
      { data: new Blob(["y"]), externalId: "c" },
      { data: new Uint8Array([1, 2]), externalId: "d/e f", batches: ["Night"], metadata: { width: 3, height: 4 } },
    ]);
    expect(registered.map(({ externalId }) => externalId)).toEqual(["a photograph – höhe.jpg", "b.png", "c", "d/e f"]);
    const assets = await ango.assets.list(projectId).all();
    expect(assets.map(({ externalId }) => externalId).sort()).toEqual([
      "a photograph – höhe.jpg",
      "b.png",
      "c",
      "d/e f",
    ]);
    expect(assets.find(({ externalId }) => externalId === "d/e f")).toMatchObject({
      metadata: { width: 3, height: 4 },
    });
    const bytes = await fetch(assets.find(({ externalId }) => externalId === "c")?.data ?? "");
    expect(await bytes.text()).toBe("y");
  });

  test("may come as a stream that is longer than memory should hold", async () => {
    const { ango, projectId } = ground;
    let ahead = 0;
    let most = 0;
    async function* sources() {
      for (const name of names(300)) {
        ahead += 1;
        most = Math.max(most, ahead);
        yield { data: new Blob([name]), externalId: name };
      }
    }
    const upload = ango.assets.upload(projectId, sources(), {
      concurrency: 4,
      onProgress: ({ bytes }) => {
        if (bytes.done > 0) ahead = 0;
      },
    });
    expect((await upload).registered).toHaveLength(300);
    expect(most).toBeLessThan(20);
  });

  test("is followed by a callback and by iterating", async () => {
    const { ango, projectId } = ground;
    const seen: UploadProgress[] = [];
    const upload = ango.assets.upload(projectId, makeFiles(names(20)), {
      onProgress: (progress) => seen.push(progress),
    });
    let last: UploadProgress | undefined;
    for await (const progress of upload) last = progress;
    expect(last).toMatchObject({ files: { done: 20, failed: 0, total: 20 } });
    expect(seen.at(-1)?.files.done).toBe(20);
    const size = names(20).join("").length + 20 * "content of ".length;
    expect(last?.bytes).toMatchObject({ done: size, total: size });
    expect(last?.bytes.perSecond).toBeGreaterThan(0);
  });
});

describe("a file that fails", () => {
  test("does not stop the others, and is listed with its reason", async () => {
    const { ango, projectId } = ground;
    const [good = "", empty = ""] = makeFiles(["good.jpg", "empty.jpg"]);
    writeFileSync(empty, "");
    const missing = join(dirname(good), "missing.jpg");
    const error = await failureOf<UploadError>(
      ango.assets.upload(projectId, [missing, good, empty, dirname(good), good, "https://example.com/a.jpg"]),
    );
    expect(error.name).toBe("UploadError");
    expect(error.registered.map(({ index }) => index)).toEqual([1]);
    expect(error.failed.map(({ index }) => index)).toEqual([0, 2, 3, 4, 5]);
    expect(error.failed.map(({ error }) => (error as Error).message).join("\n")).toMatch(
      /ENOENT.*missing\.jpg[\s\S]*a file with content[\s\S]*is a folder[\s\S]*different for each file[\s\S]*importFromCloud/,
    );
    expect(await registeredIds(ground)).toEqual(["good.jpg"]);
  });

  test("because of the key stops the upload, which says so", async () => {
    const { hub, ango, projectId } = ground;
    hub.renewApiKey();
    const error = await failureOf<UploadError>(
      ango.assets.upload(projectId, makeFiles(names(200)), { concurrency: 2 }),
    );
    expect(error.cause).toMatchObject({ name: "AuthenticationError" });
    expect(error.failed.length).toBeLessThan(10);
  });
});

describe("what is no file to upload", () => {
  test("is listed with its reason, whatever it is", async () => {
    const { ango, projectId } = ground;
    const folder = makeFolder();
    execFileSync("mkfifo", [join(folder, "pipe")]);
    symlinkSync("loop", join(folder, "loop"));
    const sources: unknown[] = [
      join(folder, "pipe"),
      join(folder, "loop"),
      new Blob(["x"]),
      new Uint8Array(0),
      null,
      { data: 5, externalId: "number" },
      { data: new Blob(["x"]), externalId: "wide", metadata: { width: 0 } },
      { data: new Blob(["x"]), externalId: "attached", attachments: [{ type: "SOUND", value: "x" }] },
    ];
    const error = await failureOf<UploadError>(ango.assets.upload(projectId, sources as Blob[]));
    expect(error.failed.map(({ error }) => (error as Error).message)).toEqual([
      expect.stringContaining("no regular file"),
      expect.stringContaining("ELOOP"),
      expect.stringContaining("externalId must be given for a Blob or bytes"),
      expect.stringContaining("externalId must be given for a Blob or bytes"),
      expect.stringContaining("data must be a path, a File, a Blob or bytes"),
      expect.stringContaining("data must be a path, a File, a Blob or bytes"),
      expect.stringContaining("metadata.width"),
      expect.stringContaining("attachments[0].type"),
    ]);
    expect(ground.hub.state.files.size).toBe(0);
  });
});

describe("registering", () => {
  test("happens once when its answer breaks off", async () => {
    const { hub, ango, projectId } = ground;
    hub.faults.add({ kind: "invalid-json", operation: "importAssets", times: 2 });
    const { registered } = await ango.assets.upload(projectId, makeFiles(names(250)));
    expect(registered).toHaveLength(250);
    expect((await registeredIds(ground)).sort()).toEqual(names(250).sort());
  });

  test("goes on without what the service refuses", async () => {
    const { hub, ango, projectId } = ground;
    hub.use(async ({ operation, request }, next) => {
      const refused = operation === "importAssets" && (await request.clone().text()).includes('"bad"');
      return refused ? new Response('{"status":"fail","message":"No."}', { status: 400 }) : next(request);
    });
    const sources = names(40).map((externalId) => ({ data: new Blob(["x"]), externalId }));
    const bad = { data: new Blob(["x"]), externalId: "bad" };
    const error = await failureOf<UploadError>(
      ango.assets.upload(projectId, [...sources.slice(0, 20), bad, ...sources.slice(20)]),
    );
    expect(error.unregistered.map(({ externalId }) => externalId)).toEqual(["bad"]);
    expect(error.registered).toHaveLength(40);
    expect((await registeredIds(ground)).sort()).toEqual(names(40).sort());
  });
});

describe("an upload that is aborted", () => {
  test("says what was done by then", async () => {
    const { ango, projectId } = ground;
    const controller = new AbortController();
    const reason = new Error("enough");
    const error = await Promise.resolve(
      ango.assets.upload(projectId, makeFiles(names(200)), {
        signal: controller.signal,
        concurrency: 2,
        onProgress: ({ bytes }) => bytes.done > 200 && controller.abort(reason),
      }),
    ).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: "AbortError", cause: reason });
    expect(error).toHaveProperty("upload.registered");
  });
});

describe("an upload whose files come as a stream", () => {
  test("ends when it is aborted, also while the stream gives nothing", async () => {
    const { ango, projectId } = ground;
    async function* stalled(): AsyncGenerator<File> {
      yield new File(["x"], "first.jpg");
      await new Promise(() => {});
    }
    const controller = new AbortController();
    const upload = ango.assets.upload(projectId, stalled(), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await failureOf(upload)).toMatchObject({ name: "AbortError" });
  });

  test("says what it was stopped by when the stream fails, and what was done", async () => {
    const { ango, projectId } = ground;
    async function* broken(): AsyncGenerator<File> {
      yield new File(["x"], "first.jpg");
      throw new Error("the list ends here");
    }
    const error = await failureOf<UploadError>(ango.assets.upload(projectId, broken()));
    expect(error).toMatchObject({ name: "UploadError", cause: { message: "the list ends here" } });
    expect(error.registered.map(({ externalId }) => externalId)).toEqual(["first.jpg"]);
  });

  test("is not disturbed by a progress callback that throws", async () => {
    const { ango, projectId } = ground;
    const onProgress = () => {
      throw new Error("a broken progress bar");
    };
    const { registered } = await ango.assets.upload(projectId, makeFiles(names(5)), { onProgress });
    expect(registered).toHaveLength(5);
  });
});

describe("a journal", () => {
  test("of a finished upload makes the next one do nothing", async () => {
    const { hub, ango, projectId } = ground;
    const paths = makeFiles(names(30));
    const journal = join(makeFolder(), "journal");
    await ango.assets.upload(projectId, paths, { journal });
    const files = hub.state.files.size;
    const { registered } = await ango.assets.upload(projectId, paths, { journal });
    expect(registered).toHaveLength(30);
    expect(hub.state.files.size).toBe(files);
    expect(await registeredIds(ground)).toHaveLength(30);
  });

  test("notices a file that has changed since it was registered, and the journal of another project", async () => {
    const { ango, projectId } = ground;
    const paths = makeFiles(names(3));
    const journal = join(makeFolder(), "journal");
    await ango.assets.upload(projectId, paths, { journal });
    writeFileSync(paths[1] ?? "", "something longer than it was before");
    const error = await failureOf<UploadError>(ango.assets.upload(projectId, paths, { journal }));
    expect(error.failed).toMatchObject([{ index: 1, error: { name: "ValidationError" } }]);
    const other = await ango.projects.create({ name: "Another" });
    await expect(ango.assets.upload(other._id, paths, { journal })).rejects.toThrow(/journal of project/);
  });

  test("may be kept in a store of one's own", async () => {
    const { ango, projectId } = ground;
    let text = "";
    const journal = {
      read: async () => text,
      append: async (line: string) => {
        text += line;
      },
    };
    await ango.assets.upload(projectId, makeFiles(names(5)), { journal });
    // A power cut in the middle of a line.
    text = text.slice(0, text.lastIndexOf("{") + 4);
    await ango.assets.upload(projectId, makeFiles(names(5)), { journal }).catch(() => {});
    expect(await registeredIds(ground)).toHaveLength(5);
  });
});
