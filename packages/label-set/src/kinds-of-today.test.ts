import type { ExportedAsset, TaskEvent } from "@ango-hub/openapi";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  type Angle,
  angle,
  boolean,
  boundingBox,
  brush,
  defineLabelSet,
  diff,
  LabelError,
  LabelSet,
  medicalBrush,
  message,
  ner,
  oneToManyRelation,
  type ParsedMetadata,
  pct,
  radio,
  rank,
  spline,
  text,
  toCode,
  type VoxelBox,
  type VoxelLine,
  voxelBox,
  voxelLine,
} from "./index.ts";

const labelSet = defineLabelSet({
  tools: [
    boundingBox("Plate", { ocrEnabled: true }),
    voxelBox("Tumour", { classifications: [boolean("Benign")] }),
    voxelLine("Diameter"),
    angle("Bend"),
    spline("Cable"),
    message("Rude"),
    pct("Car"),
    brush("Road", { color: "#1E7800", required: true }),
    medicalBrush("Lesion", { schemaId: "1" }),
  ],
  classifications: [
    boolean("Sharp", { defaultValue: true, exportName: "sharp", displayName: "Is it sharp?", abbreviatedName: "sh" }),
    rank("Best first", ["A", "B", "C"]),
    text("Note", { multiple: true, attributeType: "string" }),
  ],
  relations: [oneToManyRelation("feeds")],
});

const volume = { x1: 9, y1: 2, z1: 8, x2: 3, y2: 6, z2: 3 };
const flat = { x: 1, y: 2, width: 3, height: 4 };

describe("labels of today's kinds", () => {
  test("are typed and checked as they are added", () => {
    const label = labelSet.label("scan.nrrd");
    const tumour = label.addObject("Tumour", volume, { classifications: { Benign: false } });
    const diameter = label.addObject("Diameter", volume);
    label.addClassification("Sharp", true);
    label.addClassification("Best first", ["C", "A"]);
    label.addRelation("feeds", { from: tumour, to: [diameter] });
    label.brushDataUrl = "https://example.com/strokes.png";
    expect(labelSet.validate([label])).toEqual([]);
    const { objects, classifications, relations } = labelSet.parseLabel(label);
    expect(objects.map(({ tool, shape }) => [tool, shape])).toEqual([
      ["voxel-box", { x1: 3, y1: 2, z1: 3, x2: 9, y2: 6, z2: 8 }],
      ["voxel-line", volume],
    ]);
    expect(classifications.map(({ answer }) => answer)).toEqual([true, ["C", "A"]]);
    expect(relations).toMatchObject([{ tool: "one-to-many", from: tumour.objectId, to: [diameter.objectId] }]);
  });

  test("refuse what does not fit them", () => {
    const label = labelSet.label("scan.nrrd");
    // @ts-expect-error: a box in a volume is not flat
    expect(() => label.addObject("Tumour", flat)).toThrow(/x1.*must be a finite number/);
    // @ts-expect-error: a flat box is in no volume
    expect(() => label.addObject("Plate", volume)).toThrow('"Plate" was defined to draw flat ones');
    // @ts-expect-error: strokes are no objects
    expect(() => label.addObject("Road", flat)).toThrow("whose URL is the brushDataUrl of a label");
    // @ts-expect-error: strokes are no objects
    expect(() => label.addObject("Lesion", true)).toThrow("whose URL is the medicalBrushDataUrl of a label");
    // @ts-expect-error: how a curve is imported is not documented
    expect(() => label.addObject("Cable", [[1, 2]])).toThrow("is not documented, so only annotators draw them");
    // @ts-expect-error: it is true or false
    expect(() => label.addClassification("Sharp", "yes")).toThrow("must be true or false; it is a string.");
    // @ts-expect-error: a ranking is a list
    expect(() => label.addClassification("Best first", "A")).toThrow("must be an array of options");
    expect(() => label.addClassification("Best first", ["A", "A"])).toThrow('chooses "A" a second time');
    // @ts-expect-error: one object is related to many
    expect(() => label.addRelation("feeds", { group: [] })).toThrow(LabelError);
    expect(() => label.addRelation("feeds", { from: "a", to: [] })).toThrow("names no object");
    expect(label).toMatchObject({ objects: [], classifications: [], relations: [] });
  });

  test("are missing strokes where a brush is required, and answered twice only where that may be", () => {
    const label = labelSet.label("scan.nrrd");
    label.addClassification("Note", "one");
    label.addClassification("Note", "two");
    label.addClassification("Sharp", true);
    label.addClassification("Sharp", false);
    expect(labelSet.validate([label]).map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
      "/0/classifications/3 duplicate-answer",
      "/0/brushDataUrl required",
    ]);
  });

  test("keep their types from the service", () => {
    const asset = { asset: "", externalId: "a", task: { taskId: "t" } } as ExportedAsset;
    const { task } = labelSet.parse(asset);
    type Objects = (typeof task.objects)[number];
    expectTypeOf<Extract<Objects, { title: "Tumour" }>["shape"]>().toEqualTypeOf<VoxelBox>();
    expectTypeOf<Extract<Objects, { title: "Diameter" }>["shape"]>().toEqualTypeOf<VoxelLine>();
    expectTypeOf<Extract<Objects, { title: "Bend" }>["shape"]>().toEqualTypeOf<Angle>();
    expectTypeOf<Extract<Objects, { title: "Cable" }>["shape"]>().toEqualTypeOf<unknown>();
    expectTypeOf<Extract<Objects, { title: "Lesion" }>["shape"]>().toEqualTypeOf<true>();
    expectTypeOf<Objects["metadata"]>().toEqualTypeOf<ParsedMetadata | undefined>();
    expectTypeOf(task.brushDataUrl).toEqualTypeOf<string | undefined>();
    type Answers = (typeof task.classifications)[number];
    expectTypeOf<Extract<Answers, { title: "Sharp" }>["answer"]>().toEqualTypeOf<boolean>();
    expectTypeOf<Extract<Answers, { title: "Best first" }>["answer"]>().toEqualTypeOf<readonly ("A" | "B" | "C")[]>();
    expectTypeOf<(typeof task.relations)[number]["to"]>().toEqualTypeOf<readonly string[]>();
    expect(task).toMatchObject({ objects: [], unknown: [] });
  });

  test("come in the events of webhooks too, with all that those say", () => {
    const event = {
      ...{ asset: "", externalId: "a", projectId: "p", categorySchema: labelSet.toJSON(), batchNames: ["Night"] },
      task: { taskId: "t", stage: "Label", stageName: "Labeling", brushDataUrl: "https://example.com/strokes.png" },
    } satisfies TaskEvent;
    const { projectId, batchNames, task } = labelSet.parse(event);
    expect([projectId, batchNames, task.stageName, task.brushDataUrl]).toEqual([
      "p",
      ["Night"],
      "Labeling",
      "https://example.com/strokes.png",
    ]);
  });
});

describe("a label set of today's kinds", () => {
  test("says on the wire only what it was given of what came late", () => {
    const { tools = [], classifications = [] } = labelSet.toJSON();
    expect(tools.map(({ tool }) => tool).join(" ")).toBe(
      "bounding-box bounding-box polyline angle spline message pct brush medical-brush",
    );
    expect(tools[0]).toMatchObject({ ocrEnabled: true });
    expect(tools[1]).not.toHaveProperty("ocrEnabled");
    const names = { exportName: "sharp", displayName: "Is it sharp?", abbreviatedName: "sh" };
    expect(classifications[0]).toMatchObject({ defaultValue: true, ...names });
    expect(classifications[1]).not.toHaveProperty("exportName");
    expect(classifications[2]).toMatchObject({ multiple: true, attributeType: "string" });
  });

  test("is printed with the functions that it was made with", () => {
    const code = toCode(labelSet);
    for (const name of "voxelBox voxelLine angle spline message pct brush medicalBrush boolean rank".split(" ")) {
      expect(code).toMatch(new RegExp(`^ +${name}\\(|\\[${name}\\(`, "m"));
    }
    expect(code).toContain('voxelLine("Diameter"');
    // A project does not say which of its boxes are in volumes.
    expect(toCode(labelSet.toJSON())).not.toContain("voxel");
  });

  test.each([
    ["ocrEnabled", boundingBox("x"), boundingBox("x", { ocrEnabled: true })],
    ["multiple", boundingBox("x"), boundingBox("x", { multiple: true })],
  ] as const)("that gets %s has that as its change", (field, before, after) => {
    const changes = diff(defineLabelSet({ tools: [before] }), defineLabelSet({ tools: [after] }));
    expect(changes).toMatchObject([{ kind: "changed", field, before: false, after: true, orphansLabels: false }]);
  });

  test.each([
    ["exportName", "x", ""],
    ["displayName", "x", ""],
    ["abbreviatedName", "x", ""],
    ["attributeType", "x", ""],
    ["defaultValue", false, null],
    ["frameSpecific", true, false],
    ["multiple", true, false],
  ] as const)("whose question gets %s has that as its change", (field, value, before) => {
    const parts = (given: object) => defineLabelSet({ classifications: [boolean("x", given)] });
    const changes = diff(parts({}), parts({ [field]: value }));
    expect(changes).toMatchObject([{ kind: "changed", field, before, after: value, orphansLabels: false }]);
  });

  test("orphans the strokes of a brush with its colour, by which they are known", () => {
    const [before, after] = ["#1E7800", "#FF0000"].map((color) => {
      return defineLabelSet({
        tools: [
          brush("Road", { color: color as "#" }),
          boundingBox("Plate", { color: `${color}`.replace("0", "1") as "#" }),
        ],
      });
    });
    expect(before && after && diff(before, after)).toMatchObject([
      { path: "Road", field: "color", orphansLabels: true },
      { path: "Plate", field: "color", orphansLabels: false },
    ]);
  });

  test("of a project reads what lies in volumes by the shape itself", () => {
    const project = LabelSet.fromJSON(labelSet.toJSON());
    const read = (shape: object) => {
      const asset = { asset: "", externalId: "a", task: { taskId: "t", tools: [{ title: "Plate", ...shape }] } };
      return project.parse(asset as unknown as ExportedAsset).task.objects.map(({ tool }) => tool);
    };
    expect(read({ "bounding-box": flat })).toEqual(["bounding-box"]);
    expect(read({ "bounding-box": volume })).toEqual(["voxel-box"]);
  });

  test("keeps a kind that nobody has seen, and says so of its labels", () => {
    const project = LabelSet.fromJSON({ tools: [{ tool: "circle", title: "Ring", schemaId: "ring" }] });
    const ring = { schemaId: "ring", objectId: "a", circle: { x: 1, y: 2, radius: 3 } };
    const asset = { asset: "", externalId: "a", task: { taskId: "t", tools: [ring] } } as unknown as ExportedAsset;
    expect(project.toJSON().tools).toMatchObject([{ tool: "circle" }]);
    expect(project.parse(asset).task.unknown).toMatchObject([
      { code: "unknown-part", value: ring, message: '"circle" is a kind of tool that this version can\'t read.' },
    ]);
  });

  test("checks patterns as it is defined and as it is answered", () => {
    expect(() => defineLabelSet({ classifications: [text("Plate", { regex: "[" })] })).toThrow(
      "is no regular expression",
    );
    const plates = defineLabelSet({ classifications: [text("Plate", { regex: "^[A-Z]+ \\d+$" }), radio("Q", ["a"])] });
    const label = plates.label("a.jpg");
    label.addClassification("Plate", "HH 123");
    expect(() => label.addClassification("Plate", "hh 123")).toThrow("does not match the pattern of");
  });

  test("marks spans in recordings in fractions of seconds", () => {
    const speech = defineLabelSet({ tools: [ner("Speech")] });
    const label = speech.label("a.wav");
    label.addObject("Speech", { start: 0.25, end: 0.5 });
    expect(speech.validate([label])).toEqual([]);
  });
});
