import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "../../testing/hub.ts";
import { addRoadScenes, project } from "../../testing/road-scenes.ts";
import { type Ended, runAngo, startAngo } from "../../testing/run-ango.ts";

let hub: TestHub;
let cwd: string;
const ango = (...args: string[]): Promise<Ended> => runAngo(args, { env: hub.env, cwd });
const exported = (...args: string[]): Promise<Ended> => ango("export", project, "--stage", "all", ...args);
const json = ({ stdout }: Ended): Record<string, unknown> => JSON.parse(stdout);
const count = (operation: string): number =>
  hub.hub.requests.filter((request) => request.operation === operation).length;

beforeAll(async () => {
  hub = await startHub();
  await addRoadScenes(hub);
});
afterAll(() => hub.close());
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "ango-export-"));
  hub.hub.faults.clear();
});

describe("ango export", () => {
  test("writes a file, tells what the format can't hold, and leaves nothing else behind", async () => {
    const ended = await exported("--format", "coco", "-o", "road.json", "--report", "lost.ndjson", "--json");
    expect(ended.code).toBe(0);
    expect(json(ended)).toEqual({
      ...{ output: "road.json", format: "coco", isResumed: false },
      ...{ files: 1, assets: 3, objects: 3, lost: { "relation-left-out": 1 } },
    });
    expect(ended.stderr).toMatch(/Warning: Not everything .*\n +1 {2}relation-left-out {2}such as asset a\.png: /);
    expect(JSON.parse(readFileSync(join(cwd, "lost.ndjson"), "utf8"))).toMatchObject({ kind: "relation-left-out" });
    const { images, annotations } = JSON.parse(readFileSync(join(cwd, "road.json"), "utf8"));
    expect([images.length, annotations.length]).toEqual([3, 3]);
    expect(readdirSync(cwd).sort()).toEqual(["lost.ndjson", "road.json"]);
  });

  test("writes a single file to standard output, and the export as it is", async () => {
    const csv = await exported("--format", "csv", "-o", "-", "--quiet");
    expect(csv).toMatchObject({ code: 0, stdout: "externalId,Weather\r\na.png,Rain\r\nnight/b.png,Sun\r\nc.png,\r\n" });
    const lines = await exported("--format", "ango", "-o", "-");
    expect(
      lines.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).externalId),
    ).toEqual(["a.png", "night/b.png", "c.png"]);
    await exported("--format", "ango", "-o", "export.zip");
    expect(readFileSync(join(cwd, "export.zip")).subarray(0, 2).toString()).toBe("PK");
    expect((await exported("--format", "yolo", "-o", "-")).code).toBe(2);
  });

  test("takes the tasks of stages, by name, the names of a mapping, and the parts of a data set", async () => {
    expect(
      (await ango("export", project, "--format", "coco", "-o", "none.json", "--stage", "Complte")).stderr,
    ).toContain('No stage is named "Complte". Those are Start, Label, Complete');
    expect(readdirSync(cwd)).toEqual([]);
    writeFileSync(
      join(cwd, "map.json"),
      JSON.stringify({ classes: { car: "Vehicle" }, leaveOut: ["Building", "City"] }),
    );
    const args = ["--format", "coco", "-o", "road", "--split", "train=60,val=40", "--map", "map.json", "--json"];
    expect(json(await exported(...args))).toMatchObject({ files: 2, assets: 3, objects: 2 });
    expect(readdirSync(join(cwd, "road")).sort()).toEqual([".ango.json", "train.json", "val.json"]);
    const [category] = JSON.parse(readFileSync(join(cwd, "road/train.json"), "utf8")).categories;
    expect(category.name).toBe("car");
    writeFileSync(join(cwd, "map.json"), '{ "clases": {} }');
    expect(await exported("--format", "coco", "-o", "x.json", "--map", "map.json")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('map.json: There is no option "clases"'),
    });
  });

  test("refuses options that the format does not take, and unknown formats with the nearest", async () => {
    expect(await exported("--format", "coco", "-o", "x.json", "--task", "obb")).toMatchObject({
      code: 2,
      stderr: "Error: --task is no option of coco. It is one of yolo.\n",
    });
    expect((await exported("--format", "yollo", "-o", "x")).stderr).toContain('did you mean "yolo"?');
    expect((await exported("--format", "csv", "-o", "x", "--with-images")).code).toBe(2);
    expect((await exported("--format", "ango", "-o", "x.zip", "--strict")).code).toBe(2);
  });

  test("ends at the first loss with --strict, and writes nothing", async () => {
    const ended = await exported("--format", "coco", "-o", "road.json", "--strict");
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('COCO has no relations, such as "tows"');
    expect(existsSync(join(cwd, "road.json"))).toBe(false);
    // The export that was built is of use once more.
    expect(json(await exported("--format", "coco", "-o", "road.json", "--json"))).toMatchObject({ isResumed: true });
  });

  test("replaces with --overwrite alone, and of folders those that it wrote", async () => {
    writeFileSync(join(cwd, "road.json"), "mine");
    expect((await exported("--format", "coco", "-o", "road.json")).stderr).toContain(
      "road.json is there already. --overwrite",
    );
    expect(readFileSync(join(cwd, "road.json"), "utf8")).toBe("mine");
    expect((await exported("--format", "coco", "-o", "road.json", "--overwrite")).code).toBe(0);
    expect((await exported("--format", "voc", "-o", ".", "--overwrite")).stderr).toContain("data sets that ango wrote");
    expect((await exported("--format", "voc", "-o", "voc")).code).toBe(0);
    expect((await exported("--format", "voc", "-o", "voc")).code).toBe(2);
    writeFileSync(join(cwd, "voc/Annotations/old.xml"), "");
    expect((await exported("--format", "voc", "-o", "voc", "--overwrite")).code).toBe(0);
    expect(existsSync(join(cwd, "voc/Annotations/old.xml"))).toBe(false);
  });
});

describe("an export that is broken off", () => {
  test("is taken up again within the download, and by the same command, without being built twice", async () => {
    hub.hub.faults.add({ kind: "cut", bytes: 100, operation: "downloadExport", times: 1 });
    expect((await exported("--format", "coco", "-o", "once.json", "--quiet")).code).toBe(0);
    const built = count("createExport");
    hub.hub.faults.add({ kind: "status", status: 403, operation: "downloadExport", times: 1 });
    const broken = await exported("--format", "coco", "-o", "road.json");
    expect(broken.code).toBe(1);
    expect(broken.stderr).toContain("road.json.part: the same command goes on with it");
    expect(broken.stderr).not.toContain("X-Amz");
    expect(existsSync(join(cwd, "road.json"))).toBe(false);
    expect(json(await exported("--format", "coco", "-o", "road.json", "--json"))).toMatchObject({
      isResumed: true,
      assets: 3,
    });
    expect(count("createExport")).toBe(built + 1);
    expect(readdirSync(cwd).sort()).toEqual(["once.json", "road.json"]);
  });

  test("is built again where its URL has expired, or where another one is asked for", async () => {
    hub.hub.faults.add({ kind: "expired-url", operation: "downloadExport", times: 2 });
    expect((await exported("--format", "coco", "-o", "road.json")).code).toBe(1);
    const again = await exported("--format", "coco", "-o", "road.json", "--json");
    expect(json(again)).toMatchObject({ isResumed: false });
    expect(again.stderr).toContain("no longer good");
  });

  test("is never half at its place when the process is killed", async () => {
    hub.hub.faults.add({ kind: "stall", bytes: 100, operation: "downloadExport", times: 1 });
    const args = ["export", project, "--stage", "all", "--format", "yolo", "-o", "yolo"];
    const child = startAngo(args, { env: hub.env, cwd });
    while (!existsSync(join(cwd, "yolo.part/export.json"))) await wait(20);
    // Another one of the same output is told that it has to wait.
    expect((await ango(...args)).stderr).toContain(`process ${child.pid}, works on`);
    // The URL of the export is signed: nobody else may read it.
    expect(
      [statSync(join(cwd, "yolo.part")), statSync(join(cwd, "yolo.part/export.json"))].map(({ mode }) => mode & 0o77),
    ).toEqual([0, 0]);
    child.kill("SIGKILL");
    await once(child, "close");
    expect(readdirSync(cwd)).toEqual(["yolo.part"]);
    expect(json(await ango(...args, "--json"))).toMatchObject({ isResumed: true, files: 6 });
    expect(readdirSync(cwd)).toEqual(["yolo"]);
  });
});

describe("pictures", () => {
  test.each([
    ["yolo", "images/train/night/b.png"],
    ["coco", "images/night/b.png"],
    ["voc", "JPEGImages/night/b.png"],
    ["masks", "JPEGImages/night/b.png"],
    ["huggingface", "night/b.png"],
    ["cvat", "images/night/b.png"],
  ])("lie where %s has them", async (format, path) => {
    const ended = await exported("--format", format, "-o", "out", "--with-images", "--json");
    expect(json(ended)).toMatchObject({ pictures: { fetched: 3, present: 0, failed: [] } });
    expect(
      readFileSync(join(cwd, "out", path))
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    expect(readdirSync(cwd)).toEqual(["out"]);
  });

  test("are not fetched again, and those that can't be had are listed", async () => {
    const args = ["--format", "coco", "-o", "out", "--with-images", "--json"];
    let isFailing = true;
    hub.hub.use(async ({ request, url }, next) =>
      isFailing && url.pathname.endsWith("b.png") ? new Response(null, { status: 404 }) : next(request),
    );
    const first = await exported(...args);
    expect(first.code).toBe(4);
    const failed = [{ externalId: "night/b.png", reason: "The storage answers with 404." }];
    expect(json(first)).toMatchObject({ pictures: { fetched: 2, failed } });
    expect(JSON.parse(readFileSync(join(cwd, "out.failed.ndjson"), "utf8"))).toEqual(failed[0]);
    isFailing = false;
    const second = await exported(...args, "--overwrite");
    expect(second.code).toBe(0);
    expect(json(second)).toMatchObject({ pictures: { fetched: 1, present: 2, failed: [] } });
    expect(readdirSync(cwd)).toEqual(["out"]);
  });

  test.each(["SIGKILL", "SIGINT"] as const)("that are there stay when %s ends it before all are", async (signal) => {
    let isStalled = true;
    hub.hub.use(async ({ request, url }, next) => {
      if (!isStalled || !url.pathname.endsWith("c.png")) return next(request);
      return new Promise((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
    });
    const args = ["export", project, "--stage", "all", "--format", "voc", "-o", "voc", "--with-images"];
    const child = startAngo(args, { env: hub.env, cwd });
    while (!existsSync(join(cwd, "voc.part/data/JPEGImages/night/b.png"))) await wait(20);
    child.kill(signal);
    const [code] = await once(child, "close");
    isStalled = false;
    expect(code).toBe(signal === "SIGINT" ? 130 : null);
    expect(readdirSync(cwd)).toEqual(["voc.part"]);
    const again = json(await ango(...args, "--json"));
    expect(again).toMatchObject({ isResumed: true, pictures: { fetched: 1, present: 2 } });
    expect(readdirSync(join(cwd, "voc/JPEGImages"))).toEqual(["a.png", "c.png", "night"]);
  });
});
