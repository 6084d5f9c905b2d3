import { defineLabelSet, ner, radio } from "@ango-hub/label-set";
import { describe, expect, test } from "vitest";
import { all, exportedAsset } from "../../testing/exports.ts";
import { itemWith, jsonLinesOf, outputText, span } from "../../testing/output.ts";
import { ConversionError, type Item, importLabelsOf, itemsOf, mapLabelSet, Report } from "../index.ts";
import { openSpacy, writeSpacy } from "./index.ts";

const text = "😀 Ada met Zoë in İzmir.";

async function write(items: Item[], options: Partial<Parameters<typeof writeSpacy>[1]> = {}) {
  const report = new Report();
  const written = await outputText(writeSpacy(items, { report, text: () => text, ...options }));
  return { lines: written === "" ? [] : jsonLinesOf(written), kinds: Object.fromEntries(report.counts), report };
}

async function read(lines: string, options: Partial<Parameters<typeof openSpacy>[1]> = {}) {
  const report = new Report();
  const file = await openSpacy(lines, { report, ...options });
  return { header: file.header, items: await all(file.items()), report, kinds: Object.fromEntries(report.counts) };
}

describe("lines for spaCy are written", () => {
  test("with offsets in code points, which an emoji shifts", async () => {
    const { lines, report } = await write([itemWith("a.txt", [span("Person", 3, 6), span("Place", 18, 23)])]);
    expect(lines).toEqual([
      {
        id: "a.txt",
        text,
        entities: [
          [2, 5, "Person"],
          [17, 22, "Place"],
        ],
      },
    ]);
    expect([...text].slice(17, 22).join("")).toBe("İzmir");
    expect(report.total).toBe(0);
  });

  test("with answers about the asset, and spans that overlap where they may", async () => {
    const objects = [span("Person", 3, 6, { id: "p1", attributes: { Sure: true } }), span("Group", 3, 14)];
    const item = itemWith("a.txt", objects, { attributes: { Tone: ["calm"] } });
    expect((await write([item], { form: "spans" })).lines).toEqual([
      {
        id: "a.txt",
        text,
        spans: [
          { start: 2, end: 13, label: "Group" },
          { start: 2, end: 5, label: "Person", id: "p1", attributes: { Sure: true } },
        ],
        meta: { Tone: ["calm"] },
      },
    ]);
    const { lines, kinds, report } = await write([item]);
    expect(lines[0]?.entities).toEqual([[2, 13, "Group"]]);
    expect(kinds).toEqual({ "shape-left-out": 1 });
    expect(report.problems[0]).toMatchObject({ item: "a.txt", object: "p1" });
    expect(report.problems[0]?.message).toBe('"Person" from 3 to 6 overlaps "Group" from 3 to 14.');
  });

  test("without what is no span of the text, and what a text can't hold, which is reported", async () => {
    const objects = [
      { class: "Box", kind: "bounding-box", shape: { x: 0, y: 0, width: 1, height: 1 } },
      span("Person", 1, 3),
      span("Person", 3, 99),
      span("Person", 6, 6),
      span("Voice", 0.5, 2.5),
      span("Person", 3, 6, { page: 1 }),
      span("Person", 3, 6, { attributes: { Sure: true } }),
    ];
    const relations = [{ name: "knows", from: "a", to: ["b"], attributes: {} }];
    const item = itemWith("a.txt", objects, { relations, isLabelled: false, strokes: { brush: "https://x" } });
    const { lines, kinds } = await write([item]);
    expect(lines[0]?.entities).toEqual([[2, 5, "Person"]]);
    expect(kinds).toEqual({
      "relation-left-out": 1,
      "strokes-left-out": 1,
      unlabelled: 1,
      "shape-left-out": 1,
      invalid: 4,
      "page-left-out": 1,
      "attribute-left-out": 1,
    });
  });

  test("without spans that select something else in an export, as in another text or by another unit", async () => {
    const selecting = (start: number, end: number, selection: string) => {
      return { class: "Person", kind: "ner", shape: { start, end, selection } };
    };
    const objects = [
      selecting(3, 10, "Ada\u00a0met"),
      selecting(2, 5, "Ada"),
      selecting(3, 6, "Eve"),
      selecting(3, 6, ""),
    ];
    const { lines, report } = await write([itemWith("a.txt", objects)], { form: "spans" });
    expect(lines[0]?.spans).toMatchObject([
      { start: 2, end: 9 },
      { start: 2, end: 5 },
    ]);
    expect(report.problems.map(({ kind, object, message }) => [kind, object, message])).toEqual([
      [
        "invalid",
        "1",
        'It must select " Ad", which stands from 2 to 5; it says "Ada". Counted in code points, it would fit: convert the spans first.',
      ],
      ["invalid", "2", 'It must select "Ada", which stands from 3 to 6; it says "Eve".'],
    ]);
  });

  test("without an asset whose text nobody knows", async () => {
    const { lines, kinds } = await write([itemWith("a.txt"), itemWith("b.txt", [], { text: "b" })], {
      text: async () => undefined,
    });
    expect(lines).toEqual([{ id: "b.txt", text: "b", entities: [] }]);
    expect(kinds).toEqual({ "missing-reference": 1 });
  });

  test("with the very text, whatever is in it", async () => {
    const odd = 'a\r\nb\t"c"\u2028é\u0000';
    const written = await outputText(writeSpacy([itemWith("a")], { report: new Report(), text: () => odd }));
    expect(written.split("\n")).toHaveLength(2);
    expect(jsonLinesOf(written)[0]?.text).toBe(odd);
  });
});

describe("lines of spaCy, Prodigy and doccano are read", () => {
  test("with spans in code units, in whichever form they stand", async () => {
    const lines = [
      { id: 7, text, entities: [[2, 5, "Person"]] },
      {
        text,
        spans: [{ start: 17, end: 22, label: "Place", id: 3, attributes: { Sure: true } }],
        meta: { id: "b", Tone: "calm" },
      },
      { text, label: [[2, 5, "Person"]] },
      { text, labels: [[2, 5, "Person"]] },
      { text, entities: [{ id: 9, label: "Person", start_offset: 2, end_offset: 5 }] },
    ];
    const { items, header, report } = await read(`\ufeff${lines.map((line) => JSON.stringify(line)).join("\r\n")}`);
    expect(report.total).toBe(0);
    expect(items.map(({ externalId }) => externalId)).toEqual(["7", "b", "3", "4", "5"]);
    expect(items.map(({ objects: [object] }) => object?.shape)).toEqual([
      { start: 3, end: 6 },
      { start: 18, end: 23 },
      ...Array(3).fill({ start: 3, end: 6 }),
    ]);
    expect(items[1]).toMatchObject({
      text,
      attributes: { Tone: "calm" },
      objects: [{ id: "3", attributes: { Sure: true } }],
    });
    expect(header).toEqual({
      classes: [
        { name: "Person", kinds: ["ner"], attributes: [] },
        { name: "Place", kinds: ["ner"], attributes: [{ name: "Sure", type: "boolean" }] },
      ],
      attributes: [{ name: "Tone", type: "text" }],
    });
  });

  test("and labels of a project are made of them, which come back as they were", async () => {
    const labelSet = defineLabelSet({ tools: [ner("Person", { classifications: [radio("Sure", ["Yes", "No"])] })] });
    const mapping = mapLabelSet(labelSet);
    const [person] = labelSet.toJSON().tools ?? [];
    const [sure] = person?.classifications ?? [];
    const tool = {
      schemaId: person?.schemaId,
      objectId: "p1",
      title: "Person",
      ner: { start: 3, end: 6, selection: "Ada" },
      classifications: [{ schemaId: sure?.schemaId, title: "Sure", answer: "Yes", tool: "radio" }],
    };
    const report = new Report({ strict: true });
    const exported = itemsOf([exportedAsset("a.txt", [tool])], { mapping, report });
    const texts = new Map([["a.txt", text]]);
    const lines = await outputText(
      writeSpacy(exported, { report, form: "spans", text: ({ externalId }) => texts.get(externalId) }),
    );
    const file = await openSpacy(lines, { report });
    const [label] = await all(importLabelsOf(file.items(), { mapping, report }));
    expect(label).toMatchObject({
      externalId: "a.txt",
      objects: [{ objectId: "p1", title: "Person", ner: { start: 3, end: 6 }, classifications: [{ answer: "Yes" }] }],
    });
  });

  test("with offsets in code units where that is said", async () => {
    const { items } = await read(JSON.stringify({ text, entities: [[18, 23, "Place"]] }), { unit: "utf-16" });
    expect(items[0]?.objects[0]?.shape).toEqual({ start: 18, end: 23 });
  });

  test("and what is wrong is reported with its line, once", async () => {
    const lines = [
      JSON.stringify({
        text,
        entities: [[2, 99, "Person"], [5, 2, "Person"], ["a"], [2, 5, "Person"]],
        meta: { deep: {} },
      }),
      "{",
      JSON.stringify({ entities: [] }),
    ].join("\n");
    const { items, report, kinds } = await read(lines, { file: "x.jsonl", externalId: (_, number) => `t${number}` });
    expect(items).toHaveLength(1);
    expect(items[0]?.objects).toHaveLength(1);
    expect(kinds).toEqual({ "attribute-left-out": 1, invalid: 5 });
    expect(report.problems.map(({ line, object }) => [line, object])).toEqual([
      [1, "0"],
      [1, "1"],
      [1, "2"],
      [1, undefined],
      [2, undefined],
      [3, undefined],
    ]);
    expect(report.problems[0]?.message).toBe('"Person" goes from 2 to 99, and the text from 0 to 23.');
    await expect(read("text")).rejects.toThrow(ConversionError);
  });
});
