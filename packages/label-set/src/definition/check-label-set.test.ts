import { describe, expect, test } from "vitest";
import {
  type AnyClassification,
  boundingBox,
  branch,
  brush,
  checkbox,
  defineLabelSet,
  LabelSetError,
  type LabelSetProblemCode,
  medicalBrush,
  option,
  point,
  polygon,
  radio,
  singleRelation,
  text,
  treeDropdown,
} from "../index.ts";

type Definition = Parameters<typeof defineLabelSet>[0];

function problemsOf(definition: unknown): string[] {
  try {
    defineLabelSet(definition as Definition);
    return [];
  } catch (error) {
    if (!(error instanceof LabelSetError)) throw error;
    return error.problems.map(({ pointer, code }) => `${pointer} ${code}`).sort();
  }
}

const twice = [option("a", { schemaId: "one" }), option("b", { schemaId: "one" })];
const waiting = text("Why", { parentOptionId: "elsewhere" });

const wrong: readonly [string, unknown, string[]][] = [
  ["a colour", { tools: [point("a", { color: "#12345" })] }, ["/tools/0/color invalid-color"]],
  [
    "a colour of two tools",
    { tools: [point("a", { color: "#abcdef" }), point("b", { color: "#ABCDEF" })] },
    ["/tools/1/color duplicate-color"],
  ],
  [
    "a colour of a tool and a relation",
    { tools: [point("a", { color: "#abcdef" })], relations: [singleRelation("b", { color: "#abcdef" })] },
    ["/relations/0/color duplicate-color"],
  ],
  ["a shortcut", { tools: [point("a", { shortcutKey: "l" as "k" })] }, ["/tools/0/shortcutKey invalid-shortcut"]],
  [
    "a shortcut of two parts",
    { tools: [point("a", { shortcutKey: "1" })], classifications: [text("b", { shortcutKey: "1" })] },
    ["/classifications/0/shortcutKey duplicate-shortcut"],
  ],
  [
    "a shortcut of a part and one above it",
    { tools: [point("a", { shortcutKey: "1", classifications: [text("b", { shortcutKey: "1" })] })] },
    ["/tools/0/classifications/0/shortcutKey duplicate-shortcut"],
  ],
  ["a title of two parts", { tools: [point("a"), polygon("a")] }, ["/tools/1 duplicate-title"]],
  [
    "a title of two parts that both can appear",
    {
      classifications: [
        checkbox("q", [option("a", { reveals: [text("Why")] }), option("b", { reveals: [text("Why")] })]),
      ],
    },
    ["/classifications/0/classifications/1 duplicate-title"],
  ],
  [
    "an option twice",
    { classifications: [radio("q", ["a", "a"])] },
    ["/classifications/0/options/1 duplicate-id", "/classifications/0/options/1 duplicate-title"],
  ],
  [
    "a path of two nodes",
    { classifications: [treeDropdown("q", [branch("a", ["b"]), "a / b"])] },
    ["/classifications/0/treeOptions/1 duplicate-title"],
  ],
  [
    "an id of two parts",
    { tools: [point("a", { schemaId: "x" })], classifications: [text("b", { schemaId: "x" })] },
    ["/classifications/0 duplicate-id"],
  ],
  ["an id of two options", { classifications: [radio("q", twice)] }, ["/classifications/0/options/1 duplicate-id"]],
  [
    "an id that a rename collides with",
    { tools: [point("a"), point("b", { renamedFrom: "a" })] },
    ["/tools/1 duplicate-id"],
  ],
  [
    "options of a text",
    { classifications: [{ ...text("q"), options: ["a"] }] },
    ["/classifications/0 unexpected-options"],
  ],
  [
    "a branch that is no tree's",
    { classifications: [radio("q", [branch("a", ["b"])])] },
    ["/classifications/0/options/0 unexpected-options"],
  ],
  [
    "no options",
    { classifications: [radio("q", []), treeDropdown("t", [])] },
    ["/classifications/0 no-options", "/classifications/1 no-options"],
  ],
  [
    "an option that waits for nobody",
    { classifications: [text("q", { parentOptionId: "gone" })] },
    ["/classifications/0/parentOptionId unknown-parent-option"],
  ],
  [
    "an option of another part",
    {
      classifications: [
        radio("q", [option("a", { schemaId: "elsewhere" })]),
        radio("r", ["b"], { classifications: [waiting] }),
      ],
    },
    ["/classifications/1/classifications/0/parentOptionId foreign-parent-option"],
  ],
  [
    "an option that is not the one that reveals",
    { classifications: [radio("q", [option("a", { schemaId: "elsewhere" }), option("b", { reveals: [waiting] })])] },
    ["/classifications/0/classifications/0 foreign-parent-option"],
  ],
  [
    "a branch with nothing below",
    { classifications: [treeDropdown("q", [branch("a", [])])] },
    ["/classifications/0/treeOptions/0 empty-branch"],
  ],
  ["a title that is empty", { tools: [point(" ")] }, ["/tools/0/title empty-title"]],
  [
    "a node without a title",
    { classifications: [treeDropdown("q", [branch("a", [""])])] },
    ["/classifications/0/treeOptions/0/children/0 empty-title"],
  ],
  [
    "a pattern that is no regular expression",
    { classifications: [text("q", { regex: "(" })] },
    ["/classifications/0/regex invalid-regex"],
  ],
  [
    "an option whose text is the id of another",
    { classifications: [radio("q", [option("a", { schemaId: "b" }), option("b", { schemaId: "c" })])] },
    ["/classifications/0/options/1 ambiguous-option"],
  ],
  [
    "a setting that is none",
    { tools: [point("a", { colour: "#ABCDEF" } as object)] },
    ["/tools/0/colour unknown-setting"],
  ],
  [
    "a setting of another sort of part",
    { tools: [point("a", { regex: "a" } as object)], relations: [singleRelation("b", { richText: true } as object)] },
    ["/relations/0/richText unknown-setting", "/tools/0/regex unknown-setting"],
  ],
  [
    "a setting of an option, and of the label set",
    { tool: [], classifications: [radio("q", [option("a", { requires: [] } as object)])] },
    ["/classifications/0/options/0/requires unknown-setting", "/tool unknown-setting"],
  ],
  [
    "titles and options that look the same",
    { tools: [point("é"), polygon("e\u0301")], classifications: [radio("q", ["é", "e\u0301"])] },
    [
      "/classifications/0/options/1 duplicate-id",
      "/classifications/0/options/1 duplicate-title",
      "/tools/1 duplicate-title",
    ],
  ],
  [
    "an id of a voxel brush that no voxel has for its value",
    { tools: ["lesion", "0", "256"].map((schemaId) => medicalBrush(schemaId, { schemaId })) },
    ["/tools/0/schemaId invalid-id", "/tools/1/schemaId invalid-id", "/tools/2/schemaId invalid-id"],
  ],
  ["a brush without a colour", { tools: [brush("a", { color: "" as "#" })] }, ["/tools/0/color invalid-color"]],
  ["a kind that is none", { tools: [{ tool: "circle", title: "a", classifications: [] }] }, ["/tools/0 unknown-tool"]],
];

describe("defining a label set", () => {
  test.each(wrong)("refuses %s", (_, definition, expected) => {
    expect(problemsOf(definition)).toEqual(expected);
  });

  test.each(wrong.map(([name, definition, problems]) => [name, definition, problems] as const))(
    "accepts by name %s",
    (_, definition, problems) => {
      const allow = problems.map((problem) => problem.split(" ")[1]) as never[];
      expect(() => defineLabelSet(definition as Definition, { allow })).not.toThrow();
    },
  );

  test("covers every code", () => {
    const covered = new Set(wrong.flatMap(([, , problems]) => problems.map((problem) => problem.split(" ")[1])));
    const codes: Record<Exclude<LabelSetProblemCode, "wrong-type" | "too-deep">, true> = {
      ...{ "unknown-tool": true, "empty-title": true, "duplicate-title": true, "duplicate-id": true },
      ...{ "invalid-id": true },
      ...{ "invalid-color": true, "duplicate-color": true, "invalid-shortcut": true, "duplicate-shortcut": true },
      ...{ "no-options": true, "unexpected-options": true, "empty-branch": true },
      ...{ "ambiguous-option": true, "invalid-regex": true, "unknown-setting": true },
      ...{ "unknown-parent-option": true, "foreign-parent-option": true },
    };
    expect([...covered].sort()).toEqual(Object.keys(codes).sort());
  });

  test("says everything at once, with pointer, path and what would be right", () => {
    const nested = radio("Type", [], { color: "red" as "#" });
    const definition = { tools: [boundingBox("Car", { shortcutKey: "ctrl+k" as "k", classifications: [nested] })] };
    expect(() => defineLabelSet(definition)).toThrow(
      `The label set has 3 problems:
  /tools/0/shortcutKey (Car): "ctrl+k" is no shortcut key; those are 0 to 9, ctrl+0 to ctrl+9, a to k.
  /tools/0/classifications/0/color (Car › Type): "red" is no colour; write it as #RRGGBB.
  /tools/0/classifications/0 (Car › Type): has no options to choose from.`,
    );
  });

  test("lets parts share a title or a key that are never seen together", () => {
    const why = (schemaId: string) => ({ reveals: [text("Why", { schemaId, shortcutKey: "2" })] }) as const;
    const [first, second] = [
      radio("q", [option("a", why("1"))]),
      radio("q", [option("a", { schemaId: "x", ...why("2") })]),
    ];
    const reasons = radio("Reason", [
      option("a", { reveals: [text("Other")] }),
      option("b", { reveals: [text("Other")] }),
    ]);
    const tools = [point("A", { classifications: [first] }), point("B", { classifications: [second, reasons] })];
    expect(problemsOf({ tools })).toEqual([]);
  });

  test.each<[unknown, string[]]>([
    [{ tools: 5 }, ["/tools wrong-type"]],
    [{ tools: [null, "x"] }, ["/tools/0 wrong-type", "/tools/1 wrong-type"]],
    [
      { tools: [{ tool: "point", title: 5, required: "yes", schemaId: "a" }] },
      ["/tools/0/required wrong-type", "/tools/0/title empty-title", "/tools/0/title wrong-type"],
    ],
    [
      { classifications: [radio("q", [5 as never])] },
      ["/classifications/0/options/0 empty-title", "/classifications/0/options/0/value wrong-type"],
    ],
    [
      { classifications: [radio("q", "ab" as never)] },
      ["/classifications/0 no-options", "/classifications/0/options wrong-type"],
    ],
    [
      { classifications: [radio("q", [option("a", { reveals: {} as never })])] },
      ["/classifications/0/reveals wrong-type"],
    ],
    [{ tools: [point("a", { classifications: 5 as never })] }, ["/tools/0/classifications wrong-type"]],
  ])("answers plain JavaScript's mistakes with typed errors: %j", (definition, expected) => {
    expect(problemsOf(definition)).toEqual(expected);
  });

  test("names the setting that was probably meant", () => {
    expect(() => defineLabelSet({ tools: [point("a", { colour: "#ABCDEF" } as object)] })).toThrow(
      '/tools/0/colour (a): is no setting that belongs here; those are tool, title, schemaId, required, columnField, color, shortcutKey, multiple, ocrEnabled, classifications, options, renamedFrom, other. Did you mean "color"?',
    );
    expect(() => defineLabelSet({ tool: [] } as object)).toThrow('Did you mean "tools"?');
    expect(() => defineLabelSet({}, { alow: [] } as object)).toThrow('Did you mean "allow"?');
    expect(() => defineLabelSet({}, { allow: ["duplicate-colour" as "duplicate-color"] })).toThrow(
      'Did you mean "duplicate-color"?',
    );
    expect(() => defineLabelSet({}, { allow: "duplicate-color" as never })).toThrow("it must be an array of codes");
    const allow = ["unknown-setting", "wrong-type" as never] as const;
    expect(() => defineLabelSet({ tools: 5 } as object, { allow })).toThrow(
      "/tools: is a number; it must be an array.",
    );
  });

  test("says why titles that look the same are not", () => {
    expect(() => defineLabelSet({ tools: [point("é"), polygon("e\u0301")] })).toThrow(
      "letters are composed otherwise in Unicode",
    );
  });

  test.each([null, undefined, 5, "tools", [], () => {}])("takes nothing but an object of parts: %j", (definition) => {
    expect(() => defineLabelSet(definition as never)).toThrow(LabelSetError);
  });

  test("refuses parts that hold themselves, and parts that are nested too deeply", () => {
    const question = { ...radio("q", ["a"]), classifications: [] as unknown[] };
    question.classifications.push(question, question);
    expect(problemsOf({ classifications: [question] })).toEqual([" too-deep"]);
    const nested = (depth: number): unknown => {
      let part: AnyClassification = text("q 0");
      for (let i = 1; i < depth; i++) part = text(`q ${i}`, { classifications: [part] });
      return part;
    };
    expect(problemsOf({ classifications: [nested(90)] })).toEqual([]);
    for (const depth of [1000, 100_000]) {
      expect(problemsOf({ classifications: [nested(depth)] }).every((problem) => problem.endsWith("too-deep"))).toBe(
        true,
      );
      expect(problemsOf({ classifications: [nested(depth)] })).toHaveLength(1);
    }
    const deep = (depth: number): unknown => {
      let choice: unknown = "leaf";
      for (let i = 0; i < depth; i++) choice = branch(`b ${i}`, [choice as string]);
      return treeDropdown("t", [choice as string]);
    };
    expect(problemsOf({ classifications: [deep(1000)] }).map((problem) => problem.split(" ")[1])).toEqual(["too-deep"]);
  });
});
