import type { ImportLabel } from "@ango-hub/openapi/classic";
import { describe, expect, test } from "vitest";
import {
  boundingBox,
  branch,
  checkbox,
  defineLabelSet,
  groupRelation,
  LabelError,
  LabelSet,
  multiDropdown,
  option,
  polygon,
  radio,
  singleRelation,
  text,
  treeDropdown,
} from "../index.ts";

const required = { required: true } as const;
const box = { x: 0, y: 0, width: 1, height: 1 };
const problemsOf = (labelSet: Pick<LabelSet, "validate">, ...labels: unknown[]): string[] => {
  return labelSet.validate(labels as ImportLabel[]).map(({ pointer, code }) => `${pointer} ${code}`);
};
const answering = (answers: Record<string, unknown>): object => {
  const classifications = Object.entries(answers).map(([title, answer]) => ({ title, answer }));
  return { externalId: "a.jpg", classifications };
};

describe("required means answered", () => {
  const labelSet = defineLabelSet({
    classifications: [
      checkbox("Damage", ["Scratch", "Dent"], required),
      multiDropdown("Colour", ["Red"], required),
      treeDropdown("Place", [branch("City", ["Street"])], required),
      text("Plate", required),
      text("Story", { ...required, richText: true }),
    ],
  });
  const full = { Damage: ["Dent"], Colour: ["Red"], Place: ["City / Street"], Plate: "34 ABC", Story: "<p>Once</p>" };

  test.each([
    ["Damage", []],
    ["Colour", []],
    ["Place", []],
    ["Plate", ""],
    ["Plate", " \t\n\u00a0"],
    ["Plate", "\u200b\ufeff"],
    ["Story", "<p><br></p>"],
    ["Story", '<p class="a">&nbsp;</p>'],
  ])("so %s is not answered by %j", (title, answer) => {
    const place = Object.keys(full).indexOf(title);
    const [problem, ...others] = labelSet.validate([answering({ ...full, [title]: answer }) as ImportLabel]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "required", pointer: `/0/classifications/${place}/answer` });
    expect(problem?.message).toBe(`is empty, but an answer to "${title}" is required.`);
  });

  test("and what says something is an answer, markup or not", () => {
    expect(problemsOf(labelSet, answering(full))).toEqual([]);
    expect(problemsOf(labelSet, answering({ ...full, Plate: "<p></p>" }))).toEqual([]);
    expect(problemsOf(labelSet, answering({ ...full, Story: '<img src="a.png">' }))).toEqual([]);
  });

  test("on one frame at least, and for each object", () => {
    const each = { schemaId: "d", title: "Damage" };
    const tracked = defineLabelSet({ classifications: [checkbox("Damage", ["Dent"], { ...required, schemaId: "d" })] });
    const frames = [
      { ...each, page: 0, answer: [] },
      { ...each, page: 1, answer: ["Dent"] },
    ];
    expect(problemsOf(tracked, { externalId: "a.mp4", classifications: frames })).toEqual([]);
    const tool = boundingBox("Car", { classifications: [text("Plate", required)] });
    const objects = ["", "34 ABC"].map((answer) => {
      return { title: "Car", "bounding-box": box, classifications: [{ title: "Plate", answer }] };
    });
    expect(problemsOf(defineLabelSet({ tools: [tool] }), { externalId: "a.jpg", objects })).toEqual([
      "/0/objects/0/classifications/0/answer required",
    ]);
  });

  test("also of parts of a project that have no ids", () => {
    const part = (title: string) => ({ tool: "text", title, required: true });
    const project = LabelSet.fromJSON({ classifications: [part("A"), part("B")] });
    expect(problemsOf(project, answering({ A: "x" }))).toEqual(["/0/classifications required"]);
    expect(problemsOf(project, answering({ A: "x", B: "y" }))).toEqual([]);
  });

  test("while what is not required may be left empty", () => {
    const free = defineLabelSet({
      classifications: [checkbox("Damage", ["Dent"]), text("Plate", { regex: "^[A-Z]+$" })],
    });
    expect(problemsOf(free, answering({ Damage: [], Plate: "" }))).toEqual([]);
  });
});

describe("what is said twice", () => {
  const labelSet = defineLabelSet({
    tools: [boundingBox("Car"), polygon("Road")],
    classifications: [checkbox("Damage", ["Scratch", "Dent"])],
    relations: [singleRelation("tows"), groupRelation("convoy")],
  });
  const untyped = LabelSet.fromJSON(labelSet.toJSON());
  const label = () => {
    const made = untyped.label("a.jpg");
    const [a, b] = ["a", "b"].map((objectId) => made.addObject("Car", box, { objectId }));
    return { made, a: a ?? "", b: b ?? "" };
  };
  const objects = ["a", "b"].map((objectId) => ({ title: "Car", objectId, "bounding-box": box }));
  const related = (...relations: object[]): object => ({ externalId: "a.jpg", objects, relations });
  const tows = { title: "tows", from: "a", to: "b" };

  test("is a problem among choices", () => {
    expect(problemsOf(labelSet, answering({ Damage: ["Dent", "Scratch", "Dent"] }))).toEqual([
      "/0/classifications/0/answer/2 duplicate-option",
    ]);
    expect(() => untyped.label("a.jpg").addClassification("Damage", ["Dent", "Dent"])).toThrow(
      '/classifications/0/answer/1 (Damage): chooses "Dent" a second time.',
    );
  });

  test.each<[string, object[], string[]]>([
    ["an object related to itself", [{ ...tows, to: "a" }], ["/0/relations/0 self-relation"]],
    ["a relation", [tows, { ...tows }], ["/0/relations/1 duplicate-relation"]],
    [
      "a relation that holds in both directions",
      [
        tows,
        { ...tows, direction: "bidirectional" },
        { title: "tows", from: "b", to: "a", direction: "bidirectional" },
      ],
      ["/0/relations/2 duplicate-relation"],
    ],
    [
      "an object of a group",
      [{ title: "convoy", group: ["a", "b", "a"] }],
      ["/0/relations/0/group/2 duplicate-object"],
    ],
    [
      "a group",
      [
        { title: "convoy", group: ["a", "b"] },
        { title: "convoy", group: ["b", "a"] },
      ],
      ["/0/relations/1 duplicate-relation"],
    ],
    ["nothing: a relation and its opposite", [tows, { title: "tows", from: "b", to: "a" }], []],
  ])("is a problem among relations: %s", (_, relations, problems) => {
    expect(problemsOf(labelSet, related(...relations))).toEqual(problems);
  });

  test("is refused of relations as they are added, and only while the first is there", () => {
    const { made, a, b } = label();
    expect(() => made.addRelation("tows", { from: a, to: a })).toThrow("relates an object to itself");
    expect(() => made.addRelation("convoy", { group: [a, b, "a"] })).toThrow('names the object "a" a second time');
    made.addRelation("tows", { from: a, to: b });
    expect(() => made.addRelation("tows", { from: "a", to: "b" })).toThrow("says the same as /relations/0.");
    made.relations.pop();
    made.addRelation("tows", { from: "a", to: "b" });
    expect(labelSet.validate([made])).toEqual([]);
  });
});

describe("a pattern is checked where a text is given", () => {
  const plate = text("Plate", { regex: "^[0-9]{2} [A-Z]+$" });
  const labelSet = defineLabelSet({
    tools: [boundingBox("Car", { classifications: [plate] })],
    classifications: [plate, radio("Kind", [option("other", { reveals: [text("Which", { regex: "é" })] }), "none"])],
  });

  test("to validate, and to what adds labels", () => {
    expect(problemsOf(labelSet, answering({ Plate: "34 ABC" }))).toEqual([]);
    expect(problemsOf(labelSet, answering({ Plate: "ABC" }))).toEqual(["/0/classifications/0/answer pattern-mismatch"]);
    const label = labelSet.label("a.jpg");
    expect(() => label.addClassification("Plate", "ABC")).toThrow(
      '/classifications/0/answer (Plate): does not match the pattern of "Plate", ^[0-9]{2} [A-Z]+$.',
    );
    expect(() => label.addObject("Car", box, { classifications: { Plate: "x" } })).toThrow(
      "does not match the pattern",
    );
    expect(() => label.addClassification("Kind", { answer: "other", classifications: { Which: "e" } })).toThrow(
      LabelError,
    );
    label.addClassification("Kind", { answer: "other", classifications: { Which: "caf\u0065\u0301" } });
    expect(labelSet.validate([label])).toEqual([]);
  });

  test("and one that is no regular expression says nothing of a project's labels", () => {
    const project = LabelSet.fromJSON({ classifications: [{ tool: "text", title: "Plate", regex: "(" }] });
    expect(problemsOf(project, answering({ Plate: "x" }))).toEqual([]);
  });
});

describe("an answer that could be one of several is left in doubt", () => {
  const node = (title: string, key: string, children: object[] = []) => ({ title, key, value: key, children });
  const project = LabelSet.fromJSON({
    classifications: [
      {
        tool: "tree-dropdown",
        title: "Place",
        schemaId: "place",
        treeOptions: [node("A", "k1", [node("B / C", "k2")]), node("A / B", "k3", [node("C", "k4")])],
      },
      {
        tool: "radio",
        title: "Kind",
        schemaId: "kind",
        options: [
          { value: "twice", schemaId: "t1" },
          { value: "twice", schemaId: "t2" },
          { value: "x", schemaId: "y" },
          { value: "y", schemaId: "z" },
        ],
      },
    ],
  });

  test.each([
    ["Place", ["A / B / C"], "/answer/0", "k2, k4"],
    ["Kind", "twice", "/answer", "t1, t2"],
    ["Kind", "y", "/answer", "z, y"],
  ])("%s: %j", (title, answer, where, ids) => {
    const label = answering({ [title]: answer }) as ImportLabel;
    const [problem, ...others] = project.validate([label]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: "ambiguous-option", pointer: `/0/classifications/0${where}` });
    expect(problem?.message).toContain(`give the id of one: ${ids}.`);
    expect(project.parseLabel(label)).toMatchObject({ classifications: [], unknown: [{ code: "ambiguous-option" }] });
    expect(() => project.label("a.jpg").addClassification(title, answer as string)).toThrow(LabelError);
  });

  test("and can be given by its id", () => {
    const label = project.label("a.jpg");
    label.addClassification("Place", ["k4"]);
    label.addClassification("Kind", "t2");
    expect(label.classifications.map(({ answer }) => answer)).toEqual([["k4"], "t2"]);
    expect(project.validate([label])).toEqual([]);
  });

  test("while a stored task, whose answers are ids, is read", () => {
    const task = { answer: { classifications: [{ schemaId: "kind", answer: "y" }] } };
    expect(project.parseTask(task as never).classifications).toMatchObject([{ answer: "x" }]);
  });

  test("and so is a part whose id another has", () => {
    const tool = (title: string) => ({ tool: "point", title, schemaId: "same" });
    const twins = LabelSet.fromJSON({ tools: [tool("Tip"), tool("Top")] });
    const objects = (title?: string) => ({ externalId: "a", objects: [{ schemaId: "same", title, point: [1, 2] }] });
    expect(problemsOf(twins, objects("Top"))).toEqual([]);
    expect(problemsOf(twins, objects("Tap"), { ...objects(), externalId: "b" })).toEqual([
      "/0/objects/0 ambiguous-id",
      "/1/objects/0 ambiguous-id",
    ]);
  });
});

describe("a kind that this version does not know", () => {
  const project = LabelSet.fromJSON({ relations: [{ tool: "many-to-one", title: "tows", schemaId: "t" }] });
  const label = { externalId: "a", relations: [{ schemaId: "t", title: "tows", from: "a", to: "b" }] };

  test("of a relation is said, and its labels are kept whole", () => {
    expect(problemsOf(project, label)).toEqual(["/0/relations/0 unknown-part"]);
    expect(project.parseLabel(label as ImportLabel)).toMatchObject({
      relations: [],
      unknown: [{ value: label.relations[0] }],
    });
    expect(() => project.label("a").addRelation("tows", { from: "a", to: "b" })).toThrow(
      "that this version can't read",
    );
  });
});
