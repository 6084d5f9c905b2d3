import { decodePng, encodePng } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { inputFiles, textAt, writtenFiles } from "../../testing/files.ts";
import { headerWith, itemWith, square } from "../../testing/items.ts";
import { ConversionError, type Item, importLabelsOf, labelSetFrom, mapLabelSet, Report } from "../index.ts";
import { type OpenMasksOptions, openMasks, vocPalette, type WriteMasksOptions, writeMasks } from "./index.ts";

const header = headerWith("car", "road");
const polygon = (x: number, y: number, side: number, name = "car") => ({
  class: name,
  kind: "polygon",
  shape: square(x, y, side),
});

async function write(items: readonly Item[], options: Partial<WriteMasksOptions> = {}) {
  const report = new Report();
  const files = await writtenFiles(writeMasks(items, { header, report, ...options }));
  return { files, kinds: Object.fromEntries(report.counts), report };
}

async function png(files: ReadonlyMap<string, Uint8Array>, path: string) {
  const picture = await decodePng(files.get(path) ?? new Uint8Array());
  return { ...picture, at: (x: number, y: number) => picture.data[y * picture.width + x] };
}

async function read(files: Iterable<readonly [string, string | Uint8Array]>, options: Partial<OpenMasksOptions> = {}) {
  const report = new Report();
  const masks = await openMasks(inputFiles(files), { report, ...options });
  return { header: masks.header, items: await all(masks.items()), kinds: Object.fromEntries(report.counts), report };
}

test("Pascal VOC's palette spreads the bits of a number", () => {
  const palette = vocPalette();
  expect([0, 1, 2, 3, 4, 8, 15, 20, 255].map((number) => palette[number])).toEqual([
    "#000000",
    "#800000",
    "#008000",
    "#808000",
    "#000080",
    "#400000",
    "#C08080",
    "#004080",
    "#E0E0C0",
  ]);
});

describe("masks are written", () => {
  test("in the folders of Pascal VOC, of classes and of objects", async () => {
    const { files, kinds } = await write([
      itemWith([polygon(0, 0, 4), polygon(10, 0, 4), polygon(20, 0, 4, "road")], { externalId: "folder/a.jpg" }),
      itemWith([], { externalId: "b.png", split: "val" }),
    ]);
    expect(kinds).toEqual({});
    expect([...files.keys()]).toEqual([
      "SegmentationClass/folder/a.png",
      "SegmentationObject/folder/a.png",
      "SegmentationClass/b.png",
      "SegmentationObject/b.png",
      "ImageSets/Segmentation/train.txt",
      "ImageSets/Segmentation/val.txt",
      "labelmap.txt",
      "pictures.ndjson",
    ]);
    const classes = await png(files, "SegmentationClass/folder/a.png");
    expect([classes.at(0, 0), classes.at(10, 0), classes.at(20, 0), classes.at(30, 0)]).toEqual([1, 1, 2, 0]);
    expect(classes.palette).toEqual(vocPalette());
    const objects = await png(files, "SegmentationObject/folder/a.png");
    expect([objects.at(0, 0), objects.at(10, 0), objects.at(20, 0), objects.at(30, 0)]).toEqual([1, 2, 3, 0]);
    expect((await png(files, "SegmentationClass/b.png")).data.every((value) => value === 0)).toBe(true);
    expect(textAt(files, "ImageSets/Segmentation/train.txt")).toBe("folder/a\n");
    expect(textAt(files, "labelmap.txt")).toBe(
      "# label:color_rgb:parts:actions\nbackground:0,0,0::\ncar:128,0,0::\nroad:0,128,0::\n",
    );
    expect(textAt(files, "pictures.ndjson")?.split("\n")[1]).toBe(
      '{"file":"JPEGImages/b.png","externalId":"b.png","width":40,"height":20}',
    );
  });

  test("of classes alone, or of objects alone", async () => {
    const paths = async (of: WriteMasksOptions["of"]) => [...(await write([itemWith([])], { of })).files.keys()][0];
    expect(await paths("classes")).toBe("SegmentationClass/a.png");
    expect(await paths("objects")).toBe("SegmentationObject/a.png");
  });

  test("with the numbers of a model's names, and the colours of the label set", async () => {
    const colored = { ...header, classes: header.classes.map((entry) => ({ ...entry, color: "#9c27b0" })) };
    const { files, kinds } = await write([itemWith([polygon(0, 0, 4), polygon(10, 0, 4, "road")])], {
      names: ["sky", "road"],
      colors: "label-set",
      header: colored,
    });
    const classes = await png(files, "SegmentationClass/a.png");
    expect(classes.at(10, 0)).toBe(2);
    expect(classes.palette?.slice(0, 3)).toEqual(["#000000", "#800000", "#9C27B0"]);
    expect(kinds).toEqual({ "unmapped-class": 1 });
  });

  test("with other names for classes that labelmap.txt can't name", async () => {
    const names = ["a: b", "a_ b", "Background", "#1"];
    const { files, kinds } = await write([], { names });
    const lines = textAt(files, "labelmap.txt")?.split("\n").slice(2, -1);
    expect(lines?.map((line) => line.split(":")[0])).toEqual(["a_ b", "a_ b (2)", "Background (2)", "_1"]);
    expect(kinds).toEqual({ renamed: 4 });
    const { header: found } = await read(files);
    expect(found.classes.map(({ name, id }) => [name, id])).toEqual([
      ["a_ b", 1],
      ["a_ b (2)", 2],
      ["Background (2)", 3],
      ["_1", 4],
    ]);
  });

  test("the smallest on top, or in the order of the items, with what is covered in the report", async () => {
    const items = [
      itemWith([
        { ...polygon(4, 4, 4), id: "small" },
        { ...polygon(0, 0, 12, "road"), id: "large" },
      ]),
    ];
    const byArea = await write(items);
    expect(byArea.report.problems).toMatchObject([
      { kind: "pixels-covered", object: "small", message: "It covers 16 pixels of the objects before it." },
    ]);
    expect((await png(byArea.files, "SegmentationClass/a.png")).at(5, 5)).toBe(1);
    const given = await write(items, { order: "given" });
    expect(given.report.problems.map(({ object, message }) => [object, message])).toEqual([
      ["large", "It covers 16 pixels of the objects before it."],
      ["small", "No pixel of it is seen."],
    ]);
    expect((await png(given.files, "SegmentationClass/a.png")).at(5, 5)).toBe(2);
  });

  test("with 255 for what nothing is said of", async () => {
    const { files } = await write([itemWith([polygon(0, 0, 4), polygon(10, 0, 4, "road")])], { void: ["road"] });
    expect((await png(files, "SegmentationClass/a.png")).at(10, 0)).toBe(255);
    expect((await png(files, "SegmentationObject/a.png")).at(10, 0)).toBe(255);
  });

  test("with sixteen bits for more than 254 objects, of which none is 255", async () => {
    const many = Array.from({ length: 300 }, (_, at) => polygon((at % 20) * 2, Math.floor(at / 20) * 2, 1));
    const { files, kinds } = await write([itemWith(many, { size: { width: 40, height: 30 } })]);
    expect(kinds).toEqual({});
    const objects = await png(files, "SegmentationObject/a.png");
    expect(objects.data).toBeInstanceOf(Uint16Array);
    const numbers = new Set(objects.data);
    expect(numbers.size).toBe(301);
    expect(numbers.has(255)).toBe(false);
    expect(Math.max(...numbers)).toBe(301);
    const fewer = await write([itemWith(many.slice(0, 254), { size: { width: 40, height: 30 } })]);
    expect((await png(fewer.files, "SegmentationObject/a.png")).palette).toHaveLength(256);
  });

  test.each<[string, Item, Record<string, number>]>([
    ["a line", itemWith([{ kind: "polyline", shape: square(1, 1, 2) }]), { "shape-left-out": 1 }],
    ["an unknown class", itemWith([polygon(1, 1, 4, "cow")]), { "unmapped-class": 1 }],
    ["a frame", itemWith([{ ...polygon(1, 1, 4), page: 2 }]), { "page-left-out": 1 }],
    [
      "an attribute",
      itemWith([{ ...polygon(1, 1, 4), attributes: { Type: "Van", iscrowd: false } }]),
      { "attribute-left-out": 1 },
    ],
    [
      "keypoints",
      itemWith([{ ...polygon(1, 1, 4), keypoints: [{ name: "nose", x: 1, y: 1 }] }]),
      { "keypoints-left-out": 1 },
    ],
    ["a place that is none", itemWith([polygon(Number.NaN, 1, 4)]), { invalid: 1 }],
    ["a size that is none", itemWith([], { size: { width: 0, height: 4 } }), { invalid: 1 }],
    ["a size that no mask has", itemWith([], { size: { width: 1e6, height: 1e6 } }), { invalid: 1 }],
    ["what lies outside", itemWith([polygon(100, 100, 4)]), { "pixels-covered": 1 }],
    ["a size that nobody knows", itemWith([], { size: undefined }), { "size-missing": 1 }],
    ["an asset that nobody labelled", itemWith([], { isLabelled: false }), { unlabelled: 1 }],
    ["an answer about the picture", itemWith([], { attributes: { Weather: "Rain" } }), { "attribute-left-out": 1 }],
  ])("and %s is reported", async (_, item, expected) => {
    expect((await write([item])).kinds).toEqual(expected);
  });

  test("never of more classes than there are numbers", async () => {
    const names = Array.from({ length: 255 }, (_, at) => `class ${at}`);
    await expect(write([], { names })).rejects.toThrow("There are 255 classes, and masks have numbers for 254.");
    await expect(write([], { void: ["cow"] })).rejects.toThrow('"cow" is none of the classes: car, road.');
  });
});

describe("masks are read", () => {
  const classes = { width: 6, height: 2, data: new Uint8Array([1, 1, 0, 1, 2, 255, 1, 1, 0, 0, 2, 255]) };

  test("of classes, each as one object or an object for each area", async () => {
    const file = await encodePng({ ...classes, palette: vocPalette() });
    const { items, header: found, kinds } = await read([["masks/a.png", file]], { names: ["car", "road"] });
    expect(kinds).toEqual({});
    expect(found.classes).toMatchObject([
      { name: "car", id: 1, kinds: ["segmentation"] },
      { name: "road", id: 2 },
    ]);
    expect(items).toMatchObject([{ externalId: "masks/a.jpg", size: { width: 6, height: 2 }, isLabelled: true }]);
    expect(items[0]?.objects.map((object) => object.class)).toEqual(["car", "road"]);
    expect(items[0]?.objects[0]).toMatchObject({ kind: "segmentation", shape: { zones: [{}, {}] } });
    const regions = await read([["a.png", file]], {
      names: ["car", "road"],
      regions: true,
      void: "unclear",
      extension: ".png",
    });
    expect(regions.items[0]?.externalId).toBe("a.png");
    expect(regions.items[0]?.objects.map((object) => object.class)).toEqual(["car", "car", "road", "unclear"]);
  });

  test("of objects, each with the class of most of its pixels", async () => {
    const objects = { width: 6, height: 2, data: new Uint8Array([7, 7, 7, 3, 2, 255, 7, 7, 0, 9, 2, 255]) };
    const { items, report } = await read(
      [
        ["set/SegmentationClass/a.png", await encodePng(classes)],
        ["set/SegmentationObject/a.png", await encodePng(objects)],
        ["set/JPEGImages/a.png", "no mask"],
        ["set/ImageSets/Segmentation/val.txt", "a\n"],
        [
          "set/labelmap.txt",
          "# label:color_rgb:parts:actions\nbackground:0,0,0::\ncar:128,0,0::\nroad: wide:1,2,3::\n",
        ],
      ],
      {},
    );
    expect(items).toMatchObject([{ externalId: "a.jpg", split: "val" }]);
    expect(items[0]?.objects.map((object) => [object.class, object.id])).toEqual([
      ["car", "7"],
      ["car", "3"],
      ["road: wide", "2"],
    ]);
    expect(report.problems).toMatchObject([
      { kind: "missing-reference", message: expect.stringContaining("Object 9 has no class") },
    ]);
  });

  test("with colours, of which unknown ones are counted", async () => {
    const data = new Uint8Array([128, 0, 0, 128, 0, 0, 9, 9, 9, 0, 0, 0, 224, 224, 192, 1, 2, 3]);
    const file = await encodePng({ width: 6, height: 1, channels: 3, data });
    const { items, report } = await read([["a.png", file]], {
      names: ["car", "road"],
      colors: { car: "#800000", road: "#010203" },
    });
    expect(items[0]?.objects.map((object) => object.class)).toEqual(["car", "road"]);
    expect(report.problems).toMatchObject([
      {
        kind: "unmapped-class",
        file: "a.png",
        item: "a.jpg",
        message: "No class has the colour #090909, which 1 pixels have.",
      },
    ]);
  });

  test("of objects with colours, and transparent pixels", async () => {
    const data = new Uint8Array([
      9, 0, 0, 255, 9, 0, 0, 255, 8, 8, 8, 255, 8, 8, 8, 0, 224, 224, 192, 255, 0, 0, 0, 255,
    ]);
    const { items } = await read(
      [
        ["SegmentationClass/a.png", await encodePng({ width: 6, height: 1, data: new Uint8Array([1, 1, 1, 1, 1, 1]) })],
        ["SegmentationObject/a.png", await encodePng({ width: 6, height: 1, channels: 4, data })],
      ],
      { names: ["car"] },
    );
    expect(items[0]?.objects.map(({ id, shape }) => [id, (shape as { zones: unknown[] }).zones.length])).toEqual([
      ["1", 1],
      ["2", 1],
    ]);
  });

  test("in black and white, where there is one class", async () => {
    const file = await encodePng({ width: 3, height: 1, data: new Uint8Array([0, 255, 0]) });
    expect((await read([["a.png", file]], { names: ["car"] })).items[0]?.objects).toMatchObject([{ class: "car" }]);
    expect((await read([["a.png", file]], { names: ["car", "road"] })).items[0]?.objects).toEqual([]);
  });

  test("and what can't be is reported", async () => {
    const { items, report } = await read(
      [
        ["SegmentationClass/a.png", "no picture"],
        ["SegmentationClass/b.png", await encodePng({ width: 2, height: 1, data: new Uint8Array([1, 9]) })],
        ["SegmentationObject/b.png", await encodePng({ width: 1, height: 1, data: new Uint8Array([1]) })],
      ],
      { names: ["car"] },
    );
    expect(items.map(({ externalId, objects }) => [externalId, objects.length])).toEqual([["b.jpg", 1]]);
    expect(report.problems.map(({ kind, file }) => [kind, file])).toEqual([
      ["invalid", "SegmentationClass/a.png"],
      ["invalid", "SegmentationObject/b.png"],
      ["missing-reference", "SegmentationClass/b.png"],
    ]);
    await expect(read([])).rejects.toThrow(ConversionError);
  });

  test("into labels, of tools for areas or polygons", async () => {
    const file = await encodePng(classes);
    for (const tool of ["segmentation", "polygon"] as const) {
      const { items, header: found, report } = await read([["a.png", file]], { names: ["car", "road"] });
      const mapping = mapLabelSet(labelSetFrom(found, { tool }).toJSON() as never);
      const [label] = await all(importLabelsOf(items, { mapping, report }));
      expect(label?.objects?.map(({ title }) => title)).toEqual(
        tool === "polygon" ? ["car", "car", "road"] : ["car", "road"],
      );
      expect(Object.fromEntries(report.counts)).toEqual(tool === "polygon" ? { "parts-split": 1 } : {});
    }
  });
});
