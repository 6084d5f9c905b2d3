import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { AngoHub } from "@ango-hub/client";
import { createHub } from "@ango-hub/mock";
import { beforeEach, describe, expect, test } from "vitest";

// What every system has its own way of: these run on Linux, macOS and Windows.
const names = ["a.jpg", "two words.jpg", "höhe ü.jpg", "50%.jpg", "a#b.jpg"];

let folder: string;
let ango: AngoHub;
let projectId: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "ango hub ü "));
  mkdirSync(join(folder, "inner"));
  for (const name of names) writeFileSync(join(folder, "inner", name), `content of ${name}`);
  const hub = await createHub();
  ango = new AngoHub({ apiKey: hub.apiKey, fetch: hub.fetch });
  projectId = (await ango.projects.create({ name: "Files" }))._id;
  return () => rmSync(folder, { recursive: true });
});

const pathOf = (name: string): string => join(folder, "inner", name);

async function uploaded(): Promise<string[]> {
  return (await ango.assets.list(projectId).all()).map(({ externalId = "" }) => externalId).sort();
}

describe("a path", () => {
  const ways: [what: string, make: (name: string) => string | URL][] = [
    ["absolute", pathOf],
    ["relative", (name: string) => relative(process.cwd(), pathOf(name))],
    ["of this system's separators", (name: string) => [folder, "inner", name].join(sep)],
    ["of slashes", (name: string) => pathOf(name).replaceAll(sep, "/")],
    ["a URL", (name: string) => pathToFileURL(pathOf(name))],
  ];

  test.each(ways)("that is %s names the asset by its last part", async (_, make) => {
    await ango.assets.upload(
      projectId,
      names.map((name) => make(name)),
    );
    expect(await uploaded()).toEqual([...names].sort());
  });

  test("of a folder is refused, with what it is", async () => {
    const failed = ango.assets.upload(projectId, [join(folder, "inner")]);
    await expect(failed).rejects.toThrow("is a folder");
  });

  test("that leads nowhere is told from one that may not be read", async () => {
    const failed = ango.assets.upload(projectId, [join(folder, "nowhere", "a.jpg")]);
    await expect(failed).rejects.toThrow("it or its folder does not exist (ENOENT)");
  });
});

describe("a file that is written", () => {
  test("is a journal, which one upload has at a time and whose lock goes with it", async () => {
    const journal = join(folder, "upload ü.journal");
    const first = ango.assets.upload(projectId, names.map(pathOf), { journal });
    const second = ango.assets.upload(projectId, names.map(pathOf), { journal });
    const outcomes = await Promise.allSettled([first, second]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { message: expect.stringContaining("is in use by another upload") },
    });
    expect(readdirSync(folder).sort()).toEqual(["inner", "upload ü.journal"]);

    await ango.assets.upload(projectId, names.map(pathOf), { journal });
    expect(await uploaded()).toEqual([...names].sort());
  });

  test("is an export, in the place of an older one, and leaves nothing beside it", async () => {
    await ango.assets.upload(projectId, names.map(pathOf));
    const to = join(folder, "export ü.zip");
    writeFileSync(to, "an older one");
    const exported = await ango.exports.create(projectId, { stages: "all" });
    await exported.download(to);
    expect(readFileSync(to).subarray(0, 2).toString()).toBe("PK");
    expect(readdirSync(folder).sort()).toEqual(["export ü.zip", "inner"]);
  });
});
