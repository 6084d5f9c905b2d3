import type { ExportedAsset, ImportLabel } from "@ango-hub/openapi";
import type { ExportedAsset as ClassicAsset, Task } from "@ango-hub/openapi/classic";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryLabelSet, unambiguousLabelSet } from "../../testing/arbitrary-label-set.ts";
import { arbitraryLabels, arbitraryStoredLabels, type TrueLabels } from "../../testing/arbitrary-labels.ts";
import { damaged } from "../../testing/damage.ts";
import { asClassicExport, asEvent, asExport, asImport, asTask, strokes } from "../../testing/wire-shapes.ts";
import {
  boundingBox,
  checkbox,
  type DrawnShape,
  defineLabelSet,
  LabelError,
  LabelSet,
  option,
  type ParsedLabels,
  pdf,
  polygon,
  radio,
  rotatedBoundingBox,
  singleRelation,
  text,
  treeDropdown,
} from "../index.ts";

const labelled = arbitraryLabelSet.chain((labelSet) => {
  return fc.record({ labelSet: fc.constant(labelSet), labels: arbitraryLabels(labelSet.toJSON()) });
});

/** What labels mean, without what only one of the wire shapes says. */
function meaning(labels: ParsedLabels, ...without: string[]): unknown {
  const { objects, classifications, relations, unknown, brushDataUrl, medicalBrushDataUrl } = labels;
  const read = { objects, classifications, relations, unknown, brushDataUrl, medicalBrushDataUrl };
  return JSON.parse(JSON.stringify(read, (key, value) => (["other", ...without].includes(key) ? undefined : value)));
}

/** The same labels from wherever the service holds or sends them. */
function fromTheService(labelSet: LabelSet, labels: TrueLabels): ParsedLabels[] {
  const { task } = labelSet.parse(asExport(labels));
  return [
    labelSet.parseTask(asTask(labels)),
    task,
    ...task.stageHistory,
    labelSet.parse(asEvent(labels, labelSet.toJSON())).task,
    ...labelSet.parse(asClassicExport(labels)).tasks,
  ];
}

describe("one annotation", () => {
  test("reads as the same value from an import, a stored task, an export, its history, a webhook and a classic export", () => {
    fc.assert(
      fc.property(labelled, ({ labelSet, labels }) => {
        const imported = labelSet.parseLabel(asImport(labels));
        expect(imported.unknown).toEqual([]);
        expect(imported.objects).toHaveLength(labels.objects.length);
        expect(imported.objects.map(({ shape }) => shape)).toEqual(labels.objects.map(({ shape }) => shape));
        expect(imported.classifications).toHaveLength(labels.answers.length);
        expect(imported).toMatchObject(strokes);
        for (const read of fromTheService(labelSet, labels)) {
          expect(meaning(read, "metadata")).toEqual(meaning(imported));
        }
      }),
    );
  });

  test("of a kind that no import has reads as the same value from wherever the service holds it", () => {
    const stored = arbitraryLabelSet.chain((labelSet) => {
      return fc.record({ labelSet: fc.constant(labelSet), labels: arbitraryStoredLabels(labelSet.toJSON()) });
    });
    fc.assert(
      fc.property(stored, ({ labelSet, labels }) => {
        const task = labelSet.parseTask(asTask(labels));
        expect(task.unknown).toEqual([]);
        expect(task.objects.map(({ tool, shape }) => [tool, shape])).toEqual(
          labels.objects.map(({ form, shape }) => [form, shape]),
        );
        const metadata = {
          createdAt: new Date("2022-03-03T11:15:42.017Z"),
          createdBy: "annotator@example.com",
          createdIn: "Label",
          other: {},
        };
        for (const read of fromTheService(labelSet, labels)) {
          expect(meaning(read)).toEqual(meaning(task));
          const annotations = [...read.objects, ...read.classifications, ...read.relations];
          for (const annotation of annotations) expect(annotation.metadata).toEqual(metadata);
        }
      }),
    );
  });

  test("reads as it was built, when it is imported", () => {
    const unambiguous = unambiguousLabelSet.chain((labelSet) => {
      return fc.record({ labelSet: fc.constant(labelSet), labels: arbitraryLabels(labelSet.toJSON()) });
    });
    fc.assert(
      fc.property(unambiguous, ({ labelSet, labels }) => {
        const built = build(labelSet, labels);
        expect(meaning(labelSet.parseLabel(built))).toEqual(meaning(labelSet.parseLabel(asImport(labels))));
        expect(labelSet.validate([built])).toEqual([]);
      }),
    );
  });
});

/** The same labels, added one by one. */
function build(labelSet: LabelSet, labels: TrueLabels): ImportLabel {
  const label = Object.assign(labelSet.label("photo.jpg"), strokes);
  const answers = (given: TrueLabels["answers"]): object => {
    return Object.fromEntries(given.map((answer) => [answer.part.title, details(answer)]));
  };
  const details = (answer: TrueLabels["answers"][number]) => {
    const [wire] = asImport({ objects: [], answers: [answer], relations: [] }).classifications ?? [];
    return { answer: wire?.answer ?? "", classifications: answers(answer.nested) };
  };
  for (const { part, shape, answers: nested, page, objectId } of labels.objects) {
    const frame = page === undefined ? {} : { page };
    label.addObject(part.title ?? "", shape as DrawnShape, { ...frame, objectId, classifications: answers(nested) });
  }
  for (const answer of labels.answers) label.addClassification(answer.part.title ?? "", details(answer));
  for (const { part, ends, answers: nested } of labels.relations) {
    label.addRelation(part.title ?? "", {
      ...(ends as { from: string; to: string }),
      classifications: answers(nested),
    });
  }
  return label;
}

const labelSet = defineLabelSet({
  tools: [
    boundingBox("Car", {
      schemaId: "car",
      classifications: [
        radio("Type", [option("Van", { schemaId: "van", reveals: [text("Plate", { schemaId: "plate" })] }), "Bus"], {
          schemaId: "type",
        }),
      ],
    }),
    polygon("Roof", { schemaId: "roof" }),
    rotatedBoundingBox("Ship", { schemaId: "ship" }),
    pdf("Clause", { schemaId: "clause" }),
  ],
  classifications: [
    treeDropdown("Place", ["City"], { schemaId: "place" }),
    checkbox("Weather", ["Rain", "Wind"], { schemaId: "weather" }),
  ],
  relations: [singleRelation("tows", { schemaId: "tows" })],
});

const box = { x: 1, y: 2, width: 3, height: 4 };
const exported = (task: object): ClassicAsset => {
  return {
    asset: "https://x/a.jpg",
    externalId: "a.jpg",
    tasks: [{ taskId: "t", objects: [], classifications: [], relations: [], ...task }],
  } as ClassicAsset;
};
const parsed = (task: object) => {
  const [read] = labelSet.parse(exported(task)).tasks;
  if (read === undefined) throw new Error("the task was lost");
  return read;
};

describe("parsing an export", () => {
  test("keeps all fields of the asset and its tasks", () => {
    const asset = {
      ...exported({ "duration(ms)": 7, reviewConf: { a: 1 } }),
      "labelDuration(ms)": 5,
      consensus: 0.5,
      later: [1],
    };
    const { tasks, ...rest } = labelSet.parse(asset);
    expect(rest).toStrictEqual({
      asset: "https://x/a.jpg",
      externalId: "a.jpg",
      "labelDuration(ms)": 5,
      consensus: 0.5,
      later: [1],
    });
    expect(tasks[0]).toMatchObject({ taskId: "t", "duration(ms)": 7, reviewConf: { a: 1 } });
  });

  test("keeps the fields beside an object's own", () => {
    const [car] = parsed({
      objects: [{ schemaId: "car", title: "Car", "bounding-box": box, masks: ["m"], ocr: { text: "HH-1" } }],
    }).objects;
    expect(car?.other).toStrictEqual({ masks: ["m"], ocr: { text: "HH-1" } });
  });

  test("keeps what it can't read of metadata, and takes a time without a zone for UTC", () => {
    const metadata = {
      createdAt: "2021-12-08T12:31:36.043",
      createdBy: null,
      updatedAt: "yesterday",
      updatedBy: 5,
      description: "cyst",
      later: [1],
    };
    const [car] = parsed({ objects: [{ schemaId: "car", "bounding-box": box, metadata }] }).objects;
    expect(car?.metadata).toStrictEqual({
      createdAt: new Date("2021-12-08T12:31:36.043Z"),
      description: "cyst",
      other: { updatedAt: "yesterday", updatedBy: 5, later: [1] },
    });
    const [bare] = parsed({ objects: [{ schemaId: "car", "bounding-box": box, metadata: null }] }).objects;
    expect(bare).not.toHaveProperty("metadata");
  });

  test("gives a box positive sides, and a rotated one as well", () => {
    const { objects } = parsed({
      objects: [
        { schemaId: "car", "bounding-box": { x: 10, y: 10, width: -4, height: -6 } },
        { schemaId: "ship", "rotated-bounding-box": { x: 10, y: 10, width: -4, height: 6, rotation: 90, corners: [] } },
      ],
    });
    expect(objects[0]?.shape).toEqual({ x: 6, y: 4, width: 4, height: 6 });
    expect(objects[1]?.shape).toEqual({ x: 10, y: 6, width: 4, height: 6, rotation: 90 });
  });

  test("keeps the rectangles and the picture of a PDF area", () => {
    const rectangle = { x1: 1, y1: 2, x2: 3, y2: 4, width: 100, height: 200 };
    const area = {
      position: { boundingRect: rectangle, rects: [rectangle], pageNumber: 2 },
      content: { image: "data:," },
    };
    const [clause] = parsed({ objects: [{ schemaId: "clause", pdf: area }] }).objects;
    expect(clause?.shape).toEqual({ ...rectangle, pageNumber: 2, rects: [rectangle], image: "data:," });
  });

  test("finds the id of an object in its PDF area, too, where imports may have it", () => {
    const area = { x1: 1, y1: 2, x2: 3, y2: 4, width: 100, height: 200, pageNumber: 2 };
    const label = {
      externalId: "a.pdf",
      brushDataUrl: "https://example.com/strokes.png",
      objects: [{ schemaId: "clause", pdf: { ...area, objectId: "1" } }],
    };
    const { objects, ...rest } = labelSet.parseLabel(label);
    expect(objects).toMatchObject([{ objectId: "1", shape: area }]);
    expect(objects[0]?.shape).not.toHaveProperty("objectId");
    expect(rest).toMatchObject({ externalId: "a.pdf", brushDataUrl: "https://example.com/strokes.png" });
  });

  test("reads a part by its title when it has no id", () => {
    expect(parsed({ objects: [{ title: "Car", "bounding-box": box }] }).objects).toMatchObject([{ schemaId: "car" }]);
  });

  test("gives options the text that they have now, also when it finds their ids", () => {
    const type = { schemaId: "type", answer: "van" };
    expect(
      parsed({ objects: [{ schemaId: "car", "bounding-box": box, classifications: [type] }] }).objects,
    ).toMatchObject([{ classifications: [{ answer: "Van" }] }]);
  });
});

describe("what the label set does not know", () => {
  const unknownIn = (task: object) => parsed(task).unknown.map(({ code, pointer }) => [code, pointer]);
  const nested = (...classifications: object[]) => ({
    objects: [{ schemaId: "car", "bounding-box": box, classifications }],
  });

  test.each([
    ["a tool", { objects: [{ schemaId: "gone", title: "Tram", point: [1, 2] }] }, "unknown-part", "/tasks/0/objects/0"],
    ["a title", { objects: [{ title: "Tram", point: [1, 2] }] }, "unknown-part", "/tasks/0/objects/0"],
    ["nothing named", { objects: [{ point: [1, 2] }] }, "unknown-part", "/tasks/0/objects/0"],
    ["another shape", { objects: [{ schemaId: "roof", point: [1, 2] }] }, "wrong-shape", "/tasks/0/objects/0"],
    [
      "half a shape",
      { objects: [{ schemaId: "car", "bounding-box": { x: 1 } }] },
      "wrong-shape",
      "/tasks/0/objects/0/bounding-box/y",
    ],
    ["an object that is none", { objects: [5] }, "wrong-type", "/tasks/0/objects/0"],
    ["a list that is none", { objects: {} }, "wrong-type", "/tasks/0/objects"],
    [
      "a page that is none",
      { objects: [{ schemaId: "car", "bounding-box": box, page: -1 }] },
      "wrong-type",
      "/tasks/0/objects/0/page",
    ],
    [
      "an option",
      { classifications: [{ schemaId: "weather", answer: ["Rain", "Hail"] }] },
      "unknown-option",
      "/tasks/0/classifications/0/answer/1",
    ],
    [
      "a single answer where several can be",
      { classifications: [{ schemaId: "weather", answer: "Rain" }] },
      "wrong-answer",
      "/tasks/0/classifications/0/answer",
    ],
    [
      "several answers where one can be",
      nested({ schemaId: "type", answer: ["Bus"] }),
      "wrong-answer",
      "/tasks/0/objects/0/classifications/0/answer",
    ],
    [
      "metadata that is none",
      { objects: [{ schemaId: "car", "bounding-box": box, metadata: "me" }] },
      "wrong-type",
      "/tasks/0/objects/0/metadata",
    ],
    ["relation ends", { relations: [{ schemaId: "tows", from: "a" }] }, "wrong-type", "/tasks/0/relations/0"],
    [
      "a direction",
      { relations: [{ schemaId: "tows", from: "a", to: "b", direction: "up" }] },
      "wrong-type",
      "/tasks/0/relations/0/direction",
    ],
    [
      "an answer that another option reveals",
      nested({ schemaId: "type", answer: "Bus", classifications: [{ schemaId: "plate", answer: "1" }] }),
      "not-revealed",
      "/tasks/0/objects/0/classifications/0/classifications/0",
    ],
  ])("is kept and reported: %s", (_, task, code, pointer) => {
    const found = unknownIn(task).find(([, where]) => where === pointer);
    expect(found).toEqual([code, pointer]);
  });

  test("comes whole, with the path in titles", () => {
    const value = { schemaId: "type", answer: "Tram", metadata: {} };
    const { objects, unknown } = parsed(nested(value));
    expect(objects[0]?.classifications).toEqual([]);
    expect(unknown).toMatchObject([
      { value, path: "Car › Type", message: '"Tram" is no option of "Type"; those are: Van, Bus.' },
    ]);
  });

  test("of a title that two parts share is left in doubt", () => {
    const twice = {
      tools: [
        { tool: "point", title: "Tip", schemaId: "a" },
        { tool: "point", title: "Tip", schemaId: "b" },
      ],
    };
    const labels = { objects: [{ title: "Tip", point: [1, 2] }] } as unknown as ImportLabel;
    const { unknown } = defineLabelSet({}).parseLabel(labels);
    expect(unknown[0]?.code).toBe("unknown-part");
    expect(LabelSet.fromJSON(twice).parseLabel(labels).unknown[0]?.code).toBe("ambiguous-title");
  });
});

describe("damage", () => {
  test("is answered with a typed error or with a value, never otherwise", () => {
    const any = labelled.chain(({ labelSet, labels }) => {
      return fc.record({
        labelSet: fc.constant(labelSet),
        asset: damaged(asExport(labels)),
        classicAsset: damaged(asClassicExport(labels)),
        task: damaged(asTask(labels)),
        label: damaged(asImport(labels)),
      });
    });
    fc.assert(
      fc.property(any, ({ labelSet, asset, classicAsset, task, label }) => {
        for (const run of [
          () => labelSet.parse(asset as ExportedAsset),
          () => labelSet.parse(classicAsset as ClassicAsset),
          () => labelSet.parseTask(task as Task),
          () => labelSet.parseLabel(label as ImportLabel),
          () => labelSet.validate([label as ImportLabel]),
        ]) {
          try {
            run();
          } catch (error) {
            expect(error).toBeInstanceOf(LabelError);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("does not take null, or what is no text, for the URL of strokes", () => {
    for (const brushDataUrl of [null, undefined, 5]) {
      const asset = { asset: "", externalId: "a", task: { taskId: "t", brushDataUrl } } as ExportedAsset;
      expect(labelSet.parse(asset).task).not.toHaveProperty("brushDataUrl");
    }
  });

  test("leaves no history empty-handed: where an export has none, it is an empty list", () => {
    for (const stageHistory of [undefined, null, []]) {
      const asset = { asset: "", externalId: "a", task: { taskId: "t", stageHistory } } as ExportedAsset;
      expect(labelSet.parse(asset).task.stageHistory).toEqual([]);
    }
  });

  test("says what should be an asset, a task or a label and is not", () => {
    expect(() => labelSet.parse(null as never)).toThrow("/: is null; it must be an object.");
    expect(() => labelSet.parse({ tasks: 5 } as never)).toThrow("/tasks: is a number; it must be an array.");
    expect(() => labelSet.parse({ task: null } as never)).toThrow("/task: is null; it must be an object.");
    expect(() => labelSet.parse({ task: { stageHistory: [4] } } as never)).toThrow(
      "/task/stageHistory/0: is a number;",
    );
    expect(() => labelSet.parseTask({ answer: "x" } as never)).toThrow("/answer: is a string; it must be an object.");
    expect(() => labelSet.parseLabel([] as never)).toThrow(LabelError);
  });

  test("does not recurse into labels that hold themselves", () => {
    const answer: Record<string, unknown> = { schemaId: "type", answer: "Van" };
    answer.classifications = [answer];
    const read = parsed({ objects: [{ schemaId: "car", "bounding-box": box, classifications: [answer] }] });
    expect(read.unknown).toHaveLength(1);
  });
});
