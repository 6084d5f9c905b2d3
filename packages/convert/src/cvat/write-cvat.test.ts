import { describe, expect, test } from "vitest";
import { writtenCvat } from "../../testing/cvat.ts";
import { itemsOfSize } from "../../testing/items.ts";
import type { Header, Item } from "../index.ts";
import { type WriteCvatOptions, writeCvat } from "./index.ts";

const header: Header = {
  classes: [
    {
      name: "car",
      color: "#FF0000",
      kinds: [],
      attributes: [
        { name: "Type", type: "option", options: ["Car & van", "Truck"] },
        { name: "Parked", type: "boolean" },
        { name: "Colours", type: "options", options: ["red", "blue"] },
        { name: "Seats", type: "number" },
        { name: "Note", type: "text" },
      ],
    },
    { name: "person", kinds: [], attributes: [], keypoints: ["nose", "eye"], skeleton: [[0, 1]] },
  ],
  attributes: [{ name: "Weather", type: "option", options: ["sunny", "rain"] }],
};

const itemWith = itemsOfSize(40, 30);

const write = (items: Item[], options: Partial<WriteCvatOptions> = {}) =>
  writtenCvat((report) => writeCvat(items, { header, report, ...options }));

/** The pictures of a file, without what stands above them. */
function pictures(text: string): string {
  return text.slice(text.indexOf("</meta>\n") + "</meta>\n".length, text.indexOf("</annotations>")).trim();
}

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];
const box = { kind: "bounding-box", shape: { x: 1.25, y: 2.5, width: 3.125, height: 4 } };

describe("a CVAT file of pictures is written", () => {
  test("with boxes as they are, and pictures without objects", async () => {
    const { files, text, kinds } = await write([
      itemWith([box]),
      itemWith([], { externalId: 'b/"1" <&>.jpg', split: "val" }),
      itemWith([], { externalId: "c.jpg", size: undefined, isLabelled: false }),
    ]);
    expect(files.map(({ path }) => path)).toEqual(["annotations.xml"]);
    expect(pictures(text)).toBe(`<image id="0" name="a.jpg" width="40" height="30">
<box label="car" source="manual" z_order="0" occluded="0" xtl="1.25" ytl="2.5" xbr="4.375" ybr="6.5"/>
</image>
<image id="1" name="b/&quot;1&quot; &lt;&amp;&gt;.jpg" subset="val" width="40" height="30"/>
<image id="2" name="c.jpg"/>`);
    expect(kinds).toEqual({ unlabelled: 1, "size-missing": 1 });
  });

  test("with its labels: classes with their attributes, skeletons, tags", async () => {
    const { text } = await write([], { name: "Roads", path: "roads.xml" });
    expect(text).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<annotations>\n<version>1.1<\/version>\n<meta>\n<task>\n<name>Roads</,
    );
    const label = (name: string) =>
      /<label>.*?<\/label>/s.exec(text.slice(text.indexOf(`<label>\n<name>${name}<`)))?.[0] ?? "";
    expect(label("car")).toContain("<color>#FF0000</color>\n<type>any</type>");
    const declared = [
      ...label("car").matchAll(
        /<input_type>(.*?)<\/input_type>\n<default_value>(.*?)<\/default_value>\n<values>(.*?)<\/values>/gs,
      ),
    ];
    expect(declared.map(([, ...parts]) => parts)).toEqual([
      ["select", "Car &amp; van", "Car &amp; van\nTruck"],
      ["checkbox", "false", "false"],
      ["text", "[]", "red\nblue"],
      ["number", "0", "-1000000000\n1000000000\n1"],
      ["text", "", ""],
    ]);
    expect(label("person")).toContain("<type>skeleton</type>");
    expect(label("person")).toContain('data-node-from="1" data-node-to="2"');
    expect(label("nose")).toContain("<type>points</type>\n<attributes/>\n<parent>person</parent>");
    expect(label("Weather")).toContain("<type>tag</type>");
    expect(label("Weather")).toContain("<name>answer</name>");
  });

  test("with rotation about the centre", async () => {
    const rotated = { kind: "rotated-bounding-box", shape: { x: 20, y: 10, width: 10, height: 4, rotation: 90 } };
    const other = { kind: "rotated-bounding-box", shape: { x: 20, y: 10, width: 10, height: 4, rotation: -30 } };
    const { text, kinds } = await write([itemWith([rotated, other])]);
    // About its corner it goes down from (20, 10), and to the left: its centre is (18, 15).
    const [first, second] = [...text.matchAll(/<box .*?\/>/g)].map(([element]) => element);
    expect(first).toContain('xtl="13" ytl="13" xbr="23" ybr="17" rotation="90"');
    expect(second).toContain('rotation="330"');
    expect(kinds).toEqual({});
  });

  test("with masks as run lengths row by row, holes and parts included", async () => {
    const zones = [{ region: square(2, 3, 4), holes: [square(3, 4, 2)] }, { region: square(7, 3, 1) }];
    const { text, kinds } = await write([itemWith([{ kind: "segmentation", shape: { zones } }])]);
    expect(text).toContain(
      '<mask label="car" source="manual" z_order="0" occluded="0" rle="0, 4, 1, 2, 2, 1, 2, 1, 2, 1, 2, 4, 2" left="2" top="3" width="6" height="4"/>',
    );
    expect(kinds).toEqual({});
  });

  test("with what a mask can't hold reported, or as polygons", async () => {
    const objects = [
      { kind: "segmentation", shape: { zones: [{ region: square(0.5, 0.5, 4) }] } },
      {
        kind: "segmentation",
        shape: { zones: [{ region: square(35, 25, 10), holes: [square(36, 26, 2)] }, { region: square(1, 1, 2) }] },
      },
      { kind: "segmentation", shape: { zones: [{ region: square(50, 50, 10) }] } },
      { kind: "segmentation", shape: { zones: [] } },
    ];
    const masks = await write([itemWith(objects)]);
    expect(masks.kinds).toEqual({ rounded: 1, clipped: 1, invalid: 2 });
    expect(masks.text.match(/<mask/g)).toHaveLength(2);
    const polygons = await write([itemWith(objects)], { areas: "polygons" });
    expect(polygons.kinds).toEqual({ "holes-bridged": 1, "parts-split": 1, invalid: 1 });
    expect(polygons.text.match(/<polygon/g)).toHaveLength(4);
    const unsized = await write([itemWith(objects.slice(1, 2), { size: undefined })]);
    expect(unsized.kinds).toEqual({ "size-missing": 1 });
  });

  test("with outlines, lines, points and skeletons, and without what is no picture", async () => {
    const keypoints = [{ name: "eye", x: 4, y: 6.5, isHidden: true }];
    const objects = [
      { kind: "polygon", shape: square(0, 0, 1.5) },
      {
        kind: "polyline",
        shape: [
          [0, 0],
          [1e-7, 1e21],
        ],
      },
      { kind: "point", shape: [3, 4] },
      { kind: "point", shape: [4, 6.5], class: "person", keypoints },
      { ...box, class: "person", keypoints },
      { ...box, keypoints },
      { kind: "ner", shape: { start: 1, end: 2 } },
      { ...box, page: 2 },
      { ...box, class: "dog" },
    ];
    const { text, kinds } = await write([itemWith(objects, { strokes: { voxels: "https://example.com/a.nrrd" } })]);
    expect(text).toContain(' points="0,0;1.5,0;1.5,1.5;0,1.5"/>');
    expect(text).toContain(
      '<polyline label="car" source="manual" z_order="0" occluded="0" points="0,0;0.0000001,1000000000000000000000"/>',
    );
    expect(text).toContain(' points="3,4"/>');
    expect(text).toContain(`<skeleton label="person" source="manual" z_order="0" occluded="0">
<points label="nose" occluded="0" outside="1" points="0,0"/>
<points label="eye" occluded="1" outside="0" points="4,6.5"/>
</skeleton>`);
    expect(kinds).toEqual({
      "strokes-left-out": 1,
      "shape-changed": 1,
      "keypoints-left-out": 1,
      "shape-left-out": 1,
      "page-left-out": 1,
      "unmapped-class": 1,
    });
  });

  test("with answers as they are declared, and those about the picture as tags", async () => {
    const attributes = { Type: "Car & van", Parked: true, Colours: ["red"], Seats: 5, Note: 'a "b"\n', occluded: true };
    const objects = [
      { ...box, attributes },
      { ...box, attributes: { occluded: false, Note: ["a", "b"] } },
    ];
    const { text, kinds } = await write([itemWith(objects, { attributes: { Weather: "rain", Unknown: "x" } })]);
    expect(pictures(text)).toContain(`<tag label="Weather" source="manual">
<attribute name="answer">rain</attribute>
</tag>`);
    expect(pictures(text)).toContain(`occluded="1" xtl="1.25" ytl="2.5" xbr="4.375" ybr="6.5">
<attribute name="Type">Car &amp; van</attribute>
<attribute name="Parked">true</attribute>
<attribute name="Colours">["red"]</attribute>
<attribute name="Seats">5</attribute>
<attribute name="Note">a "b"
</attribute>
</box>`);
    expect(pictures(text)).toContain('<attribute name="occluded">false</attribute>');
    expect(kinds).toEqual({ "attribute-left-out": 2 });
  });

  test("with groups, and ids on request", async () => {
    const objects = ["a", "b", "c"].map((id) => ({ ...box, id }));
    const relations: Item["relations"] = [
      { name: "group", group: ["a", "b"], attributes: {} },
      { name: "group", group: ["b", "c"], attributes: { why: "x" } },
      { name: "group", group: ["c", "nowhere"], attributes: {} },
      { name: "near", from: "a", to: ["b"], attributes: {} },
    ];
    const { text, kinds } = await write([itemWith(objects, { relations })], { ids: true });
    expect([...text.matchAll(/group_id="(.)" object_id="(.)"/g)].map(([, group, id]) => [group, id])).toEqual([
      ["1", "a"],
      ["1", "b"],
      ["2", "c"],
    ]);
    expect(kinds).toEqual({ "relation-left-out": 3, "attribute-left-out": 1 });
  });

  test("with two pictures of one name reported", async () => {
    expect((await write([itemWith([]), itemWith([])])).kinds).toEqual({ doubled: 1 });
  });
});
