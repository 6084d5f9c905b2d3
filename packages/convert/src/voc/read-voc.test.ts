import { boundingBox, defineLabelSet, oneToManyRelation } from "@ango-hub/label-set";
import { describe, expect, test } from "vitest";
import { all, exportedAsset } from "../../testing/exports.ts";
import { readVoc, writtenVoc } from "../../testing/voc.ts";
import { ConversionError, importLabelsOf, itemsOf, labelSetFrom, mapLabelSet, Report } from "../index.ts";
import { openVoc } from "./index.ts";

const bndbox = (xmin: unknown, ymin: unknown, xmax: unknown, ymax: unknown) =>
  `<bndbox><xmax>${xmax}</xmax><xmin> ${xmin}\n</xmin><ymin>${ymin}</ymin><ymax>${ymax}</ymax></bndbox>`;
const object = (inside: string, name = "dog") => `<object><name>${name}</name>${inside}</object>`;
const picture = (inside = "", filename: string | undefined = "a.jpg", size = [40, 30]) =>
  `<annotation><folder>VOC</folder>${filename === undefined ? "" : `<filename>${filename}</filename>`}
  <size><width>${size[0]}</width><height>${size[1]}</height><depth>3</depth></size>${inside}</annotation>`;
const file = (content: string, path = "VOC2012/Annotations/a.xml") => ({ path, content });

describe("a Pascal VOC data set is read", () => {
  test("with pixels from 1, both ends included, or edges from 0", async () => {
    const files = [
      file(picture(object(bndbox(5, 6, 14, 11)) + object(bndbox(1, 1, 1, 1)) + object(bndbox(14, 11, 5, 6)))),
    ];
    const { items, kinds } = await readVoc(files);
    expect(items[0]).toMatchObject({ externalId: "a.jpg", size: { width: 40, height: 30 }, isLabelled: true });
    const box = { x: 4, y: 5, width: 10, height: 6 };
    expect(items[0]?.objects.map(({ shape }) => shape)).toEqual([box, { x: 0, y: 0, width: 1, height: 1 }, box]);
    expect(kinds).toEqual({});
    const zero = await readVoc(files, { origin: 0 });
    expect(zero.items[0]?.objects[0]?.shape).toEqual({ x: 5, y: 6, width: 9, height: 5 });
    expect(zero.kinds).toEqual({ invalid: 1 });
  });

  test("with fractions, wherever the numbers stand", async () => {
    const { items } = await readVoc([file(picture(object(bndbox(2.25, 3.5, 4.375, 6.5))))]);
    expect(items[0]?.objects[0]?.shape).toEqual({ x: 1.25, y: 2.5, width: 3.125, height: 4 });
  });

  test("with names that have spaces, entities and letters of any form, and without what may lack", async () => {
    const { items, header, kinds } = await readVoc([
      file(
        picture(
          object(bndbox(1, 1, 2, 2), "traffic light &lt;&amp;&gt; &#x1F6A6;") +
            object(bndbox(1, 1, 2, 2), "<![CDATA[a<b]]>"),
        ),
      ),
    ]);
    expect(items[0]?.objects.map((one) => [one.class, one.attributes])).toEqual([
      ["traffic light <&> 🚦", {}],
      ["a<b", {}],
    ]);
    expect(header.classes.map(({ name, kinds }) => [name, kinds])).toEqual([
      ["traffic light <&> 🚦", ["bounding-box"]],
      ["a<b", ["bounding-box"]],
    ]);
    expect(kinds).toEqual({});
  });

  test("with flags that are set, the pose, and attributes of other programs", async () => {
    const flags =
      "<difficult>1</difficult><truncated>0</truncated><occluded>1</occluded><pose>Left</pose><score>0.5</score>";
    const attributes = ["Colour:red", "Colour:blue", "occluded:false"].map((one) => {
      const [name, value] = one.split(":");
      return `<attribute><name>${name}</name><value>${value}</value></attribute>`;
    });
    const other = "<pose>Unspecified</pose><difficult>Maybe</difficult><polygon><x1>1</x1></polygon>";
    const { items, header, kinds } = await readVoc([
      file(
        picture(
          object(`${flags}${bndbox(1, 1, 2, 2)}<attributes>${attributes.slice(0, 2).join("")}</attributes>`) +
            object(`${other}${bndbox(1, 1, 2, 2)}<attributes>${attributes[2]}<attribute/></attributes>`),
        ),
      ),
    ]);
    expect(items[0]?.objects.map((one) => one.attributes)).toEqual([
      { difficult: true, occluded: true, pose: "Left", score: "0.5", Colour: ["red", "blue"] },
      { occluded: "false" },
    ]);
    expect(header.classes[0]?.attributes.find(({ name }) => name === "Colour")).toEqual({
      name: "Colour",
      type: "options",
      options: ["red", "blue"],
    });
    expect(kinds).toEqual({ "attribute-left-out": 3 });
  });

  test("with parts, which are objects of their own that belong to theirs", async () => {
    const part = `<part><name>head</name>${bndbox(2, 2, 3, 3)}</part>`;
    const { items } = await readVoc([
      file(picture(object(bndbox(1, 1, 2, 2)) + object(bndbox(1, 1, 9, 9) + part + part))),
    ]);
    expect(items[0]?.objects.map(({ class: name, id }) => [name, id])).toEqual([
      ["dog", undefined],
      ["dog", "2"],
      ["head", "2-1"],
      ["head", "2-2"],
    ]);
    expect(items[0]?.relations).toEqual([{ name: "part", from: "2", to: ["2-1", "2-2"], attributes: {} }]);
  });

  test("with pictures that show nothing, whose size may be missing, and parts of the data set", async () => {
    const { items, header, kinds } = await readVoc([
      file("empty\n\nmy photo 1\nnowhere\n", "VOC2012/ImageSets/Main/train.txt"),
      file("empty\nmy photo 1\nfolder/b\n", "VOC2012\\ImageSets\\Main\\trainval.txt"),
      file("my photo 1  1\nempty -1\nfolder/b  1\n", "VOC2012/ImageSets/Main/dog_val.txt"),
      file('"folder/b"\n', "VOC2012/ImageSets/Main/val.txt"),
      file("# label:color_rgb:parts:actions\nbackground:0,0,0::\ncat:0,128,255::\ndog:::\n", "VOC2012/labelmap.txt"),
      file("unread", "VOC2012/JPEGImages/a.jpg"),
      file(picture("", "empty.jpg", [0, 0]), "VOC2012/Annotations/empty.xml"),
      file(picture("", "b.jpg"), "VOC2012\\Annotations\\folder\\b.xml"),
      file(picture(object(bndbox(1, 1, 2, 2)), ""), "VOC2012/Annotations/my photo 1.XML"),
      file(picture("", "C:\\data\\c.jpg"), "VOC2012/Annotations/sub/c.xml"),
    ]);
    expect(items.map(({ externalId, split, size }) => [externalId, split, size?.width])).toEqual([
      ["empty.jpg", "train", undefined],
      ["folder/b.jpg", "val", 40],
      ["my photo 1", "train", 40],
      ["C:\\data\\c.jpg", undefined, 40],
    ]);
    expect(header.classes.map(({ name, color }) => [name, color])).toEqual([
      ["cat", "#0080FF"],
      ["dog", undefined],
    ]);
    expect(kinds).toEqual({ "missing-reference": 1 });
  });

  test("without what is wrong with an object or a file, at its line", async () => {
    const wrong = [
      object(""),
      object(bndbox("x", 1, 2, 2)),
      `<object>${bndbox(1, 1, 2, 2)}</object>`,
      object(bndbox(4, 4, 3, 9)),
    ];
    const { items, report, kinds } = await readVoc([
      file(picture(`\n${wrong.join("\n")}`)),
      file("<annotation><object></annotation>", "b.xml"),
      file("<annotation>\n<object>", "c.xml"),
      file("<annotations/>", "d.xml"),
      file("", "e.xml"),
      file('<!DOCTYPE annotation [<!ENTITY x "y">]><annotation>&x;</annotation>', "f.xml"),
      { path: "g.xml", content: new Uint8Array([60, 97, 0xff]) },
    ]);
    expect(items.map(({ objects }) => objects.length)).toEqual([1]);
    expect(kinds).toEqual({ invalid: 9 });
    expect(report.problems.map(({ file, line }) => [file, line])).toEqual([
      ["VOC2012/Annotations/a.xml", 3],
      ["VOC2012/Annotations/a.xml", 4],
      ["VOC2012/Annotations/a.xml", 6],
      ["b.xml", 1],
      ["c.xml", 2],
      ["d.xml", 1],
      ["e.xml", 1],
      ["f.xml", 1],
      ["g.xml", 1],
    ]);
    expect(report.problems[5]?.message).toBe(
      "It is no Pascal VOC file, whose root is <annotation>: its root is <annotations>.",
    );
    await expect(readVoc([file(picture(object("")))], { strict: true })).rejects.toThrow(ConversionError);
    await expect(readVoc([file("x", "a.jpg")])).rejects.toThrow("no Pascal VOC data set");
  });

  test("from streams, and from a function that is called again", async () => {
    const bytes = new TextEncoder().encode(`\ufeff${picture(object(bndbox(1, 1, 2, 2), "café 🚗"))}`);
    const pieces = async function* () {
      for (const byte of bytes) yield Uint8Array.of(byte);
    };
    const once = async function* () {
      yield { path: "a.xml", content: pieces() };
    };
    let calls = 0;
    const often = () => {
      calls += 1;
      return [{ path: "a.xml", content: pieces() }];
    };
    for (const files of [once(), often]) {
      const { items } = await readVoc(files);
      expect(items.map(({ objects }) => objects.map((one) => one.class))).toEqual([["café 🚗"]]);
    }
    expect(calls).toBe(2);
  });

  test("with parts that a relation of the project leads to, there and back", async () => {
    const labelSet = defineLabelSet({
      tools: [boundingBox("dog"), boundingBox("head")],
      relations: [oneToManyRelation("part")],
    });
    const mapping = mapLabelSet(labelSet);
    const part = `<part><name>head</name>${bndbox(2, 2, 3, 3)}</part>`;
    const { items, report } = await readVoc([file(picture(object(bndbox(1, 1, 9, 9) + part)))], { strict: true });
    const [label] = await all(importLabelsOf(items, { mapping, report }));
    const { objects = [], relations = [] } = label ?? {};
    expect(relations).toMatchObject([{ title: "part", from: "1", to: ["1-1"] }]);
    const back = await all(
      itemsOf([exportedAsset("a.jpg", objects, { task: { tools: objects, relations } })], { mapping, report }),
    );
    const { text, kinds } = await writtenVoc(back, mapping.header);
    expect(text("Annotations/a.xml")).toContain("<part>\n<name>head</name>");
    expect(kinds).toEqual({});
  });

  test("as labels of a project", async () => {
    const report = new Report();
    const flags = "<difficult>1</difficult><truncated>0</truncated>";
    const voc = await openVoc([file(picture(object(flags + bndbox(5, 6, 14, 11))))], { report });
    const labelSet = labelSetFrom(voc.header);
    const mapping = mapLabelSet(labelSet, { header: voc.header });
    for await (const { externalId, objects } of importLabelsOf(voc.items(), { mapping, report })) {
      expect(externalId).toBe("a.jpg");
      expect(objects).toMatchObject([
        { title: "dog", "bounding-box": { x: 4, y: 5 }, classifications: [{ title: "difficult", answer: "true" }] },
      ]);
    }
    expect(report.total).toBe(0);
  });
});
