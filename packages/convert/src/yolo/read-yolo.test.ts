import { encodePng } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { inputFiles } from "../../testing/files.ts";
import { ConversionError, importLabelsOf, labelSetFrom, mapLabelSet, Report } from "../index.ts";
import { type OpenYoloOptions, openYolo } from "./index.ts";

const size = () => ({ width: 40, height: 20 });

async function read(files: Record<string, string | Uint8Array>, options: Partial<OpenYoloOptions> = {}) {
  const report = new Report();
  const yolo = await openYolo(inputFiles(Object.entries(files)), { report, size, ...options });
  return { ...yolo, items: await all(yolo.items()), kinds: Object.fromEntries(report.counts), report };
}

const yaml = "train: images/train\nval: images/val\nnames: [car, dog]\n";

describe("a data set for YOLO is read", () => {
  test("with its parts, empty pictures, and pictures without labels", async () => {
    const { items, task, header, kinds } = await read({
      "data.yaml": yaml,
      "labels/train/a.txt": "0 0.5 0.5 0.5 0.5\r\n1 0.05 0.05 .1 1e-1",
      "labels/val/folder/b.txt": "",
      "images/val/c.png": "",
    });
    expect(kinds).toEqual({});
    expect(task).toBe("detect");
    expect(header.classes).toMatchObject([
      { name: "car", id: 0, kinds: ["bounding-box"] },
      { name: "dog", id: 1 },
    ]);
    expect(items.map(({ externalId, split, isLabelled }) => [externalId, split, isLabelled])).toEqual([
      ["a.jpg", "train", true],
      ["folder/b.jpg", "val", true],
      ["c.png", "val", false],
    ]);
    expect(items[0]?.objects).toMatchObject([
      { class: "car", kind: "bounding-box", shape: { x: 10, y: 5, width: 20, height: 10 } },
      { class: "dog", shape: { x: 0, y: 0, width: 4, height: 2 } },
    ]);
  });

  test("from a folder, with Windows' separators, and split as Roboflow has it", async () => {
    const { items } = await read({
      "set\\data.yaml": "train: ../train/images\nval: ../valid/images\nnc: 1\nnames: ['x']\n",
      "set\\train\\labels\\a.txt": "0 0.5 0.5 0.5 0.5",
      "set\\valid\\images\\b.jpeg": "",
    });
    expect(items.map(({ externalId, split, file }) => [externalId, split, file])).toEqual([
      ["a.jpg", "train", "set/train/images/a.jpg"],
      ["b.jpeg", "val", "set/valid/images/b.jpeg"],
    ]);
  });

  test("from lists, of this machine or another", async () => {
    const { items } = await read({
      "data.yaml": "train: train.txt\nval: [val.txt]\nnames: {0: car}\n",
      "train.txt": "./images/a.png\n",
      "val.txt": "C:\\set\\images\\b.png\n/data/images/c.png\n",
      "labels/a.txt": "0 0.5 0.5 0.5 0.5",
      "labels/b.txt": "",
    });
    expect(items.map(({ externalId, split, isLabelled }) => [externalId, split, isLabelled])).toEqual([
      ["a.png", "train", true],
      ["b.png", "val", true],
      ["c.png", "val", false],
    ]);
  });

  test("with labels beside the pictures, and classes from classes.txt", async () => {
    const { items, header } = await read({ "classes.txt": "car\ndog\n", "a.txt": "1 0.5 0.5 0.5 0.5", "a.png": "" });
    expect(header.classes.map(({ name }) => name)).toEqual(["car", "dog"]);
    expect(items).toMatchObject([{ externalId: "a.png", objects: [{ class: "dog" }] }]);
  });

  test("as a model writes them, with scores and a threshold", async () => {
    const text = "0 0.5 0.5 0.5 0.5 0.9\n0 0.5 0.5 0.2 0.2 0.1\n";
    const { items } = await read({ "labels/a.txt": text }, { names: ["car"], threshold: 0.5 });
    expect(items[0]?.objects).toMatchObject([{ class: "car", attributes: { score: 0.9 } }]);
    const outline = "0 0 0 0.5 0 0.5 0.5 0.25\n";
    const segments = await read({ "labels/a.txt": outline }, { names: ["car"], task: "segment" });
    expect(segments.items[0]?.objects).toMatchObject([{ kind: "polygon", attributes: { score: 0.25 } }]);
  });

  test("with the parts of data.yaml, where its names are given anew", async () => {
    const { items, header } = await read({ "data.yaml": yaml, "labels/val/a.txt": "" }, { names: ["Auto", "Hund"] });
    expect(items).toMatchObject([{ split: "val" }]);
    expect(header.classes.map(({ name }) => name)).toEqual(["Auto", "Hund"]);
  });

  test("with outlines, and boxes among them", async () => {
    const { items, task } = await read({
      "data.yaml": yaml,
      "labels/train/a.txt": "0 0 0 .5 0 .5 .5 .25 .75 0 .5\n1 .5 .5 .5 .5\n0 0 0 .5 0 .5 .5",
    });
    expect(task).toBe("segment");
    expect(items[0]?.objects.map(({ kind }) => kind)).toEqual(["polygon", "bounding-box", "polygon"]);
  });

  test("with boxes that are turned, from whichever corner", async () => {
    const { items, task } = await read({
      "data.yaml": yaml,
      "labels/train/a.txt": "0 .5 .2 .35 .2 .35 .6 .5 .6\n0 .35 .6 .5 .6 .5 .2 .35 .2\n1 0 0 .5 0 .5 .5 .2 .4",
    });
    expect(task).toBe("obb");
    const [first, second, third] = items[0]?.objects ?? [];
    expect(first).toMatchObject({ kind: "rotated-bounding-box" });
    expect(second).toMatchObject({ kind: "rotated-bounding-box" });
    expect(third).toMatchObject({ kind: "polygon" });
  });

  test("with keypoints of two numbers or three, with names or without", async () => {
    const two = await read({
      "data.yaml": "names: [person]\nkpt_shape: [2, 2]\n",
      "labels/a.txt": "0 .5 .5 .5 .5 0 0 .25 .25",
    });
    expect(two.task).toBe("pose");
    expect(two.header.classes[0]?.keypoints).toEqual(["point 1", "point 2"]);
    expect(two.items[0]?.objects[0]?.keypoints).toEqual([{ name: "point 2", x: 10, y: 5 }]);
    const three = await read({
      "data.yaml": "names: [person]\nkpt_shape: [2, 3]\nkpt_names:\n  0: [nose, eye]\n",
      "labels/a.txt": "0 .5 .5 .5 .5 .1 .1 0 .25 .25 1 0.75",
    });
    expect(three.items[0]?.objects[0]).toMatchObject({
      keypoints: [{ name: "eye", x: 10, y: 5, isHidden: true }],
      attributes: { score: 0.75 },
    });
  });

  test("into labels of a label set that is made of data.yaml", async () => {
    const { header, items, report } = await read({
      "data.yaml": "names: [person]\nkpt_shape: [1, 3]\nkpt_names: {0: [nose]}\n",
      "labels/a.txt": "0 .5 .5 .5 .5 .25 .25 2",
    });
    const mapping = mapLabelSet(labelSetFrom(header).toJSON() as never, { header });
    const [label] = await all(importLabelsOf(items, { mapping, report }));
    expect(report.total).toBe(0);
    expect(label?.objects?.map(({ title }) => title)).toEqual(["person", "nose"]);
    expect(label?.relations).toHaveLength(1);
  });

  test("with names that YAML would take for something else", async () => {
    const { header } = await read({ "data.yaml": "nc: 4\nnames:\n  - no\n  - 007\n  - 1e3\n  - ~\n" });
    expect(header.classes.map(({ name }) => name)).toEqual(["no", "007", "1e3", "~"]);
  });

  test("with the size of the picture itself, as it is shown", async () => {
    const png = await encodePng({ width: 8, height: 4, data: new Uint8Array(32) });
    const { items } = await read(
      { "data.yaml": yaml, "labels/train/a.txt": "0 .5 .5 .5 .5", "images/train/a.png": png },
      { size: undefined },
    );
    expect(items[0]).toMatchObject({ externalId: "a.png", size: { width: 8, height: 4 } });
    expect(items[0]?.objects).toMatchObject([{ shape: { x: 2, y: 1, width: 4, height: 2 } }]);
  });
});

describe("what can't be read is reported with its file and line, and leaves that object out", () => {
  test.each<[string, string, string, string]>([
    ["too few numbers", "0 .5 .5 .5", "invalid", "It has 4 numbers; a box has a class"],
    ["no number", "0 .5 .5 x .5", "invalid", "It has something that is no number."],
    ["a class that is no number of one", "0.5 .5 .5 .5 .5", "invalid", "Its class is 0.5"],
    [
      "a class that is not there",
      "2 .5 .5 .5 .5",
      "missing-reference",
      "There is no class 2; those are: 0 car, 1 dog.",
    ],
    ["pixels", "0 200 100 50 50", "invalid", "Its coordinates are no shares"],
    ["no area", "0 .5 .5 0 .5", "invalid", "Its box has no area."],
    ["the same once more", "1 .5 .5 .5 .5", "doubled", "Another line of the file is the very same"],
  ])("%s", async (_, line, kind, message) => {
    const { items, report } = await read(
      { "data.yaml": yaml, "labels/train/a.txt": `1 .5 .5 .5 .5\n\n${line}\n` },
      { task: "detect" },
    );
    expect(items[0]?.objects).toHaveLength(1);
    expect(report.problems).toMatchObject([{ kind, file: "labels/train/a.txt", line: 3, item: "a.jpg" }]);
    expect(report.problems[0]?.message).toContain(message);
  });

  test("a label file that is no text", async () => {
    const { items, report } = await read({ "data.yaml": yaml, "labels/train/a.txt": new Uint8Array([0xff, 0xfe]) });
    expect(items).toEqual([]);
    expect(report.problems).toMatchObject([{ kind: "invalid", file: "labels/train/a.txt", item: "a.jpg" }]);
  });

  test("a size that nobody knows", async () => {
    const { items, kinds } = await read(
      { "data.yaml": yaml, "labels/train/a.txt": "0 .5 .5 .5 .5" },
      { size: undefined },
    );
    expect(kinds).toEqual({ "size-missing": 1 });
    expect(items).toEqual([]);
  });

  test.each<[string, Record<string, string>, Partial<OpenYoloOptions>, string]>([
    ["no names", { "labels/a.txt": "" }, {}, "No file names the classes"],
    ["YAML that is none", { "data.yaml": "names: [a\nb: }" }, {}, "data.yaml:"],
    ["no keys", { "data.yaml": "- a" }, {}, "has keys and values"],
    ["names with gaps", { "data.yaml": "names: {0: a, 2: b}" }, {}, "one for each number from 0 on"],
    ["another count", { "data.yaml": "nc: 3\nnames: [a]" }, {}, "It has 1 names, and says under `nc` that there are 3"],
    ["a wrong shape of keypoints", { "data.yaml": "names: [a]\nkpt_shape: [17, 4]" }, {}, "`kpt_shape` must be"],
    ["no shape of keypoints", { "data.yaml": "names: [a]" }, { task: "pose" }, "read by `kpt_shape`"],
  ])("but a file that is none ends it: %s", async (_, files, options, message) => {
    const failed = read(files, options);
    await expect(failed).rejects.toThrow(ConversionError);
    await expect(failed).rejects.toThrow(message);
  });
});
