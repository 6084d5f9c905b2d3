import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryLabelSet } from "../../testing/arbitrary-label-set.ts";
import {
  boundingBox,
  branch,
  type Change,
  checkbox,
  defineLabelSet,
  diff,
  LabelSet,
  option,
  polygon,
  radio,
  singleDropdown,
  text,
  treeDropdown,
} from "../index.ts";

const brief = (changes: readonly Change[]): unknown[] => {
  return changes.map(({ kind, path, field, orphansLabels }) => {
    return [kind, path, ...(field === undefined ? [] : [field]), orphansLabels ? "orphans" : "keeps"];
  });
};

describe("no changes", () => {
  test("between a label set and itself", () => {
    fc.assert(
      fc.property(arbitraryLabelSet, (labelSet) => {
        expect(diff(labelSet, labelSet.toJSON())).toEqual([]);
      }),
    );
  });

  test("between missing keys and their defaults", () => {
    const built = defineLabelSet({ tools: [boundingBox("Car", { schemaId: "car", color: "" })] });
    expect(diff({ tools: [{ tool: "bounding-box", title: "Car", schemaId: "car" }] }, built)).toEqual([]);
    expect(diff(built, { tools: [{ tool: "bounding-box", title: "Car", schemaId: "car", color: null }] })).toEqual([]);
    const verbose = {
      shortcutKey: "",
      options: [],
      required: false,
      schemaId: "car",
      title: "Car",
      tool: "bounding-box",
    };
    expect(diff(built, { tools: [verbose] })).toEqual([]);
  });

  test("but for what a classification is set to", () => {
    const asked = (settings: object) => ({
      classifications: [{ tool: "text", title: "Note", schemaId: "n", ...settings }],
    });
    expect(diff(asked({}), asked({ frameSpecific: false, showDropdown: null }))).toEqual([]);
    expect(brief(diff(asked({}), asked({ frameSpecific: true, showDropdown: true })))).toEqual([
      ["changed", "Note", "frameSpecific", "keeps"],
      ["changed", "Note", "showDropdown", "keeps"],
    ]);
  });

  test("between a colour in upper and in lower case", () => {
    const colored = (color: "#abcdef" | "#ABCDEF") => defineLabelSet({ tools: [boundingBox("Car", { color })] });
    expect(diff(colored("#abcdef"), colored("#ABCDEF"))).toEqual([]);
  });

  test("even where ids are missing or doubled", () => {
    const wire = {
      tools: [
        { tool: "point", title: "A", schemaId: "same", options: [{ value: "x" }, { value: "x" }] },
        { tool: "point", title: "B", schemaId: "same" },
        { tool: "point", title: "B" },
        { tool: "point", title: "B" },
      ],
    };
    expect(diff(wire, structuredClone(wire))).toEqual([]);
  });
});

describe("a change", () => {
  test("is an addition for a part that is new, once for all that is in it", () => {
    const before = defineLabelSet({ tools: [boundingBox("Car")] });
    const after = defineLabelSet({
      tools: [boundingBox("Car"), polygon("Roof", { classifications: [radio("Type", ["flat", "steep"])] })],
    });
    expect(brief(diff(before, after))).toEqual([["added", "Roof", "keeps"]]);
    expect(brief(diff(after, before))).toEqual([["removed", "Roof", "orphans"]]);
  });

  test("of a title keeps the labels when the id stays, and orphans them when it does not", () => {
    const before = defineLabelSet({ tools: [boundingBox("Car", { color: "" })] });
    const renamed = defineLabelSet({ tools: [boundingBox("Vehicle", { renamedFrom: "Car", color: "" })] });
    expect(brief(diff(before, renamed))).toEqual([["changed", "Vehicle", "title", "keeps"]]);
    const replaced = defineLabelSet({ tools: [boundingBox("Vehicle", { color: "" })] });
    expect(brief(diff(before, replaced))).toEqual([
      ["added", "Vehicle", "keeps"],
      ["removed", "Car", "orphans"],
    ]);
  });

  test("of the id alone says how to keep the labels", () => {
    const before = { tools: [{ tool: "point", title: "Tip", schemaId: "old" }] };
    const removed = diff(before, defineLabelSet({ tools: [] })).concat(
      diff(before, { tools: [{ tool: "point", title: "Tip", schemaId: "new" }] }),
    );
    expect(removed.map(({ message }) => message)).toEqual([
      "Tip is removed, with the labels made with it.",
      "Tip is added.",
      'Tip is removed, with the labels made with it. To keep its labels, give Tip the id "old".',
    ]);
  });

  test("of an option orphans when the option goes, not when its text changes", () => {
    const withOptions = (...options: (string | ReturnType<typeof option>)[]) => {
      return defineLabelSet({ classifications: [radio("Type", options, { color: "" })] });
    };
    const before = withOptions("Car", "Truck");
    expect(brief(diff(before, withOptions("Car", option("Lorry", { renamedFrom: "Truck" }))))).toEqual([
      ["changed", "Type › Lorry", "value", "keeps"],
    ]);
    expect(brief(diff(before, withOptions("Car")))).toEqual([["removed", "Type › Truck", "orphans"]]);
    expect(brief(diff(before, withOptions("Truck", "Car")))).toEqual([["moved", "Type", "order", "keeps"]]);
  });

  test("finds removed options and leaves of trees, with the way to them", () => {
    const labelSet = (options: string[], streets: string[]) => {
      const type = radio("Type", options, { color: "" });
      return defineLabelSet({
        tools: [boundingBox("Vehicle", { classifications: [type], color: "" })],
        classifications: [treeDropdown("Place", [branch("City", ["Square", ...streets])], { color: "" })],
      });
    };
    expect(brief(diff(labelSet(["Car", "Truck"], ["Street"]), labelSet(["Car"], [])))).toEqual([
      ["removed", "Vehicle › Type › Truck", "orphans"],
      ["removed", "Place › City › Street", "orphans"],
    ]);
  });

  test("of the kind orphans unless the answers have the same form", () => {
    const id = { schemaId: "type", color: "" } as const;
    const yes = [option("yes", { schemaId: "yes" })];
    const before = defineLabelSet({ classifications: [radio("Type", yes, id)] });
    const dropdown = defineLabelSet({ classifications: [singleDropdown("Type", yes, id)] });
    const boxes = defineLabelSet({ classifications: [checkbox("Type", yes, id)] });
    expect(brief(diff(before, dropdown))).toEqual([["changed", "Type", "tool", "keeps"]]);
    expect(brief(diff(before, boxes))).toEqual([["changed", "Type", "tool", "orphans"]]);
    const drawn = (tool: string) => ({ tools: [{ tool, title: "Car", schemaId: "car" }] });
    expect(brief(diff(drawn("bounding-box"), drawn("polygon")))).toEqual([["changed", "Car", "tool", "orphans"]]);
  });

  test("of the place orphans, except within a tree", () => {
    const note = text("Note", { schemaId: "note", color: "" });
    const tools = (inA: boolean) => [
      boundingBox("A", { classifications: inA ? [note] : [], color: "" }),
      boundingBox("B", { classifications: inA ? [] : [note], color: "" }),
    ];
    const [move] = diff(defineLabelSet({ tools: tools(true) }), defineLabelSet({ tools: tools(false) }));
    expect(move).toMatchObject({
      kind: "moved",
      before: "A",
      after: "B",
      orphansLabels: true,
      pointer: "/tools/1/classifications/0",
    });

    const leaf = option("leaf", { schemaId: "leaf" });
    const trees = (inA: boolean) => {
      return defineLabelSet({
        classifications: [
          treeDropdown("T", [branch("a", ["x", ...(inA ? [leaf] : [])]), ...(inA ? [] : [leaf])], { color: "" }),
        ],
      });
    };
    expect(brief(diff(trees(true), trees(false)))).toEqual([["moved", "T › leaf", "keeps"]]);
  });

  test("of the option that reveals a part orphans, unless any option does now", () => {
    const plate = { schemaId: "plate", color: "" } as const;
    const revealedBy = (first: boolean, second: boolean) => {
      const reveals = [text("Plate", plate)];
      const settings = { color: "", classifications: first || second ? [] : reveals } as const;
      const options = [
        option("Car", { reveals: first ? reveals : [] }),
        option("Truck", { reveals: second ? reveals : [] }),
      ];
      return defineLabelSet({ classifications: [radio("Type", options, settings)] });
    };
    expect(brief(diff(revealedBy(true, false), revealedBy(false, true)))).toEqual([
      ["changed", "Type › Plate", "parentOptionId", "orphans"],
    ]);
    expect(brief(diff(revealedBy(true, false), revealedBy(false, false)))).toEqual([
      ["changed", "Type › Plate", "parentOptionId", "keeps"],
    ]);
  });

  test("of a key that this version does not know is one as well", () => {
    const before = { tools: [{ tool: "point", title: "Tip", schemaId: "t", brush: 1 }] };
    const after = { tools: [{ tool: "point", title: "Tip", schemaId: "t", brush: 2 }] };
    expect(diff(before, after)).toMatchObject([{ kind: "changed", field: "brush", before: 1, after: 2 }]);
  });

  test("of a key that every object inherits is one as well, and nothing inherited is", () => {
    const tool = (more: string) => JSON.parse(`{"tools":[{"tool":"point","title":"Tip","schemaId":"t"${more}}]}`);
    const fields = (before: string, after: string) => {
      return diff(tool(before), tool(after)).map(({ field, before, after }) => [field, before, after]);
    };
    expect(fields("", ',"constructor":"v"')).toEqual([["constructor", null, "v"]]);
    expect(fields(',"toString":"v"', "")).toEqual([["toString", "v", null]]);
    expect(fields("", ',"valueOf":null')).toEqual([]);
    expect(fields(',"z":{}', ',"z":{"hasOwnProperty":null}')).toEqual([]);
    expect(fields("", ',"__proto__":{}')).toEqual([["__proto__", null, {}]]);
    expect(fields(',"__proto__":{"a":1}', ',"__proto__":{"a":2}')).toEqual([["__proto__", { a: 1 }, { a: 2 }]]);
  });

  test("is plain JSON", () => {
    fc.assert(
      fc.property(arbitraryLabelSet, arbitraryLabelSet, (before, after) => {
        const changes = diff(before, after);
        expect(JSON.parse(JSON.stringify(changes))).toStrictEqual(changes);
        expect(after.changesSince(before.toJSON())).toStrictEqual(changes);
        const added = changes.filter(({ kind }) => kind === "added").length;
        expect(diff(after, before).filter(({ kind }) => kind === "removed")).toHaveLength(added);
        expect(LabelSet.fromJSON(after).changesSince(after.toJSON())).toEqual([]);
      }),
    );
  });
});
