import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { itemWith, jsonLinesOf, outputText } from "../../testing/output.ts";
import { type Item, Report } from "../index.ts";
import { openImageFolder, writeImageFolder } from "./index.ts";

const attributes = [
  { name: "Type", type: "option", options: ["a", "b"] },
  { name: "Parts", type: "options", options: ["x", "y"] },
] as const;
const header = {
  classes: ["car", "person"].map((name) => ({ name, kinds: [], attributes })),
  attributes: [
    { name: "Weather", type: "text" },
    { name: "Night", type: "boolean" },
    { name: "label", type: "options", options: ["p", "q"] },
  ],
} as const;

async function write(items: Item[], options: Partial<Parameters<typeof writeImageFolder>[1]> = {}) {
  const report = new Report();
  const written = await outputText(writeImageFolder(items, { header, report, ...options }));
  return { written, rows: jsonLinesOf(written), kinds: Object.fromEntries(report.counts), report };
}

async function read(rows: readonly object[], options: Partial<Parameters<typeof openImageFolder>[1]> = {}) {
  const report = new Report();
  const file = await openImageFolder(rows.map((row) => JSON.stringify(row)).join("\n"), { report, ...options });
  return { items: await all(file.items()), header: file.header, report };
}

const box = (x: number, rest: object = {}) => {
  return { class: "person", kind: "bounding-box", shape: { x, y: 2, width: 3.5, height: 4 }, ...rest };
};

describe("metadata of an image folder are written", () => {
  test("with all columns in all lines, and boxes of numbers with decimals", async () => {
    const size = { width: 40, height: 30 };
    const items = [
      itemWith("empty.jpg"),
      itemWith("a.jpg", [box(1, { attributes: { Parts: ["x"] } })], {
        size,
        file: "in/a.jpg",
        attributes: { Night: true, label: ["p"] },
      }),
    ];
    const { written, kinds } = await write(items);
    expect(written.split("\n")).toEqual([
      '{"file_name":"empty.jpg","width":null,"height":null,"objects":{"bbox":[],"categories":[],"Type":[],"Parts":[]},"Weather":null,"Night":null,"label_answer":null}',
      '{"file_name":"in/a.jpg","width":40,"height":30,"objects":{"bbox":[[1.0,2.0,3.5,4.0]],"categories":[1],"Type":[null],"Parts":[["x"]]},"Weather":null,"Night":true,"label_answer":["p"]}',
      "",
    ]);
    expect(kinds).toEqual({ renamed: 1 });
    const named = await write(items, { categories: "names" });
    expect(named.rows[1]?.objects).toMatchObject({ categories: ["person"] });
    const answers = await write([itemWith("a.jpg")], { header: { classes: [], attributes: [] } });
    expect(answers.rows).toEqual([{ file_name: "a.jpg", width: null, height: null }]);
  });

  test("without what they can't hold, which is reported", async () => {
    const corners = [
      [0, 0],
      [4, 0],
      [4, 4],
    ];
    const objects = [
      { class: "car", kind: "polygon", shape: corners },
      { class: "car", kind: "polygon", shape: corners, box: { x: 0, y: 0, width: 9, height: 9 } },
      { class: "car", kind: "point", shape: [1, 2] },
      { ...box(1), class: "dog" },
      box(1, { page: 1 }),
      box(1, { attributes: { Other: 1 }, keypoints: [] }),
    ];
    const items = [
      itemWith("a\\b.jpg", objects, { attributes: { Other: "x" }, isLabelled: false, strokes: {} }),
      itemWith("a/b.jpg", [], { relations: [{ name: "r", group: [], attributes: {} }] }),
    ];
    const { rows, kinds } = await write(items);
    expect(rows[0]?.file_name).toBe("a/b.jpg");
    expect(rows[0]?.objects).toMatchObject({
      bbox: [
        [0, 0, 4, 4],
        [0, 0, 9, 9],
        [1, 2, 3.5, 4],
      ],
      categories: [0, 0, 1],
    });
    expect(kinds).toEqual({
      renamed: 2,
      "strokes-left-out": 1,
      unlabelled: 1,
      "attribute-left-out": 2,
      "shape-changed": 2,
      "shape-left-out": 1,
      "unmapped-class": 1,
      "page-left-out": 1,
      "keypoints-left-out": 1,
      "relation-left-out": 1,
      doubled: 1,
    });
  });
});

describe("metadata of an image folder are read", () => {
  test("with boxes and their classes by name or number, and other columns as answers", async () => {
    const rows = [
      {
        file_name: "a.jpg",
        width: 40,
        height: 30,
        text: "A car",
        objects: { id: [7], bbox: [[1, 2, 3, 4]], categories: [1], area: [12], iscrowd: [true] },
      },
      { file_name: "b.jpg", text: null, objects: { bbox: [[1, 2, -1, 4]], category: ["dog"] } },
      { file_name: "c.jpg" },
    ];
    const { items, header, report } = await read(rows, { categories: ["car", "person"] });
    expect(report.total).toBe(0);
    expect(items.map(({ externalId, size, attributes, objects }) => [externalId, size, attributes, objects])).toEqual([
      [
        "a.jpg",
        { width: 40, height: 30 },
        { text: "A car" },
        [
          {
            class: "person",
            kind: "bounding-box",
            shape: { x: 1, y: 2, width: 3, height: 4 },
            id: "7",
            attributes: { iscrowd: true },
          },
        ],
      ],
      [
        "b.jpg",
        undefined,
        {},
        [{ class: "dog", kind: "bounding-box", shape: { x: 0, y: 2, width: 1, height: 4 }, attributes: {} }],
      ],
      ["c.jpg", undefined, {}, []],
    ]);
    expect(header.classes.map(({ name }) => name)).toEqual(["car", "person", "dog"]);
    expect((await read(rows)).items[0]?.objects[0]?.class).toBe("1");
  });

  test("and what is wrong is reported with its line", async () => {
    const { items, report } = await read(
      [
        {
          file_name: "a.jpg",
          objects: {
            bbox: [
              [1, 2, 3, 4],
              [1, 2, 3],
              [1, 2, 0, 4],
            ],
            categories: [9, 0, 0],
          },
          deep: {},
        },
        { file_name: "b.jpg", objects: { bbox: [], categories: [1] } },
        { image: "c.jpg" },
      ],
      { categories: ["car"], file: "metadata.jsonl" },
    );
    expect(items.map(({ objects }) => objects)).toEqual([[], []]);
    expect(report.problems.map(({ kind, line, object }) => [kind, line, object])).toEqual([
      ["missing-reference", 1, "0"],
      ["invalid", 1, "1"],
      ["invalid", 1, "2"],
      ["attribute-left-out", 1, undefined],
      ["invalid", 2, undefined],
      ["invalid", 3, undefined],
    ]);
  });

  test("as they were written, and nothing is lost", async () => {
    const number = fc.double({ min: -100, max: 1e4, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    const length = fc.integer({ min: 1, max: 999 }).map((eighths) => eighths / 8);
    const answers = fc.record(
      { Type: fc.constantFrom("a", "b"), Parts: fc.subarray(["x", "y"]) },
      { requiredKeys: [], noNullPrototype: true },
    );
    const object = fc.record({
      class: fc.constantFrom("car", "person"),
      kind: fc.constant("bounding-box"),
      shape: fc.record({ x: number, y: number, width: length, height: length }),
      attributes: answers,
    });
    const asset = fc.record({ Weather: fc.string(), Night: fc.boolean() }, { requiredKeys: [], noNullPrototype: true });
    const item = fc.record({ objects: fc.array(object, { maxLength: 4 }), attributes: asset });
    const own = { ...header, attributes: header.attributes.slice(0, 2) };
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { maxLength: 4 }),
        fc.constantFrom("numbers", "names"),
        async (assets, categories) => {
          const items = assets.map(({ objects, attributes }, at) => itemWith(`in/${at}.jpg`, objects, { attributes }));
          const report = new Report({ strict: true });
          const written = await outputText(writeImageFolder(items, { header: own, report, categories }));
          const again = await openImageFolder(written, { report, categories: header.classes.map(({ name }) => name) });
          const kept = (list: Item[]) =>
            list.map(({ externalId, objects, attributes }) => ({ externalId, objects, attributes }));
          expect(kept(await all(again.items()))).toEqual(kept(items));
        },
      ),
    );
  });
});
