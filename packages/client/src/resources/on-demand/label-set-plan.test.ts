import type { CategorySchema } from "@ango-hub/openapi";
import { describe, expect, test } from "vitest";
import { checkPlan, compareLabelSets, isSameLabelSet } from "./label-set-plan.ts";

const vehicle = {
  tool: "bounding-box",
  title: "Vehicle",
  schemaId: "v",
  classifications: [
    {
      tool: "radio",
      title: "Type",
      schemaId: "t",
      options: [
        { value: "Car", schemaId: "car" },
        { value: "Truck", schemaId: "truck" },
      ],
    },
  ],
};
const place = {
  tool: "tree-dropdown",
  title: "Place",
  schemaId: "p",
  treeOptions: [{ title: "City", key: "city", children: [{ title: "Street", key: "street" }] }],
};
const labelSet = { tools: [vehicle], classifications: [place], relations: [] } as unknown as CategorySchema;

function changed(
  change: (copy: { tools: (typeof vehicle)[]; classifications: (typeof place)[] }) => void,
): CategorySchema {
  const copy = structuredClone(labelSet) as never;
  change(copy);
  return copy;
}

describe("comparing label sets", () => {
  test("finds nothing between a label set and itself, defaults and order of keys aside", () => {
    const verbose = changed(({ tools }) =>
      Object.assign(tools[0] ?? {}, { required: false, options: [], shortcutKey: "" }),
    );
    expect(compareLabelSets(labelSet, verbose)).toEqual([]);
    expect(isSameLabelSet(labelSet, verbose)).toBe(true);
  });

  test("calls a renamed part changed, which orphans nothing", () => {
    const after = changed(({ tools }) => Object.assign(tools[0] ?? {}, { title: "Car" }));
    expect(compareLabelSets(labelSet, after)).toContainEqual({
      type: "changed",
      schemaId: "v",
      path: ["Car"],
      orphansLabels: false,
    });
  });

  test("calls a part of another kind an orphaning change", () => {
    const after = changed(({ tools }) => Object.assign(tools[0] ?? {}, { tool: "polygon" }));
    expect(compareLabelSets(labelSet, after)).toEqual([
      { type: "changed", schemaId: "v", path: ["Vehicle"], orphansLabels: true },
    ]);
  });

  test("finds removed options and leaves of trees, with the way to them", () => {
    const after = changed(({ tools, classifications }) => {
      tools[0]?.classifications[0]?.options.pop();
      classifications[0]?.treeOptions[0]?.children.pop();
    });
    expect(compareLabelSets(labelSet, after)).toEqual([
      { type: "removed", schemaId: "truck", path: ["Vehicle", "Type", "Truck"], orphansLabels: true },
      { type: "removed", schemaId: "street", path: ["Place", "City", "Street"], orphansLabels: true },
    ]);
  });

  test("finds added parts", () => {
    const after = changed(({ tools }) =>
      tools.push({ ...vehicle, schemaId: "w", title: "Wagon", classifications: [] }),
    );
    expect(compareLabelSets(labelSet, after)).toEqual([
      { type: "added", schemaId: "w", path: ["Wagon"], orphansLabels: false },
    ]);
  });
});

describe("a plan", () => {
  const after = changed(({ tools }) => tools.pop());
  const plan = { projectId: "61602b346ee9eb45e8273fbb", before: labelSet, after, changes: [] };

  test("is refused when the project changed in between", () => {
    expect(() => checkPlan(plan, { tools: [] }, true)).toThrow(/the label set has changed/);
  });

  test("is refused when it orphans labels, naming their parts, unless that was allowed", () => {
    expect(() => checkPlan(plan, labelSet, false)).toThrow(/Vehicle \/ Type \/ Truck/);
    expect(() => checkPlan(plan, labelSet, true)).not.toThrow();
  });
});
