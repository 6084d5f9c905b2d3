import { describe, expect, test } from "vitest";
import { itemsOfSize } from "../../testing/items.ts";
import { writtenVoc } from "../../testing/voc.ts";

const header = {
  classes: ["car", "traffic light <&>"].map((name) => ({ name, kinds: [], attributes: [], color: "#FF8000" })),
  attributes: [],
};

const itemWith = itemsOfSize(40, 30);

const box = { kind: "bounding-box", shape: { x: 4, y: 5, width: 10, height: 6 } };
const fractions = { kind: "bounding-box", shape: { x: 1.25, y: 2.5, width: 3.125, height: 4 } };

/** The numbers of all boxes, in the order of the file. */
function bounds(text: string | undefined): (number | undefined)[][] {
  const all = text?.match(/<bndbox>.*?<\/bndbox>/gs) ?? [];
  return all.map((box) =>
    ["xmin", "ymin", "xmax", "ymax"].map((side) => Number(new RegExp(`<${side}>(.*)<`).exec(box)?.[1])),
  );
}

describe("a Pascal VOC data set is written", () => {
  test("with pixels from 1, both ends included", async () => {
    const { text, kinds } = await writtenVoc([itemWith([box])], header);
    expect(bounds(text("Annotations/a.xml"))).toEqual([[5, 6, 14, 11]]);
    expect(kinds).toEqual({});
    expect(text("Annotations/a.xml")).toBe(`<?xml version="1.0" encoding="utf-8"?>
<annotation>
<folder></folder>
<filename>a.jpg</filename>
<size>
<width>40</width>
<height>30</height>
<depth>3</depth>
</size>
<segmented>0</segmented>
<object>
<name>car</name>
<pose>Unspecified</pose>
<truncated>0</truncated>
<occluded>0</occluded>
<bndbox>
<xmin>5</xmin>
<ymin>6</ymin>
<xmax>14</xmax>
<ymax>11</ymax>
</bndbox>
<difficult>0</difficult>
</object>
</annotation>
`);
  });

  test("with edges from 0, and with fractions, on request", async () => {
    const items = [itemWith([box, fractions])];
    const zero = await writtenVoc(items, header, { origin: 0 });
    expect(bounds(zero.text("Annotations/a.xml"))).toEqual([
      [4, 5, 14, 11],
      [1, 2, 5, 7],
    ]);
    expect(zero.kinds).toEqual({ rounded: 1 });
    const floats = await writtenVoc(items, header, { floats: true });
    expect(bounds(floats.text("Annotations/a.xml"))[1]).toEqual([2.25, 3.5, 4.375, 6.5]);
    expect(floats.kinds).toEqual({});
  });

  test("with boxes that grow to whole pixels, but not for what computing is off by", async () => {
    const nearly = { kind: "bounding-box", shape: { x: 3.9999999999, y: 5.0000000001, width: 10, height: 6 } };
    const { text, kinds } = await writtenVoc([itemWith([fractions, nearly])], header);
    expect(bounds(text("Annotations/a.xml"))).toEqual([
      [2, 3, 5, 7],
      [5, 6, 14, 11],
    ]);
    expect(kinds).toEqual({ rounded: 1 });
  });

  test("with boxes cut off at the edges, unless told otherwise", async () => {
    const over = { kind: "bounding-box", shape: { x: -5, y: 20, width: 100, height: 20 } };
    const outside = { kind: "bounding-box", shape: { x: 50, y: 20, width: 10, height: 20 } };
    const rounded = { kind: "bounding-box", shape: { x: 20, y: 20, width: 20.00000000001, height: 5 } };
    const items = [itemWith([over, outside, rounded])];
    const clipped = await writtenVoc(items, header);
    expect(bounds(clipped.text("Annotations/a.xml"))).toEqual([
      [1, 21, 40, 30],
      [21, 21, 40, 25],
    ]);
    expect(clipped.kinds).toEqual({ clipped: 1, invalid: 1 });
    const whole = await writtenVoc(items, header, { clip: false });
    expect(bounds(whole.text("Annotations/a.xml"))[0]).toEqual([-4, 21, 95, 40]);
    expect(whole.kinds).toEqual({});
  });

  test("with pictures that show nothing, in the list of their part", async () => {
    const items = [
      itemWith([], { split: "train" }),
      itemWith([box], { externalId: "folder/my photo.jpg", split: "train" }),
      itemWith([], { externalId: "b.jpg", split: "val", isLabelled: false, size: undefined }),
      itemWith([], { externalId: "c.jpg" }),
    ];
    const { files, text, kinds } = await writtenVoc(items, header, { list: "rest", depth: 1 });
    expect(files.map(({ path }) => path)).toEqual([
      "Annotations/a.xml",
      "Annotations/folder/my photo.xml",
      "Annotations/b.xml",
      "Annotations/c.xml",
      "ImageSets/Main/train.txt",
      "ImageSets/Main/val.txt",
      "ImageSets/Main/rest.txt",
      "labelmap.txt",
    ]);
    expect(text("ImageSets/Main/train.txt")).toBe("a\nfolder/my photo\n");
    expect(text("Annotations/folder/my photo.xml")).toContain("<filename>folder/my photo.jpg</filename>");
    expect(text("Annotations/c.xml")).toContain("<depth>1</depth>");
    expect(text("Annotations/b.xml")).not.toContain("<size>");
    expect(kinds).toEqual({ unlabelled: 1, "size-missing": 1 });
  });

  test("with one file for each of two pictures of one name", async () => {
    const { files, kinds } = await writtenVoc([itemWith([]), itemWith([], { externalId: "A.png" })], header);
    expect(files.slice(0, 2).map(({ path }) => path)).toEqual(["Annotations/a.xml", "Annotations/A (2).xml"]);
    expect(kinds).toEqual({ renamed: 1 });
  });

  test("with flags, the pose, and other answers as attributes", async () => {
    const attributes = {
      difficult: true,
      truncated: "1",
      occluded: false,
      pose: "Left",
      Colours: ["red", "blue"],
      "a < b": 'say "&"',
    };
    const { text, kinds } = await writtenVoc([itemWith([{ ...box, attributes, class: "traffic light <&>" }])], header);
    const xml = text("Annotations/a.xml") ?? "";
    expect(xml).toContain("<name>traffic light &lt;&amp;&gt;</name>");
    expect(xml).toContain("<pose>Left</pose>\n<truncated>1</truncated>\n<occluded>0</occluded>");
    expect(xml).toContain("<difficult>1</difficult>");
    const attribute = (name: string, value: string) =>
      `<attribute>\n<name>${name}</name>\n<value>${value}</value>\n</attribute>`;
    expect(xml).toContain(
      `<attributes>\n${[
        attribute("occluded", "false"),
        attribute("Colours", "red"),
        attribute("Colours", "blue"),
        attribute("a &lt; b", 'say "&amp;"'),
      ].join("\n")}\n</attributes>`,
    );
    expect(kinds).toEqual({});
  });

  test("with parts within their object, and all classes in one list", async () => {
    const objects = [
      { ...box, id: "whole" },
      { ...box, class: "traffic light <&>", id: "light", attributes: { lit: "yes" } },
      { ...box, id: "alone" },
    ];
    const relations = [
      { name: "part", from: "whole", to: ["light"], attributes: {} },
      { name: "part", from: "light", to: ["alone"], attributes: {} },
      { name: "near", from: "whole", to: ["alone"], attributes: {} },
      { name: "group", group: ["whole", "alone"], attributes: {} },
    ];
    const { text, kinds } = await writtenVoc([itemWith(objects, { relations })], header);
    const xml = text("Annotations/a.xml") ?? "";
    expect(xml.match(/<object>/g)).toHaveLength(2);
    expect(xml).toMatch(/<difficult>0<\/difficult>\n<part>\n<name>traffic light &lt;&amp;&gt;<\/name>\n<bndbox>/);
    expect(kinds).toEqual({ "relation-left-out": 3, "attribute-left-out": 1 });
    expect(text("labelmap.txt")).toBe(
      "# label:color_rgb:parts:actions\ncar:255,128,0::\ntraffic light <&>:255,128,0::\n",
    );
  });

  test("with the parts of an object that has no place by themselves", async () => {
    const objects = [
      { ...box, id: "whole", class: "dog" },
      { ...box, id: "part" },
    ];
    const relations = [{ name: "part", from: "whole", to: ["part"], attributes: {} }];
    const { text, kinds } = await writtenVoc([itemWith(objects, { relations })], header);
    expect(bounds(text("Annotations/a.xml"))).toEqual([[5, 6, 14, 11]]);
    expect(kinds).toEqual({ "unmapped-class": 1, "relation-left-out": 1 });
  });

  test("with the box around areas, and without what has none", async () => {
    const square = [
      [2, 2],
      [8, 2],
      [8, 8],
      [2, 8],
    ];
    const objects = [
      { kind: "polygon", shape: square },
      { kind: "segmentation", shape: { zones: [{ region: square, holes: [square] }] } },
      { kind: "rotated-bounding-box", shape: { x: 10, y: 10, width: 4, height: 4, rotation: 45 } },
      { kind: "polyline", shape: square },
      { kind: "point", shape: [2, 2] },
      { kind: "ner", shape: { start: 1, end: 2 } },
      { ...box, page: 3 },
      { ...box, class: "dog" },
      { ...box, keypoints: [{ name: "nose", x: 1, y: 2 }] },
    ];
    const item = itemWith(objects, {
      attributes: { Weather: "sunny" },
      strokes: { brush: "https://example.com/a.png" },
    });
    const { text, kinds } = await writtenVoc([item], header);
    expect(bounds(text("Annotations/a.xml"))).toEqual([
      [3, 3, 8, 8],
      [3, 3, 8, 8],
      [8, 11, 13, 16],
      [5, 6, 14, 11],
    ]);
    expect(kinds).toEqual({
      "strokes-left-out": 1,
      "attribute-left-out": 1,
      "shape-changed": 2,
      rounded: 1,
      "shape-left-out": 3,
      "page-left-out": 1,
      "unmapped-class": 1,
      "keypoints-left-out": 1,
    });
  });

  test("without characters that XML can't hold, and without names that a list of classes can't hold", async () => {
    const classes = [{ name: "a:b", kinds: [], attributes: [] }];
    const object = { ...box, class: "a:b", attributes: { note: "bell \u0007, half \ud83d" } };
    const { text, kinds } = await writtenVoc([itemWith([object])], { classes, attributes: [] });
    expect(text("Annotations/a.xml")).toContain("<value>bell \ufffd, half \ufffd</value>");
    expect(text("labelmap.txt")).toBe("# label:color_rgb:parts:actions\n");
    expect(kinds).toEqual({ renamed: 1, invalid: 1 });
  });
});
