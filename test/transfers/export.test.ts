import { existsSync, mkdtempSync, readdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Ground, names, startGround } from "./hub.ts";

const count = 400;
let ground: Ground;
let archiveSize = 0;

beforeAll(async () => {
  ground = await startGround();
  const sources = names(count).map((externalId) => ({ data: new Blob(["x"]), externalId }));
  await ground.ango.assets.upload(ground.projectId, sources);
  const target = join(mkdtempSync(join(tmpdir(), "ango-hub-")), "export.zip");
  const exported = await ground.ango.exports.create(ground.projectId);
  await exported.download(target);
  archiveSize = statSync(target).size;
});
afterEach(() => ground.hub.faults.clear());
afterAll(() => ground.close());

async function readIds(): Promise<string[]> {
  const exported = await ground.ango.exports.create(ground.projectId);
  return (await exported.json()).map(({ externalId }) => externalId);
}

describe("an export", () => {
  test("is read whole", async () => {
    expect((await readIds()).sort()).toEqual(names(count).sort());
  });

  test("is saved once it is complete, and not before", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ango-hub-"));
    const target = join(folder, "export.zip");
    const exported = await ground.ango.exports.create(ground.projectId);
    ground.hub.faults.add({ kind: "truncated", bytes: 5000, operation: "downloadExport" });
    await expect(exported.download(target)).rejects.toMatchObject({ name: "ExportError" });
    expect(readdirSync(folder)).toEqual([]);
    ground.hub.faults.clear();
    ground.hub.faults.add({ kind: "cut", bytes: 100, operation: "downloadExport", times: 1 });
    await exported.download(target);
    expect(existsSync(target)).toBe(true);
    expect(statSync(target).size).toBe(archiveSize);
  });

  test("reports its progress in bytes", async () => {
    const exported = await ground.ango.exports.create(ground.projectId);
    let last = { done: 0, total: 0 as number | undefined };
    await exported.json({
      onProgress: ({ bytes }) => {
        last = bytes;
      },
    });
    expect(last).toEqual({ done: archiveSize, total: archiveSize });
  });

  test("stops when it is aborted", async () => {
    const exported = await ground.ango.exports.create(ground.projectId);
    ground.hub.faults.add({ kind: "stall", bytes: 200, operation: "downloadExport" });
    const controller = new AbortController();
    setTimeout(() => controller.abort("enough"), 50);
    await expect(exported.json({ signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("an archive that is no export", () => {
  test.each([
    ["truncated", { kind: "truncated" } as const, /cut off|ends early/],
    ["empty", { kind: "truncated", bytes: 0 } as const, /empty/],
    ["a web page", { kind: "html", status: 200 } as const, /not a zip archive/],
  ])("because it is %s is told as an ExportError", async (_, fault, message) => {
    ground.hub.faults.add({ ...fault, operation: "downloadExport" });
    const error = await readIds().catch((error: unknown) => error);
    expect(error).toMatchObject({ name: "ExportError", message: expect.stringMatching(message) });
    expect(JSON.stringify(error)).not.toMatch(/signature/i);
  });
});
