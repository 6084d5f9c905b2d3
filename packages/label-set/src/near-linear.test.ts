import type { ImportLabel } from "@ango-hub/openapi/classic";
import { describe, expect, test } from "vitest";
import {
  boundingBox,
  type Coordinates,
  checkbox,
  defineLabelSet,
  diff,
  groupRelation,
  LabelSet,
  maskFromOutlines,
  option,
  polygon,
  radio,
  singleRelation,
  text,
  toCode,
  treeDropdown,
} from "./index.ts";

// Sizes at which anything quadratic would take minutes, which a test has not.
const many = 20_000;
const list = <Value>(length: number, make: (i: number) => Value): Value[] => Array.from({ length }, (_, i) => make(i));
const box = { x: 0, y: 0, width: 1, height: 1 };

describe("time grows with size alone", () => {
  test.each([
    [
      "options of radio buttons",
      () => ({
        classifications: [
          radio(
            "Q",
            list(many, (i) => `o${i}`),
          ),
        ],
      }),
    ],
    [
      "leaves of a tree",
      () => ({
        classifications: [
          treeDropdown(
            "Q",
            list(many, (i) => `o${i}`),
          ),
        ],
      }),
    ],
    ["tools, which are given colours", () => ({ tools: list(many, (i) => polygon(`t${i}`)) })],
    ["shortcut keys", () => ({ tools: list(many, (i) => polygon(`t${i}`, { shortcutKey: `${i}` as "1" })) })],
    [
      "options that reveal parts of one title",
      () => ({
        classifications: [
          radio(
            "Q",
            list(many, (i) => option(`o${i}`, { reveals: [text("Why")] })),
          ),
        ],
      }),
    ],
  ])("to define, print, read and compare %s", (_, make) => {
    const labelSet = defineLabelSet(make() as Parameters<typeof defineLabelSet>[0], { allow: ["invalid-shortcut"] });
    const wire = labelSet.toJSON();
    expect(toCode(LabelSet.fromJSON(wire)).length).toBeGreaterThan(many);
    expect(diff(wire, labelSet)).toEqual([]);
  });

  test("to compare options that are all new, or all the same without ids", () => {
    const named = (prefix: string) => ({ tools: list(many, (i) => polygon(`${prefix}${i}`)) });
    expect(diff(defineLabelSet(named("a")), defineLabelSet(named("b")))).toHaveLength(2 * many);
    const options = list(many, () => ({ value: "same" }));
    const equal = { classifications: [{ tool: "radio", title: "Q", schemaId: "q", options }] };
    expect(diff(equal, structuredClone(equal))).toEqual([]);
    expect(diff(equal, { classifications: [] })).toHaveLength(1);
  });

  test("to relate objects, to add frames, and to check both", () => {
    const labelSet = defineLabelSet({
      tools: [boundingBox("B")],
      relations: [singleRelation("next"), groupRelation("all")],
    });
    const label = labelSet.label("a.jpg");
    const objects = list(many, () => label.addObject("B", box));
    const pairs = objects.slice(1).map((to, i) => ({ from: objects[i] ?? to, to }));
    for (const pair of pairs) label.addRelation("next", pair);
    label.addRelation("all", { group: objects });
    const first = label.addObject("B", box, { page: 0 });
    for (let page = 1; page < many; page++) label.addFrame(first, page, box);
    expect(labelSet.validate([label])).toEqual([]);
  });

  test("to find answers, right and wrong, among many options", () => {
    const choices = list(many, (i) => option(`o${i}`, { reveals: [text("Why", { required: true })] }));
    const labelSet = defineLabelSet({
      classifications: [
        radio("Q", choices),
        checkbox(
          "C",
          list(many, (i) => `c${i}`),
        ),
      ],
    });
    const label = labelSet.label("a.jpg");
    label.addClassification(
      "C",
      list(many, (i) => `c${i}`),
    );
    for (let page = 0; page < 2000; page++) {
      label.addClassification("Q", { answer: `o${page}`, page, classifications: { Why: "so" } } as never);
    }
    expect(labelSet.validate([label])).toEqual([]);
    const wrong = { externalId: "b.jpg", classifications: [{ title: "C", answer: list(many, (i) => `d${i}`) }] };
    expect(labelSet.validate([wrong as ImportLabel])).toHaveLength(many);
  });
});

describe("masks of many contours", () => {
  const circle = (x: number, y: number, radius: number, points = 100): Coordinates[] => {
    return list(points, (i) => {
      const angle = (2 * Math.PI * i) / points;
      return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    });
  };

  test("stand beside each other, within each other, and within one of very many corners", () => {
    const grid = list(10_000, (i) => circle((i % 100) * 20, Math.floor(i / 100) * 20, 8));
    expect(maskFromOutlines(grid).zones).toHaveLength(10_000);
    const rings = list(10_000, (i) => circle(0, 0, i + 1));
    const { zones } = maskFromOutlines(rings);
    expect(zones).toHaveLength(5000);
    expect(zones.every(({ holes }) => holes?.length === 1)).toBe(true);
    const [slide, ...rest] = maskFromOutlines([...grid, circle(1000, 1000, 3000, 200_000)]).zones;
    expect(rest).toEqual([]);
    expect(slide?.holes).toHaveLength(10_000);
  });
});
