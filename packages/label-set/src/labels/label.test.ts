import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  boundingBox,
  checkbox,
  defineLabelSet,
  groupRelation,
  type Label,
  LabelError,
  LabelSet,
  ner,
  option,
  pdf,
  polygon,
  radio,
  rotatedBoundingBox,
  segmentation,
  singleRelation,
  text,
} from "../index.ts";

const labelSet = defineLabelSet({
  tools: [
    boundingBox("Car", {
      schemaId: "car",
      required: true,
      classifications: [
        radio("Type", [option("Van", { schemaId: "van", reveals: [text("Plate", { schemaId: "plate" })] }), "Bus"], {
          schemaId: "type",
        }),
      ],
    }),
    polygon("Roof", { schemaId: "roof" }),
    rotatedBoundingBox("Ship", { schemaId: "ship" }),
    segmentation("Road", { schemaId: "road" }),
    ner("Name", { schemaId: "name" }),
    pdf("Clause", { schemaId: "clause" }),
  ],
  classifications: [checkbox("Weather", ["Rain", "Wind"], { schemaId: "weather" })],
  relations: [
    singleRelation("tows", { schemaId: "tows", classifications: [text("How", { schemaId: "how" })] }),
    groupRelation("convoy", { schemaId: "convoy" }),
  ],
});
const box = { x: 1, y: 2, width: 3, height: 4 };
/** The label set as plain JavaScript sees it: without the types that would refuse what these tests try. */
const untyped = LabelSet.fromJSON(labelSet.toJSON());

describe("a label", () => {
  test("is what an import takes", () => {
    const label = labelSet.label("a.jpg");
    label.addObject("Car", box, {
      classifications: { Type: { answer: "Van", classifications: { Plate: "34 ABC 01" } } },
      page: 3,
    });
    label.addObject("Roof", [
      [0, 0],
      [4, 0],
      [4, 4],
    ]);
    label.addClassification("Weather", ["Rain"]);
    label.addClassification("Weather", { answer: ["Wind"], page: 2, interpolationStopped: true });
    expect(JSON.parse(JSON.stringify(label))).toStrictEqual({
      externalId: "a.jpg",
      objects: [
        {
          schemaId: "car",
          title: "Car",
          "bounding-box": box,
          page: 3,
          classifications: [
            {
              schemaId: "type",
              title: "Type",
              answer: "Van",
              classifications: [{ schemaId: "plate", title: "Plate", answer: "34 ABC 01" }],
            },
          ],
        },
        {
          schemaId: "roof",
          title: "Roof",
          polygon: [
            [0, 0],
            [4, 0],
            [4, 4],
          ],
        },
      ],
      classifications: [
        { schemaId: "weather", title: "Weather", answer: ["Rain"] },
        { schemaId: "weather", title: "Weather", answer: ["Wind"], page: 2, interpolationStopped: true },
      ],
      relations: [],
    });
    expect(Object.keys(label)).toEqual(["externalId", "objects", "classifications", "relations"]);
  });

  test("locks what annotators must not change", () => {
    const label = labelSet.label("a.jpg");
    const classifications = { Type: { answer: "Bus", lock: true } } as const;
    expect(label.addObject("Car", box, { lock: true, classifications })).toMatchObject({
      lock: true,
      classifications: [{ answer: "Bus", lock: true }],
    });
    label.addClassification("Weather", { answer: ["Rain"], lock: true });
    expect(labelSet.validate([label])).toEqual([]);
    expect(labelSet.parseLabel(label)).toMatchObject({
      objects: [{ lock: true, other: {}, classifications: [{ lock: true }] }],
      classifications: [{ lock: true }],
    });
    expect(() => untyped.label("a.jpg").addObject("Car", box, { lock: 1 } as never)).toThrow("must be true or false");
  });

  test("names its asset by external id or by URL", () => {
    expect(labelSet.label({ data: "https://example.com/a.jpg" })).toMatchObject({ data: "https://example.com/a.jpg" });
    expect(() => labelSet.label("")).toThrow("/externalId: must be a string that is not empty; it is empty.");
    expect(() => labelSet.label({ data: 5 } as never)).toThrow(
      "/data: must be a string that is not empty; it is a number.",
    );
    expect(() => labelSet.label(undefined as never)).toThrow(LabelError);
  });

  test("turns boxes round that were measured from another corner", () => {
    const label = labelSet.label("a.jpg");
    label.addObject("Car", { x: 4, y: 6, width: -3, height: -4 });
    expect(label.objects).toMatchObject([{ "bounding-box": box }]);
  });

  test("leaves out what only the service adds to a PDF area", () => {
    const area = { x1: 1, y1: 2, x2: 3, y2: 4, width: 100, height: 200, pageNumber: 1 };
    const label = labelSet.label("a.pdf");
    label.addObject("Clause", { ...area, image: "data:,", rects: [area] });
    expect(label.objects[0]).toStrictEqual({ schemaId: "clause", title: "Clause", pdf: area });
  });
});

describe("object ids", () => {
  test("are made where relations need them, and stay", () => {
    const make = (): Label => {
      const label = untyped.label("a.jpg");
      const [front, back, alone] = [
        label.addObject("Car", box),
        label.addObject("Car", box),
        label.addObject("Car", box),
      ];
      label.addRelation("tows", { from: front, to: back, classifications: { How: "by a rope" } });
      expect(alone.objectId).toBeUndefined();
      label.addRelation("convoy", { group: [front, back, alone] });
      return label;
    };
    const label = make();
    const ids = label.objects.map(({ objectId }) => objectId);
    expect(new Set(ids).size).toBe(3);
    expect(label.relations).toStrictEqual([
      {
        schemaId: "tows",
        title: "tows",
        from: ids[0],
        to: ids[1],
        direction: "straight",
        classifications: [{ schemaId: "how", title: "How", answer: "by a rope" }],
      },
      { schemaId: "convoy", title: "convoy", group: ids },
    ]);
    expect(JSON.stringify(make())).toBe(JSON.stringify(label));
  });

  test("that are given are used, as ends of relations too", () => {
    const label = labelSet.label("a.jpg");
    label.addObject("Car", box, { objectId: "mine" });
    const other = label.addObject("Car", box);
    expect(label.addRelation("tows", { from: "mine", to: other, direction: "bidirectional" })).toMatchObject({
      from: "mine",
      to: other.objectId,
      direction: "bidirectional",
    });
  });

  test("hold the frames of a video together", () => {
    const label = labelSet.label("a.mp4");
    const car = label.addObject("Car", box, { page: 6 });
    label.addFrame(car, 7, { ...box, x: 2 }, { classifications: { Type: "Bus" } });
    label.addFrame(car, 9, { ...box, x: 3 }, { interpolationStopped: true });
    expect(label.objects.map(({ page }) => page)).toEqual([6, 7, 9]);
    expect(new Set(label.objects.map(({ objectId }) => objectId)).size).toBe(1);
    expect(label.objects[2]).toMatchObject({ title: "Car", interpolationStopped: true });
    expect(labelSet.validate([label])).toEqual([]);
    expect(() => label.addFrame(car, 7, box)).toThrow("is a second place of the object on page 7.");
  });

  test("are not made for a frame of an object that has no page, or is another label's", () => {
    const label = labelSet.label("a.mp4");
    const car = label.addObject("Car", box);
    expect(() => label.addFrame(car, 7, box)).toThrow(
      "is a frame of an object without a page; give its first frame one.",
    );
    expect(() => labelSet.label("b.mp4").addFrame(car, 7, box)).toThrow(
      "is a frame of an object that this label has not.",
    );
    expect(car.objectId).toBeUndefined();
  });
});

describe("what does not fit", () => {
  const label = untyped.label("a.jpg");
  const car = label.addObject("Car", box);
  const elsewhere = untyped.label("b.jpg").addObject("Car", box);
  const before = JSON.stringify(label);

  test.each<[string, () => unknown, string[]]>([
    ["a tool", () => label.addObject("Tram", box), ["/objects/1 unknown-part"]],
    ["a shape", () => label.addObject("Car", [1, 2]), ["/objects/1/bounding-box wrong-shape"]],
    ["a number", () => label.addObject("Car", { ...box, x: Number.NaN }), ["/objects/1/bounding-box/x wrong-shape"]],
    ["a size", () => label.addObject("Car", { ...box, width: 0 }), ["/objects/1/bounding-box degenerate-shape"]],
    [
      "a point",
      () =>
        label.addObject("Roof", [
          [0, 0],
          [1, "1"],
        ] as never),
      ["/objects/1/polygon/1 wrong-shape"],
    ],
    [
      "too few points",
      () =>
        label.addObject("Roof", [
          [0, 0],
          [1, 1],
        ]),
      ["/objects/1/polygon degenerate-shape"],
    ],
    [
      "a line for an area",
      () =>
        label.addObject("Roof", [
          [0, 0],
          [1, 0],
          [2, 0],
        ]),
      ["/objects/1/polygon degenerate-shape"],
    ],
    [
      "a rotation",
      () => label.addObject("Ship", { ...box, rotation: 181 }),
      ["/objects/1/rotated-bounding-box degenerate-shape"],
    ],
    ["no zones", () => label.addObject("Road", { zones: [] }), ["/objects/1/segmentation degenerate-shape"]],
    [
      "a hole",
      () =>
        label.addObject("Road", {
          zones: [
            {
              region: [
                [0, 0],
                [4, 0],
                [4, 4],
              ],
              holes: [[[1, 1]]],
            },
          ],
        }),
      ["/objects/1/segmentation degenerate-shape"],
    ],
    ["a span", () => label.addObject("Name", { start: 4, end: 4 }), ["/objects/1/ner degenerate-shape"]],
    ["a page", () => label.addObject("Car", box, { page: 1.5 }), ["/objects/1/page wrong-type"]],
    [
      "a detail",
      () => label.addObject("Car", box, { clasifications: {} } as never),
      ["/objects/1/clasifications unknown-part"],
    ],
    ["details", () => label.addObject("Car", box, 5 as never), ["/objects/1 wrong-type"]],
    [
      "a nested title",
      () => label.addObject("Car", box, { classifications: { Tpye: "Bus" } }),
      ["/objects/1/classifications/Tpye unknown-part"],
    ],
    [
      "an option",
      () => label.addObject("Car", box, { classifications: { Type: "Tram" } }),
      ["/objects/1/classifications/0/answer unknown-option"],
    ],
    [
      "an answer that is not revealed",
      () =>
        label.addObject("Car", box, { classifications: { Type: { answer: "Bus", classifications: { Plate: "1" } } } }),
      ["/objects/1/classifications/0/classifications/0 not-revealed"],
    ],
    [
      "several things at once",
      () => label.addObject("Car", { ...box, y: Infinity }, { classifications: { Type: "Tram" } }),
      ["/objects/1/bounding-box/y wrong-shape", "/objects/1/classifications/0/answer unknown-option"],
    ],
    ["a question", () => label.addClassification("Wether", ["Rain"]), ["/classifications/0 unknown-part"]],
    [
      "one answer for several",
      () => label.addClassification("Weather", "Rain"),
      ["/classifications/0/answer wrong-answer"],
    ],
    [
      "one of several answers",
      () => label.addClassification("Weather", ["Rain", "Sun"]),
      ["/classifications/0/answer/1 unknown-option"],
    ],
    ["a relation", () => label.addRelation("pulls", { from: car, to: car }), ["/relations/0 unknown-part"]],
    ["one end", () => label.addRelation("tows", { from: car } as never), ["/relations/0 wrong-type"]],
    [
      "ends of a group",
      () => label.addRelation("tows", { group: [car] }),
      ["/relations/0 wrong-type", "/relations/0/group unknown-part"],
    ],
    ["no ends", () => label.addRelation("tows", null as never), ["/relations/0 wrong-type"]],
    [
      "an object of another label",
      () => label.addRelation("tows", { from: car, to: elsewhere }),
      ["/relations/0 unknown-object"],
    ],
    ["an id that is not here", () => label.addRelation("convoy", { group: ["who"] }), ["/relations/0 unknown-object"]],
  ])("is refused with a pointer, and nothing is added: %s", (_, add, expected) => {
    const error = errorOf(add);
    expect(error.problems.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(expected);
    expect(JSON.stringify(label)).toBe(before);
  });

  test("is said in words that name what would be right", () => {
    expect(() => label.addObject("Tram", box)).toThrow(
      'The label has a problem:\n  /objects/1: "Tram" is no tool of the label set; those are: Car, Roof, Ship, Road, Name, Clause.',
    );
    const error = errorOf(() => label.addObject("Car", box, { classifications: { Type: "Tram" } }));
    expect(error.message).toContain(
      '/objects/1/classifications/0/answer (Car › Type): "Tram" is no option of "Type"; those are: Van, Bus.',
    );
    expect(error).toMatchObject({ name: "LabelError", code: "invalid_label" });
    expect(() => label.addRelation("tows", { from: car, to: elsewhere })).toThrow(
      "/relations/0 (tows): connects an object of another label; only its own can be related.",
    );
    expect(inspect(error)).toContain("unknown-option");
  });
});

function errorOf(run: () => unknown): LabelError {
  try {
    run();
  } catch (error) {
    if (error instanceof LabelError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
