import type * as today from "@ango-hub/openapi";
import type {
  BoundingBox,
  EntitySpan,
  PdfRegion,
  Point,
  Polygon,
  Polyline,
  RotatedBoundingBox,
  Segmentation,
  StoredShape,
  Task,
} from "@ango-hub/openapi/classic";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  type AnyLabelSet,
  type Box,
  boundingBox,
  branch,
  type Coordinates,
  checkbox,
  defineLabelSet,
  diff,
  groupRelation,
  LabelError,
  LabelSet,
  type Mask,
  type Option,
  option,
  polygon,
  radio,
  type Shapes,
  segmentation,
  singleDropdown,
  singleRelation,
  text,
  toCode,
  treeDropdown,
} from "./index.ts";

const labelSet = defineLabelSet({
  tools: [
    boundingBox("Vehicle", {
      classifications: [
        radio("Type", [
          "Car",
          "Bus",
          option("Truck", { reveals: [text("Plate"), singleDropdown("Axles", ["2", "3"])] }),
        ]),
        checkbox("Damage", ["Scratch", option("Dent", { reveals: [text("How deep")] })]),
      ],
    }),
    segmentation("Road"),
    polygon("Sign"),
  ],
  classifications: [
    treeDropdown("Place", [branch("City", ["Street", branch("Park", ["Pond"])]), "Forest"]),
    radio("Light", ["Day", "Night"], { classifications: [text("Remark")] }),
  ],
  relations: [singleRelation("tows"), groupRelation("convoy")],
});

const box = { x: 1, y: 2, width: 3, height: 4 };
const square: Coordinates[] = [
  [0, 0],
  [4, 0],
  [4, 4],
];

describe("labels for an import", () => {
  const label = labelSet.label("a.jpg");
  const vehicle = label.addObject("Vehicle", box);
  const road = label.addObject("Road", { zones: [{ region: square }] });

  test("take what fits", () => {
    label.addObject("Sign", square);
    label.addObject("Vehicle", box, { classifications: { Type: "Car", Damage: ["Scratch", "Dent"] } });
    label.addObject("Vehicle", box, {
      classifications: {
        Type: { answer: "Truck", classifications: { Plate: "34 ABC", Axles: "3" } },
        Damage: { answer: ["Dent"], classifications: { "How deep": "a finger" } },
      },
    });
    label.addClassification("Place", ["City / Park / Pond", "City / Park", "Forest"]);
    label.addClassification("Light", { answer: "Night", classifications: { Remark: "full moon" }, page: 3 });
    label.addRelation("tows", { from: vehicle, to: road, direction: "bidirectional" });
    label.addRelation("convoy", { group: [vehicle, road] });
    expectTypeOf(label).toExtend<today.ImportLabel>();
    expectTypeOf(vehicle.title).toEqualTypeOf<"Vehicle">();
  });

  test("refuse titles that are not there", () => {
    // @ts-expect-error: no such tool
    expect(() => label.addObject("Vehicel", box)).toThrow(LabelError);
    // @ts-expect-error: no such classification
    expect(() => label.addClassification("Plase", ["Forest"])).toThrow(LabelError);
    // @ts-expect-error: no such relation
    expect(() => label.addRelation("pulls", { from: vehicle, to: vehicle })).toThrow(LabelError);
    // @ts-expect-error: a tool is no classification
    expect(() => label.addClassification("Vehicle", "Car")).toThrow(LabelError);
    // @ts-expect-error: no such nested classification
    expect(() => label.addObject("Vehicle", box, { classifications: { Tpye: "Car" } })).toThrow(LabelError);
    const mask = { zones: [{ region: square }] };
    // @ts-expect-error: another tool's classification
    expect(() => label.addObject("Road", mask, { classifications: { Type: "Car" } })).toThrow(LabelError);
  });

  test("refuse the shape of another tool", () => {
    // @ts-expect-error: a polygon is no box
    expect(() => label.addObject("Vehicle", square)).toThrow(LabelError);
    // @ts-expect-error: a box is no mask
    expect(() => label.addObject("Road", box)).toThrow(LabelError);
    // @ts-expect-error: a point needs two coordinates
    expect(() => label.addObject("Sign", [[1], [2, 2], [3, 3]])).toThrow(LabelError);
    // @ts-expect-error: a box needs its height
    expect(() => label.addObject("Vehicle", { x: 1, y: 2, width: 3 })).toThrow(LabelError);
    // @ts-expect-error: a frame has the shape of its object
    expect(() => label.addFrame(vehicle, 3, square)).toThrow(LabelError);
  });

  test("refuse options that are not there", () => {
    // @ts-expect-error: no such option
    expect(() => label.addObject("Vehicle", box, { classifications: { Type: "Lorry" } })).toThrow(LabelError);
    // @ts-expect-error: no such option among several
    expect(() => label.addObject("Vehicle", box, { classifications: { Damage: ["Scratch", "Dint"] } })).toThrow(
      LabelError,
    );
    // @ts-expect-error: no such path
    expect(() => label.addClassification("Place", ["City / Pond"])).toThrow(LabelError);
    // @ts-expect-error: a node of a tree is named by its path
    expect(() => label.addClassification("Place", ["Pond"])).toThrow(LabelError);
  });

  test("refuse one answer where several can be, and the other way round", () => {
    // @ts-expect-error: several can be chosen
    expect(() => label.addObject("Vehicle", box, { classifications: { Damage: "Dent" } })).toThrow(LabelError);
    // @ts-expect-error: one can be chosen
    expect(() => label.addClassification("Light", ["Day"])).toThrow(LabelError);
  });

  test("refuse nested answers that the chosen option does not reveal", () => {
    const car = { answer: "Car", classifications: { Plate: "34 ABC" } } as const;
    // @ts-expect-error: only a truck has a plate
    expect(() => label.addObject("Vehicle", box, { classifications: { Type: car } })).toThrow(LabelError);
    const details = { answer: "Truck", classifications: { Axles: "4" } } as const;
    // @ts-expect-error: no such option of the nested dropdown
    expect(() => label.addObject("Vehicle", box, { classifications: { Type: details } })).toThrow(LabelError);
    // @ts-expect-error: a text is a string
    expect(() => label.addClassification("Light", { answer: "Day", classifications: { Remark: 5 } })).toThrow(
      LabelError,
    );
  });

  test("refuse the ends of another kind of relation", () => {
    // @ts-expect-error: a single relation has from and to
    expect(() => label.addRelation("tows", { group: [vehicle] })).toThrow(LabelError);
    // @ts-expect-error: a group relation has a group
    expect(() => label.addRelation("convoy", { from: vehicle, to: vehicle })).toThrow(LabelError);
    // @ts-expect-error: no such direction
    expect(() => label.addRelation("tows", { from: vehicle, to: vehicle, direction: "up" })).toThrow(LabelError);
  });
});

describe("labels from the service", () => {
  const asset = {
    asset: "",
    externalId: "a.jpg",
    tasks: [{ taskId: "t", objects: [], classifications: [], relations: [] }],
  };
  const task = labelSet.parse(asset).tasks[0];
  type Objects = NonNullable<typeof task>["objects"][number];

  test("have literal titles, and each title its shape", () => {
    expectTypeOf<Objects["title"]>().toEqualTypeOf<"Vehicle" | "Road" | "Sign">();
    expectTypeOf<Extract<Objects, { title: "Vehicle" }>["shape"]>().toEqualTypeOf<Box>();
    expectTypeOf<Extract<Objects, { title: "Road" }>["shape"]>().toEqualTypeOf<Mask>();
    for (const object of task?.objects ?? []) {
      // @ts-expect-error: no tool has this title
      expect(object.title === "Tram").toBe(false);
      // @ts-expect-error: not every shape has a width
      expect(object.shape.width).toBeDefined();
      if (object.title === "Vehicle") expectTypeOf(object.shape.width).toEqualTypeOf<number>();
    }
    expect(task?.objects).toEqual([]);
  });

  test("have literal answers, and each answer what it reveals", () => {
    type Nested = Extract<Objects, { title: "Vehicle" }>["classifications"][number];
    type Types = Extract<Nested, { title: "Type" }>;
    expectTypeOf<Types["answer"]>().toEqualTypeOf<"Car" | "Bus" | "Truck">();
    expectTypeOf<Extract<Types, { answer: "Truck" }>["classifications"][number]["title"]>().toEqualTypeOf<
      "Plate" | "Axles"
    >();
    expectTypeOf<Extract<Types, { answer: "Car" | "Bus" }>["classifications"][number]>().toEqualTypeOf<never>();
    expectTypeOf<Extract<Nested, { title: "Damage" }>["answer"]>().toEqualTypeOf<readonly ("Scratch" | "Dent")[]>();
    type Answers = NonNullable<typeof task>["classifications"][number];
    expectTypeOf<Extract<Answers, { title: "Place" }>["answer"][number]>().toEqualTypeOf<
      "City" | "City / Street" | "City / Park" | "City / Park / Pond" | "Forest"
    >();
    const type = task?.objects
      .find((object) => object.title === "Vehicle")
      ?.classifications.find(({ title }) => title === "Type");
    // @ts-expect-error: no option has this text
    expect(type?.answer === "Lorry").toBe(false);
  });

  test("have relations with the ends of their kind", () => {
    type Relations = NonNullable<typeof task>["relations"][number];
    expectTypeOf<Extract<Relations, { title: "tows" }>["from"]>().toEqualTypeOf<string>();
    expectTypeOf<Extract<Relations, { title: "convoy" }>["group"]>().toEqualTypeOf<readonly string[]>();
    // @ts-expect-error: a group has no start
    expectTypeOf<Extract<Relations, { title: "convoy" }>["from"]>();
  });

  test("have the same types from a stored task", () => {
    type Objects = NonNullable<typeof task>["objects"];
    const stored = labelSet.parseTask({ _id: "640828dfd5f1a42cce03e46d" } as today.Task);
    expectTypeOf<(typeof stored)["objects"]>().toEqualTypeOf<Objects>();
    const classic = labelSet.parseTask({ _id: "640828dfd5f1a42cce03e46d" } as Task);
    expectTypeOf<(typeof classic)["objects"]>().toEqualTypeOf<Objects>();
  });

  test("have the same types from an export of today, and from what its history holds", () => {
    type Objects = NonNullable<typeof task>["objects"];
    const asset = { asset: "", externalId: "a.jpg", task: { taskId: "t" } } as today.ExportedAsset;
    const read = labelSet.parse(asset).task;
    expectTypeOf<(typeof read)["objects"]>().toEqualTypeOf<Objects>();
    expectTypeOf<(typeof read)["stageHistory"][number]["objects"]>().toEqualTypeOf<Objects>();
    expectTypeOf<(typeof read)["stage"]>().toEqualTypeOf<string | undefined>();
  });
});

describe("the builder", () => {
  test("takes parts that are shared between label sets", () => {
    const shared = [polygon("Roof"), polygon("Wall")] as const;
    const label = defineLabelSet({ tools: [...shared, boundingBox("Door")] }).label("a.jpg");
    label.addObject("Wall", square);
    // @ts-expect-error: no such part, shared or not
    expect(() => label.addObject("Window", square)).toThrow(LabelError);
  });

  test("refuses what is no part, colour, key or option", () => {
    // @ts-expect-error: a classification is no tool
    expect(() => defineLabelSet({ tools: [radio("Type", ["Car"])] })).toThrow();
    // @ts-expect-error: a colour begins with #
    expect(() => defineLabelSet({ tools: [polygon("Sign", { color: "red" })] })).toThrow();
    // @ts-expect-error: no such key
    expect(() => defineLabelSet({ tools: [polygon("Sign", { shortcutKey: "q" })] })).toThrow();
    // @ts-expect-error: an option is a text
    expect(() => defineLabelSet({ classifications: [checkbox("Type", [5])] })).toThrow();
    // @ts-expect-error: one of the codes
    expect(() => defineLabelSet({}, { allow: ["anything"] })).toThrow();
    // @ts-expect-error: no such setting
    expect(() => defineLabelSet({ tools: [polygon("Sign", { colour: "#ffffff" })] })).toThrow();
    // @ts-expect-error: only a text has rich text
    radio("Type", ["Car"], { richText: true });
  });
});

describe("the wire types", () => {
  test("of shapes are the shapes that labels take", () => {
    expectTypeOf<BoundingBox>().toExtend<Shapes["bounding-box"]>();
    expectTypeOf<RotatedBoundingBox>().toExtend<Shapes["rotated-bounding-box"]>();
    expectTypeOf<Polygon>().toExtend<Shapes["polygon"]>();
    expectTypeOf<Polyline>().toExtend<Shapes["polyline"]>();
    expectTypeOf<Point>().toExtend<Shapes["point"]>();
    expectTypeOf<Segmentation>().toExtend<Shapes["segmentation"]>();
    expectTypeOf<EntitySpan>().toExtend<Shapes["ner"]>();
    expectTypeOf<PdfRegion>().toExtend<Shapes["pdf"]>();
    expectTypeOf<keyof StoredShape>().toEqualTypeOf<keyof Shapes>();
  });
});

describe("a label set that the compiler does not know", () => {
  test("has options of its own that may reveal anything", () => {
    const options: Option[] = ["a", "b"].map((value) => option(value, { reveals: [text(`why ${value}`)] }));
    const label = defineLabelSet({ classifications: [checkbox("Q", options)] }).label("a.jpg");
    label.addClassification("Q", { answer: ["a"], classifications: { "why a": "so" } });
    expect(label.classifications).toMatchObject([{ classifications: [{ answer: "so" }] }]);
  });

  test("takes and gives titles that are any text", () => {
    const project: LabelSet = LabelSet.fromJSON(labelSet.toJSON());
    const label = project.label("a.jpg");
    label.addObject("Vehicle", box, {
      classifications: { Type: { answer: "Truck", classifications: { Plate: "34 ABC" } } },
    });
    label.addClassification("Place", ["Forest"]);
    const { objects, classifications } = project.parseLabel(label);
    expectTypeOf(objects[0]?.title).toEqualTypeOf<string | undefined>();
    expectTypeOf(classifications[0]?.answer).toEqualTypeOf<string | boolean | readonly string[] | undefined>();
    for (const object of objects) {
      if (object.tool === "bounding-box") expect(object.shape.width).toBe(3);
    }
    expect(objects).toHaveLength(1);
  });

  test("is what any label set can be used as", () => {
    const widened: AnyLabelSet = labelSet;
    expectTypeOf(widened.toJSON()).toEqualTypeOf<today.CategorySchema>();
    expect(diff(labelSet, widened)).toEqual([]);
    expect(toCode(labelSet)).toContain("defineLabelSet");
  });
});
