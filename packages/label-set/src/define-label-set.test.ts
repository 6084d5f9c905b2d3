import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documentedLabelSets } from "../testing/documented-label-sets.ts";
import {
  boundingBox,
  branch,
  checkbox,
  defineLabelSet,
  groupRelation,
  instance,
  multiDropdown,
  ner,
  option,
  pdf,
  point,
  polygon,
  polyline,
  radio,
  rotatedBoundingBox,
  segmentation,
  singleDropdown,
  singleRelation,
  text,
  treeDropdown,
} from "./index.ts";

describe("the wire form", () => {
  test.each(Object.keys(documentedLabelSets))("of the documented label set %s is the golden one", (name) => {
    const golden = readFileSync(new URL(`../testing/golden/${name}.json`, import.meta.url), "utf8");
    expect(documentedLabelSets[name]?.toJSON()).toStrictEqual(JSON.parse(golden));
  });

  test("has every key with its documented default", () => {
    const { tools, classifications, relations } = defineLabelSet({
      tools: [point("Tip", { schemaId: "t", color: "" })],
      classifications: [text("Note", { schemaId: "c", color: "" })],
      relations: [groupRelation("herd", { schemaId: "r", color: "" })],
    }).toJSON();
    const common = {
      required: false,
      columnField: false,
      color: "",
      shortcutKey: "",
      classifications: [],
      options: [],
    };
    expect(tools).toStrictEqual([{ ...common, tool: "point", title: "Tip", schemaId: "t" }]);
    const answered = {
      treeOptions: [],
      parentOptionId: null,
      richText: false,
      regex: null,
      frameSpecific: false,
      showDropdown: false,
    };
    expect(classifications).toStrictEqual([{ ...common, ...answered, tool: "text", title: "Note", schemaId: "c" }]);
    expect(relations).toStrictEqual([{ ...common, tool: "group", title: "herd", schemaId: "r" }]);
  });

  test("has every setting that a part is given", () => {
    const settings = {
      required: true,
      schemaId: "mine",
      columnField: true,
      color: "#123ABC",
      shortcutKey: "ctrl+4",
      other: { ocrEnabled: true },
    } as const;
    const { tools, classifications } = defineLabelSet({
      tools: [polygon("Roof", { ...settings, options: ["flat", option("steep", { schemaId: "s" })] })],
      classifications: [
        text("Plate", { schemaId: "plate", richText: true, regex: "[A-Z]+", frameSpecific: true }),
        radio("Light", ["Red", "Green"], { frameSpecific: true, showDropdown: true }),
      ],
    }).toJSON();
    const { renamedFrom: _, other, ...known } = { renamedFrom: "", ...settings };
    expect(tools?.[0]).toMatchObject({ ...known, ...other });
    expect(tools?.[0]?.options).toMatchObject([{ value: "flat" }, { value: "steep", schemaId: "s" }]);
    expect(classifications?.[0]).toMatchObject({ richText: true, regex: "[A-Z]+", frameSpecific: true });
    expect(classifications?.[1]).toMatchObject({ frameSpecific: true, showDropdown: true });
  });

  test("names each kind of part in the wire's spelling", () => {
    const { tools, classifications, relations } = defineLabelSet({
      tools: [
        boundingBox("a"),
        rotatedBoundingBox("b"),
        polygon("c"),
        polyline("d"),
        point("e"),
        segmentation("f"),
        ner("g"),
        pdf("h"),
      ],
      classifications: [
        radio("a", ["x"]),
        checkbox("b", ["x"]),
        singleDropdown("c", ["x"]),
        multiDropdown("d", ["x"]),
        treeDropdown("e", ["x"]),
        text("f"),
        instance("g"),
      ],
      relations: [singleRelation("a"), groupRelation("b")],
    }).toJSON();
    expect(tools?.map(({ tool }) => tool)).toEqual([
      "bounding-box",
      "rotated-bounding-box",
      "polygon",
      "polyline",
      "point",
      "segmentation",
      "ner",
      "pdf",
    ]);
    expect(classifications?.map(({ tool }) => tool)).toEqual([
      "radio",
      "checkbox",
      "single-dropdown",
      "multi-dropdown",
      "tree-dropdown",
      "text",
      "instance",
    ]);
    expect(relations?.map(({ tool }) => tool)).toEqual(["one-to-one", "group"]);
  });

  test("lists every node of a tree as an option, depth first, under its path and key", () => {
    const [tree] =
      defineLabelSet({
        classifications: [
          treeDropdown("T", [branch("a", [branch("b", ["c"]), "d"]), option("e", { schemaId: "leaf" })]),
        ],
      }).toJSON().classifications ?? [];
    const keyOfA = tree?.treeOptions?.[0]?.key;
    expect(tree?.options?.map(({ value }) => value)).toEqual(["a", "a / b", "a / b / c", "a / d", "e"]);
    expect(tree?.options?.[0]?.schemaId).toBe(keyOfA);
    expect(tree?.treeOptions?.[0]?.value).toBe(keyOfA);
    expect(tree?.treeOptions?.[1]).toStrictEqual({ title: "e", key: "leaf", value: "leaf", children: [] });
  });
});

describe("nesting", () => {
  const plate = text("Plate");

  test("reveals say the same as parentOptionId", () => {
    const truck = { schemaId: "truck" };
    const short = radio("Type", ["Car", option("Truck", { ...truck, reveals: [plate] })]);
    const long = radio("Type", ["Car", option("Truck", truck)], {
      classifications: [text("Plate", { parentOptionId: "truck" })],
    });
    expect(defineLabelSet({ classifications: [short] }).toJSON()).toStrictEqual(
      defineLabelSet({ classifications: [long] }).toJSON(),
    );
  });

  test("goes to any depth, conditional or not", () => {
    const depth = 40;
    let nested = radio("level 0", ["yes", "no"]) as ReturnType<typeof radio>;
    for (let i = 1; i <= depth; i++) {
      const reveals = [nested];
      nested =
        i % 2
          ? radio(`level ${i}`, [option("yes", { reveals })])
          : radio(`level ${i}`, ["yes"], { classifications: reveals });
    }
    let [level] =
      defineLabelSet({ tools: [boundingBox("Box", { classifications: [nested] })] }).toJSON().tools?.[0]
        ?.classifications ?? [];
    for (let i = depth; i > 0; i--) {
      const [below] = level?.classifications ?? [];
      expect(below?.parentOptionId).toBe(i % 2 ? level?.options?.[0]?.schemaId : null);
      level = below;
    }
    expect(level?.title).toBe("level 0");
  });

  test("lets a leaf or a branch of a tree reveal a classification", () => {
    const [tree] =
      defineLabelSet({
        classifications: [
          treeDropdown("T", [branch("a", [option("b", { reveals: [plate] })], { reveals: [text("Why")] })]),
        ],
      }).toJSON().classifications ?? [];
    const waiting = tree?.classifications?.map(({ title, parentOptionId }) => [title, parentOptionId]);
    expect(waiting).toEqual([
      ["Why", tree?.treeOptions?.[0]?.key],
      ["Plate", tree?.treeOptions?.[0]?.children?.[0]?.key],
    ]);
  });
});

describe("ids", () => {
  const idOf = (tools: readonly ReturnType<typeof boundingBox>[]): string | undefined => {
    return defineLabelSet({ tools }).toJSON().tools?.[0]?.schemaId;
  };

  test("are 32 hexadecimal digits, and the same at every build", () => {
    expect(idOf([boundingBox("Vehicle")])).toBe("c7b4b8c8eead545dbc7420b527c43f8d");
  });

  test("do not depend on parts that stand beside", () => {
    expect(idOf([boundingBox("Vehicle"), boundingBox("Person")])).toBe(idOf([boundingBox("Vehicle")]));
  });

  test("stay when a part is renamed and its old title given", () => {
    expect(idOf([boundingBox("Car", { renamedFrom: "Vehicle" })])).toBe(idOf([boundingBox("Vehicle")]));
  });

  test("of options and tree nodes stay when they are renamed, and so do those below", () => {
    const keysOf = (choice: ReturnType<typeof branch>): unknown => {
      const [tree] = defineLabelSet({ classifications: [treeDropdown("T", [choice])] }).toJSON().classifications ?? [];
      return tree?.options?.map(({ schemaId }) => schemaId);
    };
    expect(keysOf(branch("New", ["leaf"], { renamedFrom: "Old" }))).toEqual(keysOf(branch("Old", ["leaf"])));
  });

  test("that are given win, and what is nested hangs on them", () => {
    const classifications = [radio("Type", ["Car"])];
    const nestedIds = (title: string): unknown => {
      const [tool] =
        defineLabelSet({ tools: [boundingBox(title, { schemaId: "mine", classifications })] }).toJSON().tools ?? [];
      expect(tool?.schemaId).toBe("mine");
      return tool?.classifications;
    };
    expect(nestedIds("Renamed")).toEqual(nestedIds("Vehicle"));
  });

  test("of parts of the same title differ by kind and by place", () => {
    const { tools, classifications } = defineLabelSet({
      tools: [boundingBox("A", { classifications: [text("Note")] }), polygon("B", { classifications: [text("Note")] })],
      classifications: [text("Note")],
    }).toJSON();
    const ids = [tools?.[0]?.classifications?.[0], tools?.[1]?.classifications?.[0], classifications?.[0]];
    expect(new Set(ids.map((part) => part?.schemaId)).size).toBe(3);
    expect(idOf([boundingBox("A")])).not.toBe(defineLabelSet({ tools: [polygon("A")] }).toJSON().tools?.[0]?.schemaId);
  });
});

describe("colours", () => {
  test("that are not given differ, also from those that are", () => {
    const first = boundingBox("tool 0");
    const taken = defineLabelSet({ tools: [first] }).toJSON().tools?.[0]?.color as `#${string}`;
    const tools = [
      boundingBox("explicit", { color: taken }),
      ...Array.from({ length: 700 }, (_, i) => boundingBox(`tool ${i}`)),
    ];
    const { tools: wire, relations } = defineLabelSet({ tools, relations: [singleRelation("to")] }).toJSON();
    const colors = [...(wire ?? []), ...(relations ?? [])].map(({ color }) => color);
    expect(new Set(colors).size).toBe(702);
    expect(colors.every((color) => /^#[0-9A-F]{6}$/.test(color ?? ""))).toBe(true);
  });

  test("stay when a part is added at the end", () => {
    const colors = (tools: readonly ReturnType<typeof boundingBox>[]): unknown[] => {
      return (defineLabelSet({ tools }).toJSON().tools ?? []).map(({ color }) => color);
    };
    const tools = Array.from({ length: 20 }, (_, i) => boundingBox(`tool ${i}`));
    expect(colors([...tools, boundingBox("one more")]).slice(0, 20)).toEqual(colors(tools));
  });
});
