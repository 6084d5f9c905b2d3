import { describe, expect, test } from "vitest";
import {
  applyLabelSet,
  boundingBox,
  boxAround,
  boxCorners,
  branch,
  buildCategorySchema,
  checkbox,
  defineLabelSet,
  diff,
  groupRelation,
  LabelError,
  LabelSet,
  LabelSetError,
  maskFromOutlines,
  maskToPolygons,
  ner,
  normalizeBox,
  option,
  PlanError,
  pdf,
  planLabelSet,
  polygon,
  radio,
  rotatedBoundingBox,
  rotatedBoxFromCorners,
  segmentation,
  singleRelation,
  text,
  toCode,
  treeDropdown,
} from "./index.ts";

const labelSet = defineLabelSet({
  tools: [
    boundingBox("Box", { classifications: [radio("Q", ["a", option("b", { reveals: [text("T")] })])] }),
    rotatedBoundingBox("Turned"),
    polygon("Outline"),
    segmentation("Mask"),
    ner("Span"),
    pdf("Area"),
  ],
  classifications: [checkbox("C", ["x", "y"]), treeDropdown("D", [branch("u", ["v"])]), text("Z")],
  relations: [singleRelation("pair"), groupRelation("group")],
});
const box = { x: 0, y: 0, width: 1, height: 1 };

const circular: Record<string, unknown> = {};
circular.tools = [circular, circular];
const nested = (depth: number, key: string): unknown[] => {
  let list: unknown[] = [];
  for (let i = 0; i < depth; i++) list = [{ title: "t", tool: "radio", schemaId: `${i}`, [key]: list }];
  return list;
};

/** What plain JavaScript, or a damaged file, may bring in any place. */
const odd: readonly unknown[] = [
  ...[undefined, null, 0, 1, Number.NaN, 1n, "", "abc", "\ud800", true, Symbol("s"), () => {}],
  ...[[], [null], [[]], [5], {}, { tools: 5 }, { tools: [null] }, { tools: [{}] }, { labelSets: {} }],
  ...[circular, Object.create(null), JSON.parse('{"__proto__":{"tools":[]}}'), new Map(), new Date(Number.NaN)],
  ...[{ tools: nested(1000, "classifications") }, { classifications: nested(100_000, "classifications") }],
  { classifications: [{ tool: "tree-dropdown", treeOptions: nested(1000, "children") }] },
  { toJSON: () => 5 },
  { toJSON: () => undefined },
  { externalId: "a", objects: [null, 5, {}, { title: "Box" }, { title: Symbol("x") }, { schemaId: {} }] },
  { externalId: "a", objects: nested(10_000, "classifications") },
  [{ externalId: "a", objects: 5 }],
  { zones: [{ region: [[0, 0]], holes: [5] }] },
];

const client = (current: unknown) => ({ labelSets: { get: async () => current as object, set: async () => ({}) } });
const addFrame = (page: unknown, details?: unknown): unknown => {
  const label = labelSet.label("a.mp4");
  return label.addFrame(label.addObject("Box", box, { page: 0 }), page as number, box, details as object);
};
const question = (value: unknown): unknown => defineLabelSet({ classifications: [value as never] });

// biome-ignore lint/suspicious/noExplicitAny: these are the values that types keep out.
const functions: Readonly<Record<string, (value: any) => unknown>> = {
  "LabelSet.fromJSON": LabelSet.fromJSON,
  "labelSet.parse": labelSet.parse,
  "labelSet.parseTask": labelSet.parseTask,
  "labelSet.parseLabel": labelSet.parseLabel,
  "labelSet.validate": labelSet.validate,
  "labelSet.validate, of one": (value) => labelSet.validate([value]),
  "labelSet.changesSince": labelSet.changesSince,
  "labelSet.withIdsOf": labelSet.withIdsOf,
  "labelSet.label": labelSet.label,
  "labelSet.label, by URL": (data) => labelSet.label({ data }),
  "diff, before": (value) => diff(value, labelSet),
  "diff, after": (value) => diff(labelSet, value),
  toCode,
  buildCategorySchema,
  defineLabelSet,
  "defineLabelSet, settings": (value) => defineLabelSet({}, value),
  "defineLabelSet, tools": (tools) => defineLabelSet({ tools }),
  "defineLabelSet, a tool": (tool) => defineLabelSet({ tools: [tool] }),
  "radio, title": (title) => question(radio(title, ["a"])),
  "radio, options": (options) => question(radio("q", options)),
  "radio, an option": (value) => question(radio("q", [value])),
  "radio, settings": (settings) => question(radio("q", ["a"], settings)),
  "option, value": (value) => question(radio("q", [option(value)])),
  "option, settings": (settings) => question(radio("q", [option("a", settings)])),
  "option, reveals": (value) => question(radio("q", [option("a", { reveals: [value] })])),
  "branch, children": (children) => question(treeDropdown("q", [branch("a", children)])),
  "branch, a child": (child) => question(treeDropdown("q", [branch("a", [child])])),
  ...Object.fromEntries(
    ["regex", "schemaId", "renamedFrom", "color", "shortcutKey", "other", "classifications", "parentOptionId"].map(
      (key) => [`text, ${key}`, (value: unknown) => question(text("a", { [key]: value }))],
    ),
  ),
  ...Object.fromEntries(
    (["Box", "Turned", "Outline", "Mask", "Span", "Area"] as const).map((title) => [
      `label.addObject, ${title}`,
      (shape: never) => labelSet.label("a").addObject(title, shape),
    ]),
  ),
  "label.addObject, title": (title) => labelSet.label("a").addObject(title, box),
  "label.addObject, details": (details) => labelSet.label("a").addObject("Box", box, details),
  "label.addObject, answers": (classifications) => labelSet.label("a").addObject("Box", box, { classifications }),
  "label.addObject, an answer": (Q) => labelSet.label("a").addObject("Box", box, { classifications: { Q } }),
  "label.addClassification, title": (title) => labelSet.label("a").addClassification(title, "a" as never),
  "label.addClassification, choices": (answer) => labelSet.label("a").addClassification("C", answer),
  "label.addClassification, a choice": (answer) => labelSet.label("a").addClassification("D", [answer]),
  "label.addClassification, text": (answer) => labelSet.label("a").addClassification("Z", answer),
  "label.addFrame, object": (object) => labelSet.label("a").addFrame(object, 1, box),
  "label.addFrame, page": (page) => addFrame(page),
  "label.addFrame, details": (details) => addFrame(1, details),
  "label.addRelation, title": (title) => labelSet.label("a").addRelation(title, {} as never),
  "label.addRelation, ends": (ends) => labelSet.label("a").addRelation("pair", ends),
  "label.addRelation, an end": (from) => labelSet.label("a").addRelation("pair", { from, to: from }),
  "label.addRelation, group": (group) => labelSet.label("a").addRelation("group", { group }),
  normalizeBox,
  boxCorners,
  boxAround,
  rotatedBoxFromCorners,
  maskFromOutlines,
  maskToPolygons,
  "planLabelSet, client": (ango) => planLabelSet(ango, "p", labelSet),
  "planLabelSet, project": (projectId) => planLabelSet(client({}), projectId, labelSet),
  "planLabelSet, label set": (value) => planLabelSet(client({}), "p", value),
  "planLabelSet, the project's": (value) => planLabelSet(client(value), "p", labelSet),
  "applyLabelSet, client": (ango) => applyLabelSet(ango, { projectId: "p", before: {}, after: {}, changes: [] }),
  "applyLabelSet, plan": (plan) => applyLabelSet(client({}), plan),
  "applyLabelSet, label sets": (value) => {
    return applyLabelSet(client({}), { projectId: "p", before: value, after: value, changes: [] });
  },
};

describe("whatever a function is given, it fails with an error of ours or not at all", () => {
  test.each(Object.entries(functions))("%s", async (_, run) => {
    for (const value of odd) {
      try {
        await run(value);
      } catch (error) {
        const isOurs = error instanceof LabelSetError || error instanceof LabelError || error instanceof PlanError;
        if (!isOurs) throw error;
      }
    }
  });
});

describe("what is no argument is refused in words", () => {
  test.each<[string, () => unknown, string]>([
    ["no parts", () => defineLabelSet(null as never), "/: is null; it must be an object."],
    ["no label set", () => diff(5 as never, labelSet), "/: is a number; it must be an object."],
    ["a circular one", () => toCode(circular as never), "/: is circular, nested too deeply, or holds what JSON can't."],
    [
      "a deep one",
      () => diff({ tools: nested(150, "classifications") as never }, {}),
      "is nested deeper than 200 levels.",
    ],
    [
      "a title",
      () => labelSet.label("a").addClassification(5 as never, [] as never),
      "is given a number for the title",
    ],
    ["details", () => addFrame(1, 5), "is given a number; details are an object."],
  ])("%s", (_, run, message) => {
    expect(run).toThrow(message);
  });

  test("labels that are no list are one problem, and a text is not its letters", () => {
    for (const [value, name] of [
      ["abc", "a string"],
      [null, "null"],
      [{}, "an object"],
    ] as const) {
      expect(labelSet.validate(value as never)).toEqual([
        { code: "wrong-type", pointer: "", path: "", message: `must be an array of labels; it is ${name}.` },
      ]);
    }
  });

  test("plans say what was given in place of a client or a project", async () => {
    await expect(planLabelSet({} as never, "p", labelSet)).rejects.toMatchObject({ reason: "no-client" });
    await expect(planLabelSet(client({}), "", labelSet)).rejects.toMatchObject({ reason: "no-project" });
    await expect(applyLabelSet(null as never, {} as never)).rejects.toThrow("Pass an `AngoHub`");
  });
});
