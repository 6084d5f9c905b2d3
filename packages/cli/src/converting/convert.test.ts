import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { startHub } from "../../testing/hub.ts";
import { addRoadScenes, labelSet, project } from "../../testing/road-scenes.ts";
import { type Ended, runAngo } from "../../testing/run-ango.ts";

const cwd = mkdtempSync(join(tmpdir(), "ango-convert-"));
const ango = (...args: string[]): Promise<Ended> => runAngo(args, { cwd });

beforeAll(async () => {
  const hub = await startHub();
  await addRoadScenes(hub);
  const whole = ["export", project, "--stage", "all", "--format", "ango"];
  for (const output of ["export.zip", "export.json", "export.ndjson"])
    await runAngo([...whole, "-o", output], { env: hub.env, cwd });
  await hub.close();
  writeFileSync(join(cwd, "label-set.json"), JSON.stringify(labelSet));
});

describe("ango convert", () => {
  test.each(["export.zip", "export.json", "export.ndjson"])("reads %s, without a service", async (input) => {
    const args = ["convert", input, `${input}-coco`, "--to", "coco", "--label-set", "label-set.json", "--json"];
    const { code, stdout, stderr } = await ango(...args);
    expect(code).toBe(0);
    expect(stderr).toContain(`${input} is read as ango.`);
    expect(JSON.parse(stdout)).toMatchObject({
      from: "ango",
      to: "coco",
      assets: 3,
      objects: 3,
      lost: { "relation-left-out": 1 },
    });
    // Without a label set, it is one of what occurs.
    const surveyed = await ango("convert", input, `${input}-surveyed`, "--to", "coco", "--json");
    expect(JSON.parse(surveyed.stdout)).toMatchObject({ assets: 3, objects: 3, lost: { "relation-left-out": 1 } });
    const read = (folder: string) => JSON.parse(readFileSync(join(cwd, folder, "annotations.json"), "utf8"));
    expect(read(`${input}-surveyed`).annotations).toEqual(read(`${input}-coco`).annotations);
  });

  test("goes from format to format with the names that there are, and finds out what it reads", async () => {
    const labels = ["--label-set", "label-set.json", "--quiet"];
    await ango("convert", "export.zip", "coco.json", "--to", "coco", ...labels);
    const found: string[] = [];
    for (const [from, to, ...options] of [
      ["coco.json", "voc"],
      ["voc", "cvat"],
      ["cvat", "masks"],
      ["masks", "yolo", "--task", "segment"],
      ["yolo", "huggingface", "--categories", "names"],
      ["huggingface", "labelbox"],
      ["labelbox/annotations.ndjson", "coco-panoptic"],
    ] as const) {
      const { code, stdout, stderr } = await ango("convert", from, to, "--to", to, ...options, "--json");
      expect([to, code, stderr]).toEqual([to, 0, expect.anything()]);
      const { objects } = JSON.parse(stdout);
      found.push(`${to} ${objects}`);
    }
    expect(found.slice(0, -1)).toEqual(["voc 3", "cvat 3", "masks 3", "yolo 3", "huggingface 3", "labelbox 3"]);
  });

  test("makes labels to import of anything, and reads them", async () => {
    await ango("convert", "export.zip", "c.json", "--to", "coco", "--label-set", "label-set.json");
    expect((await ango("convert", "c.json", "labels.ndjson", "--to", "ango-labels", "--quiet")).code).toBe(0);
    const [first] = readFileSync(join(cwd, "labels.ndjson"), "utf8")
      .split("\n")
      .map((line) => line && JSON.parse(line));
    expect(first.objects.map(({ title }: { title: string }) => title)).toEqual(["Vehicle", "Vehicle"]);
    const out = await ango(
      "convert",
      "export.zip",
      "-",
      "--to",
      "ango-labels",
      "--label-set",
      "label-set.json",
      "--quiet",
    );
    writeFileSync(join(cwd, "back.ndjson"), out.stdout);
    const back = [
      "convert",
      "back.ndjson",
      "-",
      "--from",
      "ango-labels",
      "--to",
      "csv",
      "--label-set",
      "label-set.json",
    ];
    const surveyed = ["convert", "back.ndjson", "-", "--from", "ango-labels", "--to", "csv", "--quiet"];
    expect((await ango(...surveyed)).stdout).toContain("a.png,Rain");
    expect((await ango(...back, "--quiet")).stdout).toBe(
      "externalId,Weather\r\na.png,Rain\r\nnight/b.png,Sun\r\nc.png,\r\n",
    );
  });

  test("divides a data set, and tells of each loss once", async () => {
    await ango("convert", "export.zip", "d.json", "--to", "coco", "--label-set", "label-set.json");
    const split = ["--split", "train=50,val=50"];
    const { stdout } = await ango("convert", "d.json", "parts", "--to", "labelbox", ...split, "--json");
    expect(JSON.parse(stdout)).toMatchObject({ files: 2, assets: 3 });
    expect(readdirSync(join(cwd, "parts"))).toEqual([".ango.json", "train.ndjson", "val.ndjson"]);
    expect(await ango("convert", "d.json", "x", "--to", "voc", "--split", "train=a")).toMatchObject({ code: 2 });
  });

  test("says of damaged files where they are wrong, and leaves nothing behind", async () => {
    const zip = readFileSync(join(cwd, "export.zip"));
    writeFileSync(join(cwd, "cut.zip"), zip.subarray(0, zip.length / 2));
    writeFileSync(join(cwd, "empty.zip"), "");
    writeFileSync(join(cwd, "text.txt"), "hello");
    const labels = ["--label-set", "label-set.json"];
    const before = readdirSync(cwd);
    const cut = await ango("convert", "cut.zip", "never.json", "--to", "coco", ...labels);
    expect(cut).toMatchObject({ code: 1, stderr: expect.stringContaining("cut.zip: The export can't be read") });
    const empty = await ango("convert", "empty.zip", "never.json", "--from", "ango", "--to", "coco", ...labels);
    expect(empty).toMatchObject({ code: 1, stderr: "Error: empty.zip: The file is empty, and no export.\n" });
    const other = await ango("convert", "label-set.json", "never.json", "--from", "ango", "--to", "coco", ...labels);
    expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining("label-set.json:1: This is no asset") });
    expect((await ango("convert", "text.txt", "never.json", "--to", "coco")).stderr).toContain("--from says it");
    expect(readdirSync(cwd)).toEqual(before);
  });

  test("refuses what has no meaning for the formats", async () => {
    expect((await ango("convert", "coco.json", "x", "--to", "voc", "--map", "m.json")).stderr).toContain(
      "--map is for labels",
    );
    expect((await ango("convert", "coco.json", "x", "--to", "voc", "--history", "Label")).stderr).toContain(
      "--history is for",
    );
    expect((await ango("convert", "coco.json", "x", "--to", "cvat-video", "--split", "a=1")).code).toBe(2);
  });
});
