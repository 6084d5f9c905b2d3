import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { folderWith } from "../../testing/files.ts";
import { startHub, type TestHub } from "../../testing/hub.ts";
import { assetsOf, externalIdsOf, newProject } from "../../testing/projects.ts";
import { type Ended, runAngo } from "../../testing/run-ango.ts";

let hub: TestHub;
let project: string;

beforeAll(async () => {
  hub = await startHub();
});
afterEach(() => hub.hub.faults.clear());
afterAll(() => hub.close());

async function upload(cwd: string, ...args: string[]): Promise<Ended> {
  return runAngo(["upload", ...args, "--project", project], { env: hub.env, cwd });
}

describe("external ids", () => {
  test("are paths below the folder, with / and in composed letters, whatever the names hold", async () => {
    project = await newProject(hub);
    const names = ["a.jpg", "two words/b #1?.jpg", "100%/c%20.jpg", "u\u0308ber/d.jpg"];
    const cwd = folderWith(names.map((name) => `photos/${name}`));
    expect(await upload(cwd, "photos/")).toMatchObject({ code: 0, stdout: "4 files registered.\n" });
    expect(externalIdsOf(hub, project)).toEqual(names.map((name) => name.normalize("NFC")).sort());
    expect(assetsOf(hub, project)).toContainEqual(["\u00fcber/d.jpg", "photos/u\u0308ber/d.jpg"]);
  });

  test("of a quoted pattern are paths below where it begins, and of named files their names", async () => {
    project = await newProject(hub);
    const cwd = folderWith(["in/x/1.jpg", "in/x/2.png", "in/y/z/3.jpg", "in/4.jpg", "a[1].jpg"]);
    expect(await upload(cwd, "in/**/*.jpg", "in/x/2.png", "a[1].jpg")).toMatchObject({ code: 0 });
    expect(externalIdsOf(hub, project)).toEqual(["2.png", "4.jpg", "a[1].jpg", "x/1.jpg", "y/z/3.jpg"]);
  });

  test("that several files would have are refused before anything is sent", async () => {
    project = await newProject(hub);
    const cwd = folderWith(["left/1.jpg", "right/1.jpg", "top/1.jpg", "top/2.jpg"]);
    const refused = await upload(cwd, "left", "right", "top");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("1.jpg: left/1.jpg and right/1.jpg and top/1.jpg");
    expect(await upload(cwd, ".", "--external-id", "name", "--dry-run")).toMatchObject({ code: 2 });
    expect(externalIdsOf(hub, project)).toEqual([]);
    expect(await upload(cwd, "left", "right", "top", "--base", ".")).toMatchObject({ code: 0 });
    expect(externalIdsOf(hub, project)).toEqual(["left/1.jpg", "right/1.jpg", "top/1.jpg", "top/2.jpg"]);
  });

  test("in two Unicode forms are one", async () => {
    project = await newProject(hub);
    const cwd = folderWith(["in/\u00fc.jpg", "in/u\u0308.jpg"]);
    expect(await upload(cwd, "in")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("what is in a folder", () => {
  test("is sent but for what is hidden, made by systems, excluded, or a link in a circle", async () => {
    project = await newProject(hub);
    const cwd = folderWith(["in/a.jpg", "in/.hidden", "in/.git/b.jpg", "in/Thumbs.db", "in/notes.txt", "in/raw/c.jpg"]);
    symlinkSync(".", join(cwd, "in/loop"));
    symlinkSync("a.jpg", join(cwd, "in/link.jpg"));
    const ended = await upload(cwd, "in", "--exclude", "*.txt", "--exclude", "raw");
    expect(ended).toMatchObject({ code: 0, stdout: "2 files registered.\n" });
    expect(ended.stderr).toContain("Left out: 2 hidden, 1 made by a system for itself, 1 links back to a folder");
    expect(externalIdsOf(hub, project)).toEqual(["a.jpg", "link.jpg"]);
    expect(await upload(cwd, "in", "--include", "raw/*", "--if-exists", "skip")).toMatchObject({ code: 0 });
    expect(externalIdsOf(hub, project)).toContain("raw/c.jpg");
  });

  test("is looked for: nothing there is an error, and so is no folder", async () => {
    project = await newProject(hub);
    const cwd = folderWith([]);
    mkdirSync(join(cwd, "empty"));
    expect(await upload(cwd, "empty")).toMatchObject({ code: 2, stderr: "Error: There is no file to send.\n" });
    expect(await upload(cwd, "missing")).toMatchObject({ code: 2 });
    expect(await upload(cwd)).toMatchObject({ code: 2 });
    expect(await upload(cwd, "empty/*.jpg")).toMatchObject({ code: 2 });
  });

  test("is told and not sent with --dry-run, for which no service is needed", async () => {
    const cwd = folderWith(["in/a.jpg", "in/b.jpg"]);
    const ended = await runAngo(["upload", "in", "--project", "Any", "--dry-run", "--json"], { cwd });
    expect(ended.code).toBe(0);
    expect(JSON.parse(ended.stdout)).toMatchObject({ files: 2, bytes: 16, first: [{ externalId: "a.jpg" }, {}] });
    expect(readdirSync(join(cwd, "in"))).toEqual(["a.jpg", "b.jpg"]);
  });
});

describe("failures", () => {
  test("are told in a line each, listed, and tried again from the list", async () => {
    project = await newProject(hub);
    const cwd = folderWith({ "in/a.jpg": "a", "in/empty.jpg": "", "in/refused.jpg": "r" });
    const ended = await upload(cwd, "in", "--json");
    expect(ended.code).toBe(4);
    expect(ended.stderr).toContain("empty.jpg is empty");
    const result = JSON.parse(ended.stdout) as { registered: object[]; failed: { externalId: string }[] };
    expect(result.registered).toHaveLength(2);
    expect(result.failed).toMatchObject([{ path: join(cwd, "in/empty.jpg"), error: { code: "invalid_argument" } }]);
    const list = join(cwd, "in", `.ango-upload-${project}.failed.ndjson`);
    expect(readFileSync(list, "utf8").trim().split("\n")).toHaveLength(1);
    const retry = () => runAngo(["upload", "--retry", list, "--project", project], { env: hub.env });
    expect(await retry()).toMatchObject({ code: 1, stdout: "0 files registered, 1 failed.\n" });
    writeFileSync(join(cwd, "in/empty.jpg"), "no more");
    expect(await retry()).toMatchObject({ code: 0, stdout: "1 file registered.\n" });
    expect(existsSync(list)).toBe(false);
    expect(externalIdsOf(hub, project)).toEqual(["a.jpg", "empty.jpg", "refused.jpg"]);
  });

  test("of the service end with what was done, and the same command does the rest", async () => {
    project = await newProject(hub);
    const cwd = folderWith(Array.from({ length: 30 }, (_, index) => `in/${index}.jpg`));
    hub.hub.faults.add({ kind: "status", status: 400, operation: "getUploadUrl", times: 2 });
    expect(await upload(cwd, "in")).toMatchObject({ code: 4, stdout: "28 files registered, 2 failed.\n" });
    expect(await upload(cwd, "in")).toMatchObject({ code: 0, stdout: "30 files registered.\n" });
    expect(externalIdsOf(hub, project)).toHaveLength(30);
  });

  test("that hold for all are told once, with none of the files", async () => {
    project = await newProject(hub);
    const cwd = folderWith(["in/a.jpg", "in/b.jpg"]);
    const env = { ...hub.env, ANGO_API_KEY: "wrong" };
    const ended = await runAngo(["upload", "in", "--project", project], { env, cwd });
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr.match(/Error:/g)).toHaveLength(1);
  });

  test("of a list that holds something else leave it alone", async () => {
    project = await newProject(hub);
    const cwd = folderWith({ "in/a.jpg": "a", "notes.txt": "mine" });
    expect(await upload(cwd, "in", "--failures", "notes.txt")).toMatchObject({ code: 2 });
    expect(readFileSync(join(cwd, "notes.txt"), "utf8")).toBe("mine");
    expect(externalIdsOf(hub, project)).toEqual([]);
  });
});

describe("the journal", () => {
  test("knows what is done, and is no file of the folder", async () => {
    project = await newProject(hub);
    const cwd = folderWith(["in/a.jpg", "in/b.jpg"]);
    expect(await upload(cwd, "in", "--journal", "in/done.ndjson")).toMatchObject({ code: 0 });
    writeFileSync(join(cwd, "in/c.jpg"), "c");
    expect(await upload(cwd, "in", "--journal", "in/done.ndjson")).toMatchObject({ code: 0 });
    expect(externalIdsOf(hub, project)).toEqual(["a.jpg", "b.jpg", "c.jpg"]);
    expect(await upload(cwd, "in", "--no-journal", "--if-exists", "skip", "--exclude", "done.ndjson")).toMatchObject({
      code: 0,
      stdout: "0 files registered, 3 there already.\n",
    });
  });

  test("that can't be written is told with the flags that help", async () => {
    project = await newProject(hub);
    const cwd = folderWith(["in/a.jpg"]);
    chmodSync(join(cwd, "in"), 0o555);
    // The superuser may write everywhere: a folder that is none is the same to both.
    const isSuper = process.getuid?.() === 0;
    const ended = await upload(cwd, "in", ...(isSuper ? ["--journal", "in/a.jpg/journal"] : []));
    chmodSync(join(cwd, "in"), 0o755);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("--journal FILE keeps it elsewhere, --no-journal does without");
    expect(externalIdsOf(hub, project)).toEqual([]);
  });
});

test("batches are made where that is wanted", async () => {
  project = await newProject(hub);
  const cwd = folderWith(["in/a.jpg"]);
  expect(await upload(cwd, "in", "--batch", "Night", "--batch", "Rain")).toMatchObject({ code: 2 });
  expect(await upload(cwd, "in", "--batch", "Night", "--batch", "Rain", "--create-batches")).toMatchObject({ code: 0 });
  const [asset] = [...hub.hub.state.assets.values()].filter((one) => one.project === project);
  expect(asset?.batches).toHaveLength(2);
});
