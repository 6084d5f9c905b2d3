import type { ImportLabel } from "@ango-hub/openapi/classic";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryLabelSet } from "../../testing/arbitrary-label-set.ts";
import { arbitraryLabels } from "../../testing/arbitrary-labels.ts";
import { asImport } from "../../testing/wire-shapes.ts";
import {
  boundingBox,
  checkbox,
  defineLabelSet,
  groupRelation,
  option,
  polygon,
  radio,
  singleRelation,
  text,
} from "../index.ts";

const labelSet = defineLabelSet({
  tools: [
    boundingBox("Car", {
      schemaId: "car",
      required: true,
      classifications: [
        radio("Type", [option("Van", { reveals: [text("Plate", { schemaId: "plate", required: true })] }), "Bus"], {
          schemaId: "type",
          required: true,
        }),
      ],
    }),
    polygon("Roof", { schemaId: "roof" }),
  ],
  classifications: [checkbox("Weather", ["Rain", "Wind"], { schemaId: "weather" })],
  relations: [singleRelation("tows", { schemaId: "tows" }), groupRelation("convoy", { schemaId: "convoy" })],
});
const box = { x: 1, y: 2, width: 3, height: 4 };
const bus = { schemaId: "type", answer: "Bus" };
const car = (more: object = {}): object => ({ schemaId: "car", "bounding-box": box, classifications: [bus], ...more });
const label = (more: object = {}): ImportLabel => ({ externalId: "a.jpg", objects: [car()], ...more }) as ImportLabel;
const problemsOf = (...labels: unknown[]): string[] => {
  return labelSet.validate(labels as ImportLabel[]).map(({ pointer, code }) => `${pointer} ${code}`);
};

test("finds nothing wrong with labels that fit", () => {
  fc.assert(
    fc.property(
      arbitraryLabelSet.chain((labelSet) => {
        return fc.record({ labelSet: fc.constant(labelSet), labels: arbitraryLabels(labelSet.toJSON()) });
      }),
      ({ labelSet, labels }) => {
        const problems = labelSet.validate([asImport(labels)]);
        // A relation that is required can't be there when too little was drawn.
        expect(problems.filter(({ code }) => code !== "required")).toEqual([]);
        if (labels.objects.length > 1) expect(problems).toEqual([]);
      },
    ),
  );
});

test("goes through a whole import, whatever iterable it is", () => {
  expect(
    labelSet.validate(new Set([label(), label({ externalId: "b.jpg", objects: [car({ page: "1" })] })])),
  ).toMatchObject([
    { pointer: "/1/objects/0/page", path: "b.jpg › Car" },
    { pointer: "/1/objects", code: "required" },
  ]);
});

describe("finds", () => {
  test.each<[string, unknown, string[]]>([
    ["a label that is none", 5, ["/0 wrong-type"]],
    ["no asset", label({ externalId: undefined }), ["/0 missing-asset"]],
    ["a list of another name", label({ object: [] }), ["/0/object unknown-part"]],
    ["a list that is none", label({ relations: 5 }), ["/0/relations wrong-type"]],
    [
      "an unknown tool",
      label({ objects: [car(), { schemaId: "gone", point: [1, 2] }] }),
      ["/0/objects/1 unknown-part"],
    ],
    [
      "the wrong shape for a tool",
      label({ objects: [car(), { schemaId: "roof", point: [1, 2] }] }),
      ["/0/objects/1 wrong-shape"],
    ],
    ["two shapes", label({ objects: [car({ point: [1, 2] })] }), ["/0/objects/0/point wrong-shape"]],
    [
      "a box without area",
      label({ objects: [car({ "bounding-box": { ...box, height: 0 } })] }),
      ["/0/objects/0/bounding-box degenerate-shape"],
    ],
    [
      "two points for a polygon",
      label({
        objects: [
          car(),
          {
            schemaId: "roof",
            polygon: [
              [0, 0],
              [1, 1],
            ],
          },
        ],
      }),
      ["/0/objects/1/polygon degenerate-shape"],
    ],
    [
      "a number that is none",
      label({ objects: [car(), { schemaId: "roof", polygon: [[0, Number.NaN]] }] }),
      ["/0/objects/1/polygon/0 wrong-shape"],
    ],
    [
      "an answer that is no option",
      label({ classifications: [{ schemaId: "weather", answer: ["Sun"] }] }),
      ["/0/classifications/0/answer/0 unknown-option"],
    ],
    [
      "the same answer twice",
      label({
        classifications: [
          { schemaId: "weather", answer: ["Rain"] },
          { schemaId: "weather", answer: ["Wind"] },
        ],
      }),
      ["/0/classifications/1 duplicate-answer"],
    ],
    ["a required tool that was not used", label({ objects: [] }), ["/0/objects required"]],
    [
      "a required answer that is missing",
      label({ objects: [car({ classifications: [] })] }),
      ["/0/objects/0/classifications required"],
    ],
    [
      "a required answer that is missing under the option that reveals it",
      label({ objects: [car({ classifications: [{ ...bus, answer: "Van" }] })] }),
      ["/0/objects/0/classifications/0/classifications required"],
    ],
    [
      "a nested answer whose option is not chosen",
      label({
        objects: [car({ classifications: [{ ...bus, classifications: [{ schemaId: "plate", answer: "1" }] }] })],
      }),
      ["/0/objects/0/classifications/0/classifications/0 not-revealed"],
    ],
    [
      "relations to objects that are not there",
      label({
        objects: [car({ objectId: "a" })],
        relations: [
          { schemaId: "tows", from: "a", to: "b" },
          { schemaId: "convoy", group: ["a", "c"] },
        ],
      }),
      ["/0/relations/0/to unknown-object", "/0/relations/1/group/1 unknown-object"],
    ],
    [
      "an empty group",
      label({ relations: [{ schemaId: "convoy", group: [] }] }),
      ["/0/relations/0/group unknown-object"],
    ],
    [
      "an object id that is used twice",
      label({ objects: [car({ objectId: "a" }), car({ objectId: "a" })] }),
      ["/0/objects/1/objectId duplicate-object"],
    ],
  ])("%s", (_, given, expected) => {
    expect(problemsOf(given)).toEqual(expected);
  });

  test("what the service does not take, though labels can be read without it", () => {
    for (const [given, pointer, message] of [
      [{ objects: [car({ colour: "red" })] }, "/0/objects/0/colour", "must be left out: only schemaId, title, tool,"],
      [
        { objects: [car({ page: 2 ** 31 })] },
        "/0/objects/0/page",
        "must be a whole number, 0 to 2147483647; it is a number.",
      ],
      [{ objects: [car({ objectId: "" })] }, "/0/objects/0/objectId", "must be a text that is not empty"],
      [{ classifications: null }, "/0/classifications", "must be a list; it is null."],
      [{ brushDataUrl: "strokes.png" }, "/0/brushDataUrl", "must be an http or https URL"],
      [
        { classifications: [{ schemaId: "weather", answer: [], lock: "yes" }] },
        "/0/classifications/0/lock",
        "must be true or false",
      ],
    ] as const) {
      expect(labelSet.validate([label(given as object)])).toMatchObject([
        { code: "wrong-type", pointer, message: expect.stringContaining(message) },
      ]);
    }
  });

  test("an asset that is labelled twice, by external id or by URL", () => {
    const byUrl = { ...label(), externalId: undefined, data: "https://example.com/a.jpg" };
    expect(problemsOf(label(), label({ externalId: "b.jpg" }), label(), byUrl, byUrl)).toEqual([
      "/2/externalId duplicate-asset",
      "/4/data duplicate-asset",
    ]);
  });
});

test("lets labels carry what exports have, and the strokes of brushes", () => {
  const carried = {
    asset: "https://example.com/a.jpg",
    brushDataUrl: "https://example.com/strokes.png",
    medicalBrushDataUrl: "https://example.com/strokes.nrrd",
    objects: [car({ title: "", tool: "bounding-box", lock: false })],
    classifications: [{ schemaId: "weather", title: "", tool: "checkbox", columnField: false, answer: [], lock: true }],
  };
  expect(problemsOf(label(carried))).toEqual([]);
});

test("lets an object id stand on several pages, and an answer be given at several frames", () => {
  const objects = [car({ objectId: "a", page: 1 }), car({ objectId: "a", page: 2 })];
  const classifications = [1, 2].map((page) => ({ schemaId: "weather", answer: ["Rain"], page }));
  expect(problemsOf(label({ objects, classifications }))).toEqual([]);
});
