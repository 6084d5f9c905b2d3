import type { CategorySchema } from "@ango-hub/openapi/classic";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryLabelSet } from "../../testing/arbitrary-label-set.ts";
import {
  type AnyClassification,
  boundingBox,
  branch,
  checkbox,
  defineLabelSet,
  diff,
  groupRelation,
  type LabelSet,
  LabelSet as LabelSets,
  option,
  radio,
  singleDropdown,
  singleRelation,
  text,
  toCode,
  treeDropdown,
} from "../index.ts";

/** What a part is called, and what it says that it was called. */
interface Name {
  readonly title: string;
  readonly renamedFrom?: string;
}
const parts = ["tool", "question", "option", "revealed", "tree", "branch", "leaf", "relation", "group"] as const;
type Part = (typeof parts)[number];

/** A label set with a part of every sort, all under names of their own. */
function build(names: Readonly<Record<Part, Name>>): LabelSet {
  const from = (part: Part): { renamedFrom?: string } => {
    const { renamedFrom } = names[part];
    return renamedFrom === undefined ? {} : { renamedFrom };
  };
  const revealed = text(names.revealed.title, from("revealed"));
  const choice = option(names.option.title, { ...from("option"), reveals: [revealed] });
  const question = radio(names.question.title, [choice, "another"], from("question"));
  const leaf = option(names.leaf.title, from("leaf"));
  return defineLabelSet({
    tools: [boundingBox(names.tool.title, { ...from("tool"), classifications: [question] }), boundingBox("Other")],
    classifications: [
      treeDropdown(names.tree.title, [branch(names.branch.title, [leaf, "more"], from("branch"))], from("tree")),
    ],
    relations: [
      singleRelation(names.relation.title, from("relation")),
      groupRelation(names.group.title, from("group")),
    ],
  }) as unknown as LabelSet;
}

/** The ids of all parts and options, in document order. */
function idsOf(labelSet: CategorySchema): string[] {
  return [...JSON.stringify(labelSet).matchAll(/"(?:schemaId|key)":"([^"]*)"/g)].map(([, id]) => id ?? "");
}

const fresh = Object.fromEntries(parts.map((part) => [part, { title: part }])) as Record<Part, Name>;

describe("ids survive every rename", () => {
  const rename = fc.record({
    part: fc.constantFrom(...parts),
    says: fc.constantFrom("the last title", "the first title", "nothing more"),
  });

  test("of every part, whichever earlier title it names, and when it names none any longer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(rename, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (rounds) => {
          let project = build(fresh).toJSON();
          const ids = idsOf(project);
          let names = fresh;
          for (const [i, renames] of rounds.entries()) {
            const next = { ...names };
            for (const { part, says } of renames) {
              const { title } = names[part];
              if (says === "nothing more") next[part] = { title };
              else next[part] = { title: `${part} ${i}`, renamedFrom: says === "the last title" ? title : part };
            }
            names = next;
            const labelSet = build(names);
            expect(diff(project, labelSet).filter(({ orphansLabels }) => orphansLabels)).toEqual([]);
            project = labelSet.withIdsOf(project).toJSON();
            expect(idsOf(project)).toEqual(ids);
          }
        },
      ),
    );
  });

  test("of two parts that take each other's title, and of those that take it over afterwards", () => {
    const tools = (...given: [string, string?][]) => {
      return defineLabelSet({
        tools: given.map(([title, renamedFrom]) =>
          boundingBox(title, renamedFrom === undefined ? {} : { renamedFrom }),
        ),
      });
    };
    const project = tools(["A"], ["B"]);
    const [a, b] = idsOf(project.toJSON());
    const swapped = tools(["B", "A"], ["A", "B"]).withIdsOf(project.toJSON());
    expect(idsOf(swapped.toJSON())).toEqual([a, b]);
    const settled = tools(["B"], ["A"]).withIdsOf(swapped.toJSON());
    expect(idsOf(settled.toJSON())).toEqual([a, b]);
    expect(idsOf(tools(["C", "B"], ["A"]).withIdsOf(settled.toJSON()).toJSON())).toEqual([a, b]);
  });

  test("also when a new part takes the old title", () => {
    const tools = (...titles: string[]) => {
      return defineLabelSet({ tools: titles.map((title) => boundingBox(title, { color: "" })) });
    };
    const project = tools("Vehicle").toJSON();
    const car = defineLabelSet({ tools: [boundingBox("Car", { renamedFrom: "Vehicle", color: "" })] }).toJSON();
    expect(idsOf(car)).toEqual(idsOf(project));
    const both = tools("Vehicle", "Car");
    const [added, kept] = idsOf(both.withIdsOf(car).toJSON());
    expect(kept).toBe(idsOf(project)[0]);
    expect(added).not.toBe(kept);
    expect(diff(car, both).map(({ kind, path }) => [kind, path])).toEqual([["added", "Vehicle"]]);
    expect(idsOf(both.withIdsOf(both.withIdsOf(car).toJSON()).toJSON())).toEqual([added, kept]);
  });

  test("of a title to one that looks the same, and says so", () => {
    const [nfc, nfd] = ["Café".normalize("NFC"), "Café".normalize("NFD")];
    const [before, after] = [nfc, nfd].map((title) => defineLabelSet({ classifications: [radio(title, [title])] }));
    expect(idsOf(after?.toJSON() ?? {})).toEqual(idsOf(before?.toJSON() ?? {}));
    const changes = diff(before ?? {}, after ?? {});
    expect(changes.map(({ field, orphansLabels }) => [field, orphansLabels])).toEqual([
      ["title", false],
      ["value", false],
    ]);
    for (const { message } of changes) expect(message).toContain("another Unicode form");
  });

  test("and a kind with the same answers", () => {
    const project = LabelSets.fromJSON({
      classifications: [
        { tool: "radio", title: "Type", schemaId: "t", color: "#FF0000", options: [{ value: "Car", schemaId: "c" }] },
      ],
    });
    const changes = diff(
      project,
      defineLabelSet({ classifications: [singleDropdown("Type", ["Car"], { color: "#FF0000" })] }),
    );
    expect(changes.map(({ field, orphansLabels }) => [field, orphansLabels])).toEqual([["tool", false]]);
    const boxes = defineLabelSet({ classifications: [checkbox("Type", ["Car"], { color: "#FF0000" })] });
    expect(diff(project, boxes).map(({ kind }) => kind)).toEqual(["added", "removed"]);
  });
});

describe("ids that are kept", () => {
  const related = fc
    .tuple(arbitraryLabelSet, arbitraryLabelSet)
    .map(([before, after]) => [before.toJSON(), after] as const);

  test("stay one to a part, and are kept again", () => {
    fc.assert(
      fc.property(related, ([before, after]) => {
        const kept = after.withIdsOf(before);
        const ids = idsOf(kept.toJSON());
        expect(new Set(ids).size).toBe(new Set(idsOf(after.toJSON())).size);
        expect(kept.withIdsOf(before).toJSON()).toEqual(kept.toJSON());
        expect(after.withIdsOf(kept.toJSON()).toJSON()).toEqual(kept.toJSON());
        expect(diff(before, kept)).toEqual(diff(before, after));
        expect(after.withIdsOf(after.toJSON()).toJSON()).toEqual(after.toJSON());
      }),
    );
  });

  test("are those of the project, also of one whose ids no builder made", () => {
    const project = { tools: [{ tool: "bounding-box", title: "Car", schemaId: "mine", options: [] }] };
    const labelSet = defineLabelSet({ tools: [boundingBox("Car")] }).withIdsOf(project);
    const label = labelSet.label("a.jpg");
    expect(label.addObject("Car", { x: 0, y: 0, width: 1, height: 1 }).schemaId).toBe("mine");
    expect(toCode(labelSet.toJSON())).toContain('schemaId: "mine"');
  });

  test("give way to none that was written down", () => {
    const project = { tools: [{ tool: "bounding-box", title: "Car", schemaId: "old" }] };
    const labelSet = defineLabelSet({ tools: [boundingBox("Car", { schemaId: "new" })] });
    expect(idsOf(labelSet.withIdsOf(project).toJSON())).toEqual(["new"]);
  });
});

describe("moving a part is said", () => {
  const note = text("Note", { color: "" });
  const tools = (title: string): LabelSet => {
    const questions = (tool: string): AnyClassification[] => (tool === title ? [note] : []);
    const tool = (name: string) => boundingBox(name, { classifications: questions(name) });
    return defineLabelSet({ tools: [tool("A"), tool("B")] }) as unknown as LabelSet;
  };

  test("of a question that goes to another tool, and to another option", () => {
    expect(diff(tools("A"), tools("B"))).toMatchObject([
      { kind: "moved", before: "A", after: "B", path: "B › Note", orphansLabels: true },
    ]);
    const revealing = (value: string): LabelSet => {
      const options = ["x", "y"].map((each) => option(each, { reveals: each === value ? [note] : [] }));
      return defineLabelSet({ classifications: [radio("Q", options)] }) as unknown as LabelSet;
    };
    expect(diff(revealing("x"), revealing("y"))).toMatchObject([
      { kind: "changed", field: "parentOptionId", path: "Q › Note", orphansLabels: true },
    ]);
  });

  test("of a leaf that goes to another branch, whose labels stay", () => {
    const tree = (inA: boolean) => {
      const [a, b] = inA ? [["x", "leaf"], ["y"]] : [["x"], ["y", "leaf"]];
      return defineLabelSet({ classifications: [treeDropdown("T", [branch("a", a ?? []), branch("b", b ?? [])])] });
    };
    expect(diff(tree(true), tree(false))).toMatchObject([
      { kind: "moved", before: "T › a", after: "T › b", orphansLabels: false },
    ]);
  });
});
