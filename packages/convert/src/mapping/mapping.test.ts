import {
  boundingBox,
  checkbox,
  defineLabelSet,
  point,
  polygon,
  radio,
  segmentation,
  singleRelation,
  text,
} from "@ango-hub/label-set";
import { describe, expect, test } from "vitest";
import { all, exportedAsset } from "../../testing/exports.ts";
import { type Item, importLabelsOf, itemsOf, labelSetFrom, MappingError, mapLabelSet, Report } from "../index.ts";

const roads = defineLabelSet({
  tools: [
    boundingBox("Vehicle", { classifications: [radio("Type", ["Car", "Truck"]), radio("Seen", ["Yes", "No"])] }),
    segmentation("Road"),
    boundingBox("Café"),
    point("Nose"),
  ],
  classifications: [radio("Weather", ["Sun", "Rain"])],
  relations: [singleRelation("tows")],
});

function itemWith(object: object): Item {
  const drawn = { kind: "bounding-box", shape: { x: 1, y: 1, width: 5, height: 5 }, attributes: {}, ...object };
  return { externalId: "a", isLabelled: true, objects: [drawn as never], attributes: {}, relations: [], place: {} };
}

async function labelsOf(item: Item, mapping: Parameters<typeof importLabelsOf>[1]["mapping"]) {
  const report = new Report();
  const [label] = await all(importLabelsOf([item], { mapping, report }));
  return { label, kinds: Object.fromEntries(report.counts), report };
}

describe("a mapping", () => {
  test("is made of the label set's own names, in its order", () => {
    const { header } = mapLabelSet(roads);
    expect(header.classes.map(({ id, name, kinds }) => [id, name, kinds])).toEqual([
      [1, "Vehicle", ["bounding-box"]],
      [2, "Road", ["segmentation"]],
      [3, "Café", ["bounding-box"]],
      [4, "Nose", ["point"]],
    ]);
    expect(header.classes[0]?.attributes).toEqual([
      { name: "Type", type: "option", options: ["Car", "Truck"] },
      { name: "Seen", type: "option", options: ["Yes", "No"] },
    ]);
    expect(header.attributes).toEqual([{ name: "Weather", type: "option", options: ["Sun", "Rain"] }]);
  });

  test("finds names in whichever Unicode form", async () => {
    const { label, kinds } = await labelsOf(itemWith({ class: "Cafe\u0301" }), mapLabelSet(roads));
    expect(kinds).toEqual({});
    expect(label?.objects).toMatchObject([{ title: "Café" }]);
  });

  test("makes classes of answers, and answers of classes", async () => {
    const mapping = mapLabelSet(roads, {
      classes: {
        truck: { title: "Vehicle", answers: { Type: "Truck" }, id: 1 },
        car: { title: "Vehicle", answers: { Type: "Car" } },
      },
      attributes: { visible: { title: "Seen", of: "Vehicle", values: { "1": "Yes", "0": "No" } } },
      leaveOut: ["Road"],
    });
    expect(mapping.header.classes.map(({ id, name }) => [id, name])).toEqual([
      [1, "truck"],
      [2, "car"],
      [3, "Café"],
      [4, "Nose"],
    ]);
    const { label, kinds } = await labelsOf(itemWith({ class: "car", attributes: { visible: 0 } }), mapping);
    expect(kinds).toEqual({});
    expect(label?.objects).toMatchObject([
      {
        title: "Vehicle",
        classifications: [
          { title: "Type", answer: "Car" },
          { title: "Seen", answer: "No" },
        ],
      },
    ]);
    const report = new Report();
    const asset = exportedAsset("a", [...(label?.objects ?? []), { ...label?.objects?.[0], classifications: [] }]);
    const [item] = await all(itemsOf([asset], { mapping, report }));
    expect(item?.objects).toMatchObject([{ class: "car", attributes: { visible: "0" } }]);
    expect(Object.fromEntries(report.counts)).toEqual({ "unmapped-class": 1 });
  });

  test("gives an object to the tool that keeps its shape best", async () => {
    const labelSet = defineLabelSet({
      tools: [boundingBox("Car box"), polygon("Car outline"), segmentation("Car area")],
    });
    const mapping = mapLabelSet(labelSet, { classes: { car: ["Car box", "Car outline", "Car area"] } });
    expect(mapping.header.classes).toMatchObject([{ name: "car", kinds: ["bounding-box", "polygon", "segmentation"] }]);
    const region = [
      [1, 1],
      [9, 1],
      [5, 9],
    ];
    const titles = [];
    for (const drawn of [
      {},
      { kind: "polygon", shape: region },
      { kind: "segmentation", shape: { zones: [{ region }] } },
    ]) {
      const { label, kinds } = await labelsOf(itemWith({ class: "car", ...drawn }), mapping);
      expect(kinds).toEqual({});
      titles.push(label?.objects?.[0]?.title);
    }
    expect(titles).toEqual(["Car box", "Car outline", "Car area"]);
  });

  test("is kept as JSON", () => {
    const mapping = mapLabelSet(roads, {
      classes: { car: { title: "Vehicle", id: 7 }, tree: null },
      relations: { pulls: "tows" },
    });
    const again = mapLabelSet(roads.toJSON() as never, JSON.parse(JSON.stringify(mapping)));
    expect(again.header).toEqual(mapping.header);
    expect(JSON.stringify(again)).toBe(JSON.stringify(mapping));
    expect(mapping.toJSON().classes).toMatchObject({
      tree: null,
      car: [{ title: "Vehicle", tool: "bounding-box", id: 7 }],
      Road: [{ id: 1 }],
    });
  });

  test("knows the titles of its label set", () => {
    // @ts-expect-error There is no tool of this title.
    expect(() => mapLabelSet(roads, { classes: { car: "Vehicel" } })).toThrow(MappingError);
    // @ts-expect-error Nor a relation.
    expect(() => mapLabelSet(roads, { relations: { pulls: "pull" } })).toThrow(
      '"pull" is no relation of the label set; those are: tows.',
    );
  });

  test("is refused with everything that is wrong", () => {
    const settings = {
      classes: {
        car: [
          { title: "Car" },
          { title: "Vehicle", answers: { Type: "Bus", Kind: "Car" } },
          { title: "Vehicle", keypoints: { nose: "Road" } },
        ],
      },
      attributes: { Seen: "Type", color: "Color" },
      leaveOut: ["Street"],
    };
    expect(() => mapLabelSet(roads.toJSON() as never, settings)).toThrow(
      expect.objectContaining({
        code: "invalid_mapping",
        problems: [
          'Class "car": "Car" is no tool of the label set; those are: Vehicle, Road, Café, Nose.',
          'Class "car": "Bus" is no option of "Type"; those are: Car, Truck.',
          'Class "car": "Kind" is no classification of the label set; those are: Type, Seen.',
          'Class "car": "Road" is no tool for points of the label set; those are: Nose.',
          '"Street" is no tool of the label set; those are: Vehicle, Road, Café, Nose.',
          'Attribute "Seen" is two classifications of Vehicle; name one otherwise.',
          'Attribute "color": "Color" is no classification of the label set; those are: Weather, Type, Seen.',
        ],
      }),
    );
  });
});

describe("what has no counterpart is reported", () => {
  const labelSet = defineLabelSet({
    tools: [
      boundingBox("Car", {
        classifications: [radio("Type", ["Van"]), checkbox("Lights", ["Front", "Rear"]), text("Note")],
      }),
      polygon("Outline"),
    ],
  });
  const mapping = mapLabelSet(labelSet, { classes: { sky: null }, attributes: { source: null, note: "Note" } });

  test.each<[string, object, Record<string, number>]>([
    ["a class", { class: "dog" }, { "unmapped-class": 1 }],
    ["a class that is left out on purpose", { class: "sky" }, {}],
    ["an attribute", { attributes: { Colour: "red" } }, { "unmapped-attribute": 1 }],
    ["an attribute that is left out on purpose", { attributes: { source: "x" } }, {}],
    ["a score", { attributes: { score: 0.5 } }, { "score-left-out": 1 }],
    ["an option", { attributes: { Type: "Bus" } }, { "unmapped-value": 1 }],
    ["one of several options", { attributes: { Lights: ["Front", "Side"] } }, { "unmapped-value": 1 }],
    ["two answers where there is one", { attributes: { Type: ["Van", "Van"] } }, { "unmapped-value": 1 }],
    ["a text, which has none", { attributes: { note: 5, Lights: "Front" } }, {}],
    ["a shape", { class: "Outline", kind: "point", shape: [1, 1] }, { "shape-left-out": 1 }],
    [
      "an outline",
      {
        kind: "polygon",
        shape: [
          [1, 1],
          [9, 1],
          [5, 9],
        ],
      },
      { "shape-changed": 1 },
    ],
    [
      "an outline that is its box",
      {
        kind: "polygon",
        shape: [
          [1, 1],
          [9, 1],
          [9, 9],
          [1, 9],
        ],
      },
      {},
    ],
    ["a box without area", { shape: { x: 1, y: 1, width: 0, height: 2 } }, { invalid: 1 }],
    [
      "parts",
      {
        class: "Outline",
        kind: "segmentation",
        shape: {
          zones: [
            {
              region: [
                [1, 1],
                [9, 1],
                [5, 9],
              ],
            },
            {
              region: [
                [11, 1],
                [19, 1],
                [15, 9],
              ],
            },
          ],
        },
      },
      { "parts-split": 1 },
    ],
  ])("%s", async (_, object, counts) => {
    expect((await labelsOf(itemWith({ class: "Car", ...object }), mapping)).kinds).toEqual(counts);
  });
});

describe("a label set of a data set", () => {
  test("has its classes, questions and keypoints", () => {
    const attributes = [
      { name: "iscrowd", type: "boolean" },
      { name: "Lights", type: "options", options: ["Front"] },
      { name: "score", type: "number" },
    ] as const;
    const labelSet = labelSetFrom({
      classes: [
        { name: "person", kinds: ["polygon", "bounding-box"], attributes, keypoints: ["nose"], color: "#FF0000" },
        { name: "car", kinds: [], attributes: [] },
      ],
      attributes: [{ name: "caption", type: "text" }],
    });
    const { tools, classifications, relations } = labelSet.toJSON();
    expect(tools?.map(({ title, tool, color }) => [title, tool, color])).toEqual([
      ["person", "polygon", "#FF0000"],
      ["car", "bounding-box", expect.any(String)],
      ["nose", "point", expect.any(String)],
    ]);
    expect(tools?.[0]?.classifications?.map(({ title, tool }) => [title, tool])).toEqual([
      ["iscrowd", "radio"],
      ["Lights", "checkbox"],
      ["score", "text"],
    ]);
    expect(classifications?.map(({ title, tool }) => [title, tool])).toEqual([["caption", "text"]]);
    expect(relations?.map(({ title, tool }) => [title, tool])).toEqual([["Keypoints", "group"]]);
  });
});
