import { describe, expect, test } from "vitest";
import { textAt, writtenFiles } from "../../testing/files.ts";
import { headerWith, itemWith, square } from "../../testing/items.ts";
import { type Item, Report } from "../index.ts";
import { type WriteYoloOptions, writeYolo } from "./index.ts";

const header = headerWith("car", "dog");
const box = (x: number, y: number, width: number, height: number) => ({
  kind: "bounding-box",
  shape: { x, y, width, height },
});
const area = (...zones: object[]) => ({ kind: "segmentation", shape: { zones } });

async function write(items: readonly Item[], options: Partial<WriteYoloOptions> = {}) {
  const report = new Report();
  const files = await writtenFiles(writeYolo(items, { header, report, ...options }));
  return { files, text: (path: string) => textAt(files, path), kinds: Object.fromEntries(report.counts), report };
}

/** The lines of the one picture. */
async function lines(objects: readonly object[], options: Partial<WriteYoloOptions> = {}) {
  const { text, kinds } = await write([itemWith(objects)], options);
  return { lines: text("labels/train/a.txt")?.split("\n").slice(0, -1), kinds };
}

describe("a data set for YOLO is written", () => {
  test("with a label file for each picture, lists, a table and data.yaml", async () => {
    const { files, text, kinds } = await write([
      itemWith([box(10, 5, 20, 10), { ...box(0, 0, 4, 2), class: "dog" }]),
      itemWith([], { externalId: "folder/b.PNG", split: "val" }),
    ]);
    expect(kinds).toEqual({});
    expect([...files.keys()]).toEqual([
      "labels/train/a.txt",
      "labels/val/folder/b.txt",
      "train.txt",
      "val.txt",
      "pictures.ndjson",
      "data.yaml",
    ]);
    expect(text("labels/train/a.txt")).toBe(
      "0 0.500000 0.500000 0.500000 0.500000\n1 0.050000 0.050000 0.100000 0.100000\n",
    );
    expect(text("labels/val/folder/b.txt")).toBe("");
    expect(text("train.txt")).toBe("./images/train/a.jpg\n");
    expect(text("val.txt")).toBe("./images/val/folder/b.PNG\n");
    expect(text("pictures.ndjson")?.split("\n")[1]).toBe(
      '{"file":"images/val/folder/b.PNG","externalId":"folder/b.PNG","width":40,"height":20}',
    );
    expect(text("data.yaml")).toBe('train: train.txt\nval: val.txt\nnc: 2\nnames:\n  0: "car"\n  1: "dog"\n');
  });

  test("without what nobody has labelled", async () => {
    const { files, text, kinds } = await write([
      itemWith([], { externalId: "new.jpg", isLabelled: false }),
      itemWith([], { externalId: "empty.jpg" }),
    ]);
    expect(kinds).toEqual({ unlabelled: 1 });
    expect([...files.keys()][0]).toBe("labels/train/empty.txt");
    expect(text("train.txt")).toBe("./images/train/empty.jpg\n");
  });

  test("with a list to validate by even where there is no part for it, as Ultralytics asks", async () => {
    const { text } = await write([itemWith([])]);
    expect(text("data.yaml")).toContain("train: train.txt\nval: train.txt\n");
  });

  test("with the pictures on request", async () => {
    const { files } = await write([itemWith([])], { picture: ({ externalId }) => `picture of ${externalId}` });
    expect(textAt(files, "images/train/a.jpg")).toBe("picture of a.jpg");
  });

  test("with classes in the order of the label set, or by numbers of another data set for YOLO", async () => {
    const dog = { ...box(10, 5, 20, 10), class: "dog" };
    expect((await lines([dog])).lines?.[0]).toMatch(/^1 /);
    const numbered = { ...header, classes: header.classes.map((entry, at) => ({ ...entry, id: 1 - at })) };
    expect((await lines([dog], { header: numbered })).lines?.[0]).toMatch(/^0 /);
    const withGaps = { ...header, classes: header.classes.map((entry, at) => ({ ...entry, id: 7 - at * 7 })) };
    expect((await lines([dog], { header: withGaps })).lines?.[0]).toMatch(/^1 /);
    const { text, kinds } = await write([itemWith([dog, box(0, 0, 4, 4)])], { names: ["cat", "dog"] });
    expect(text("labels/train/a.txt")).toMatch(/^1 .*\n$/);
    expect(text("data.yaml")).toContain('  0: "cat"\n');
    expect(kinds).toEqual({ "unmapped-class": 1 });
  });

  test("with names in quotes, which YAML would take for something else", async () => {
    const { text } = await write([], {
      header: headerWith("no", "007", "a: b # c", 'say "x"\\', "line\u2028end\u0085"),
    });
    expect(text("data.yaml")).toContain(
      'names:\n  0: "no"\n  1: "007"\n  2: "a: b # c"\n  3: "say \\"x\\"\\\\"\n  4: "line\\u2028end\\u0085"\n',
    );
  });

  test("with six decimals and no exponents", async () => {
    const tiny = itemWith([box(0.001, 0.001, 0.02, 0.02)], { size: { width: 4000, height: 4000 } });
    const { text } = await write([tiny]);
    expect(text("labels/train/a.txt")).toBe("0 0.000003 0.000003 0.000005 0.000005\n");
  });

  test("never mixing kinds of lines: in a data set of outlines, boxes have four corners", async () => {
    const { lines: found, kinds } = await lines([box(10, 5, 20, 10), { kind: "polygon", shape: square(0, 0, 4) }], {
      task: "segment",
    });
    expect(kinds).toEqual({});
    // From the corner on down, as boxes have their corners.
    expect(found?.map((line) => line.split(" ").length)).toEqual([9, 9]);
    expect(found?.[1]).toBe("0 0.000000 0.000000 0.100000 0.000000 0.100000 0.200000 0.000000 0.200000");
  });
});

describe("what lies outside the picture is cut off", () => {
  test("of boxes, which get another centre", async () => {
    const { lines: found, kinds } = await lines([box(-10, 5, 20, 30), box(50, 5, 10, 10)]);
    expect(found).toEqual(["0 0.125000 0.625000 0.250000 0.750000"]);
    expect(kinds).toEqual({ clipped: 2 });
  });

  test("but for rounding, and rounding puts nothing outside again", async () => {
    const { lines: found, kinds } = await lines([box(26.666666666666668, -1e-9, 13.333333333333334, 20.000000002)]);
    expect(kinds).toEqual({});
    const [, cx = 0, cy, w = 0, h] = (found?.[0] ?? "").split(" ").map(Number);
    expect([cy, h]).toEqual([0.5, 1]);
    expect(cx + w / 2).toBeLessThanOrEqual(1);
  });

  test("of outlines and holes", async () => {
    const zone = { region: square(30, -10, 20), holes: [square(36, -2, 8)] };
    const { lines: found, kinds } = await lines([area(zone), area({ region: square(-30, 0, 8) })], { task: "segment" });
    expect(kinds).toEqual({ clipped: 2, "holes-bridged": 1 });
    expect(found).toHaveLength(1);
    for (const value of (found?.[0] ?? "").split(" ").slice(1).map(Number)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  test("of boxes that are turned: a little is taken as it is, more moves the corners", async () => {
    const turned = (x: number) => ({
      kind: "rotated-bounding-box",
      shape: { x, y: 10, width: 6, height: 4, rotation: -45 },
    });
    const little = await lines([turned(-0.3)], { task: "obb" });
    expect(little.kinds).toEqual({});
    expect(little.lines?.[0]).toMatch(/^0 -0\.007500 0\.500000 /);
    const more = await lines([turned(-2), turned(-50)], { task: "obb" });
    expect(more.kinds).toEqual({ clipped: 2 });
    expect(more.lines).toHaveLength(1);
    expect(more.lines?.[0]).toMatch(/^0 0\.000000 0\.500000 /);
  });

  test("of keypoints, which are none then", async () => {
    const keypoints = [{ name: "nose", x: 45, y: 5 }];
    const people = { classes: [{ ...headerWith("car").classes[0], name: "car", keypoints: ["nose"] }], attributes: [] };
    const { lines: found, kinds } = await lines([{ ...box(10, 5, 20, 10), keypoints }], {
      task: "pose",
      header: people as never,
    });
    expect(found?.[0]).toMatch(/ 0\.000000 0\.000000 0$/);
    expect(kinds).toEqual({ "keypoints-left-out": 1 });
  });
});

describe("shapes become what the task has", () => {
  test("boxes around areas", async () => {
    const { lines: found, kinds } = await lines([area({ region: square(2, 2, 4) }, { region: square(12, 2, 8) })]);
    expect(found).toEqual(["0 0.275000 0.300000 0.450000 0.400000"]);
    expect(kinds).toEqual({ "shape-changed": 1 });
  });

  test("one outline for several parts, or one for each", async () => {
    const parts = area({ region: square(2, 2, 4) }, { region: square(20, 2, 8) });
    const together = await lines([parts], { task: "segment" });
    expect(together.kinds).toEqual({ "parts-joined": 1 });
    expect(together.lines?.[0]?.split(" ")).toHaveLength(1 + 2 * 10);
    const split = await lines([parts], { task: "segment", parts: "split" });
    expect(split.kinds).toEqual({ "parts-split": 1 });
    expect(split.lines).toHaveLength(2);
  });

  test("corners of boxes that are turned, by width and height of the picture each", async () => {
    const shape = { x: 20, y: 4, width: 8, height: 6, rotation: 90 };
    const { lines: found, kinds } = await lines([{ kind: "rotated-bounding-box", shape }], { task: "obb" });
    expect(found).toEqual(["0 0.500000 0.200000 0.350000 0.200000 0.350000 0.600000 0.500000 0.600000"]);
    expect(kinds).toEqual({});
  });

  test("keypoints in the order of their class, with room for those of the class that has most", async () => {
    const people = {
      classes: [
        { name: "person", kinds: [], attributes: [], keypoints: ["nose", "left eye", "right eye"] },
        { name: "car", kinds: [], attributes: [], keypoints: ["wheel"] },
      ],
      attributes: [],
    };
    const person = {
      ...box(10, 5, 20, 10),
      class: "person",
      keypoints: [
        { name: "right eye", x: 20, y: 10 },
        { name: "nose", x: 10, y: 5, isHidden: true },
      ],
    };
    const { text, kinds } = await write([itemWith([person, box(0, 0, 4, 4)])], {
      header: people,
      task: "pose",
      mirrored: [["left eye", "right eye"]],
    });
    expect(kinds).toEqual({});
    expect(text("labels/train/a.txt")).toBe(
      "0 0.500000 0.500000 0.500000 0.500000 0.250000 0.250000 1 0.000000 0.000000 0 0.500000 0.500000 2\n" +
        "1 0.050000 0.100000 0.100000 0.200000 0.000000 0.000000 0 0.000000 0.000000 0 0.000000 0.000000 0\n",
    );
    expect(text("data.yaml")).toContain(
      'kpt_shape: [3, 3]\nkpt_names:\n  0: ["nose", "left eye", "right eye"]\n  1: ["wheel"]\nflip_idx: [0, 2, 1]\n',
    );
    const another = writtenFiles(
      writeYolo([], { header: people, report: new Report(), mirrored: [["a", "b"]], task: "pose" }),
    );
    await expect(another).rejects.toThrow('The pair of keypoints "a", "b" must be two of: nose, left eye, right eye.');
  });

  test.each<[string, object, Partial<WriteYoloOptions>, Record<string, number>]>([
    ["a line", { kind: "polyline", shape: square(1, 1, 2) }, {}, { "shape-left-out": 1 }],
    ["a point", { kind: "point", shape: [1, 1] }, { task: "segment" }, { "shape-left-out": 1 }],
    ["a text", { kind: "ner", shape: { start: 1, end: 2 } }, { task: "obb" }, { "shape-left-out": 1 }],
    ["an unknown class", { ...box(1, 1, 4, 4), class: "cow" }, {}, { "unmapped-class": 1 }],
    ["a frame", { ...box(1, 1, 4, 4), page: 3 }, {}, { "page-left-out": 1 }],
    ["a box without width", box(1, 1, 0, 4), {}, { clipped: 1 }],
    ["a place that is none", box(1, Infinity, 4, 4), {}, { invalid: 1 }],
    [
      "a corner that is none",
      { kind: "polygon", shape: square(1, Number.NaN, 4) },
      { task: "segment" },
      { invalid: 1 },
    ],
    ["a box that is too thin", box(1, 1, 0.00001, 4), {}, { invalid: 1 }],
    [
      "an outline of two points",
      { kind: "polygon", shape: square(1, 1, 2).slice(0, 2) },
      { task: "segment" },
      { invalid: 1 },
    ],
    [
      "a polygon as a turned box",
      { kind: "polygon", shape: square(1, 1, 9).slice(0, 3) },
      { task: "obb" },
      { "shape-changed": 1 },
    ],
    [
      "an attribute",
      { ...box(1, 1, 4, 4), attributes: { Type: "Van", score: 1 } },
      {},
      { "attribute-left-out": 1, "score-left-out": 1 },
    ],
    ["a crowd", { ...box(1, 1, 4, 4), attributes: { iscrowd: true } }, {}, { "attribute-left-out": 1 }],
    ["what is no crowd", { ...box(1, 1, 4, 4), attributes: { iscrowd: false } }, {}, {}],
    ["keypoints", { ...box(1, 1, 4, 4), keypoints: [{ name: "nose", x: 1, y: 1 }] }, {}, { "keypoints-left-out": 1 }],
  ])("and %s is reported", async (_, object, options, expected) => {
    expect((await lines([object], options)).kinds).toEqual(expected);
  });

  test("and what items have beside objects is reported", async () => {
    const { kinds } = await write([
      itemWith([], {
        relations: [{ name: "tows", from: "a", to: ["b"], attributes: {} }],
        strokes: { brush: "https://example.com/a.png" },
        attributes: { Weather: "Rain" },
      }),
    ]);
    expect(kinds).toEqual({ "relation-left-out": 1, "strokes-left-out": 1, "attribute-left-out": 1 });
  });

  test("and two objects with the very same line are one for Ultralytics", async () => {
    const { lines: found, kinds } = await lines([box(1, 1, 4, 4), box(1, 1, 4, 4)]);
    expect(found).toHaveLength(1);
    expect(kinds).toEqual({ doubled: 1 });
  });

  test("and parts that overlap keep what they share", async () => {
    const parts = area({ region: square(2, 2, 8) }, { region: square(6, 6, 8) });
    const { lines: found, kinds } = await lines([parts], { task: "segment" });
    expect(kinds).toEqual({ "parts-joined": 1 });
    const [, ...numbers] = (found?.[0] ?? "").split(" ").map(Number);
    const points = Array.from({ length: numbers.length / 2 }, (_, at) => [
      (numbers[at * 2] as number) * 40,
      (numbers[at * 2 + 1] as number) * 20,
    ]) as [number, number][];
    const enclosed = points.reduce((sum, [x, y], at) => {
      const [nx, ny] = points[(at + 1) % points.length] as [number, number];
      return sum + (x * ny - nx * y) / 2;
    }, 0);
    expect(Math.abs(enclosed)).toBeCloseTo(64 + 64 - 16, 6);
  });
});

describe("names of files", () => {
  const paths = async (...externalIds: string[]) => {
    const { text, kinds } = await write(externalIds.map((externalId) => itemWith([], { externalId })));
    return { pictures: text("train.txt")?.trim().split("\n"), kinds };
  };

  test("of pictures that differ in folder or extension alone get label files of their own", async () => {
    const { pictures, kinds } = await paths("a/1.jpg", "b/1.jpg", "b/1.png", "B/1.JPG");
    expect(pictures).toEqual(
      [
        "./images/train/a/1.jpg",
        "./images/train/b/1.jpg",
        "./images/train/b/1 (2).png",
        "./images/train/B/1 (2).JPG",
      ].map((path) => path.replace("B/1 (2)", "B/1 (3)")),
    );
    expect(kinds).toEqual({ renamed: 2 });
  });

  test("from Windows, with parts that lead out, or in NFD are safe", async () => {
    const { pictures } = await paths("C:\\data\\1.jpg", "../../etc/2.jpg", "cafe\u0301.jpg");
    expect(pictures).toEqual(["./images/train/data/1.jpg", "./images/train/etc/2.jpg", "./images/train/caf\u00e9.jpg"]);
  });

  test("without the extension of a picture get one", async () => {
    const { pictures, kinds } = await paths("photo", "photo.v2");
    expect(pictures).toEqual(["./images/train/photo.jpg", "./images/train/photo.v2.jpg"]);
    expect(kinds).toEqual({ renamed: 2 });
  });

  test("in a folder called images have their labels where Ultralytics looks for them", async () => {
    const { files } = await write([itemWith([], { externalId: "set/images/a.jpg" })]);
    expect([...files.keys()][0]).toBe("images/train/set/labels/a.txt");
  });

  test("of parts of the data set must be ones of folders", async () => {
    const items = [itemWith([], { split: "../val" })];
    await expect(write(items)).rejects.toThrow('The part "../val" of the data set');
  });
});

test("pictures whose size is not known are left out where they have objects", async () => {
  const { files, kinds } = await write([
    itemWith([box(1, 1, 4, 4)], { size: undefined }),
    itemWith([], { size: undefined, externalId: "empty.jpg" }),
  ]);
  expect(kinds).toEqual({ "size-missing": 1 });
  expect(textAt(files, "train.txt")).toBe("./images/train/empty.jpg\n");
  expect(textAt(files, "labels/train/empty.txt")).toBe("");
});

test("keypoints need a class that has some", async () => {
  await expect(write([], { task: "pose" })).rejects.toThrow("No class has keypoints");
});
