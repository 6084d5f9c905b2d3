import { checkbox, defineLabelSet, radio, text } from "@ango-hub/label-set";
import { describe, expect, test } from "vitest";
import { all, exportedAsset } from "../../testing/exports.ts";
import { itemWith, outputText } from "../../testing/output.ts";
import { ConversionError, type Item, importLabelsOf, itemsOf, mapLabelSet, Report } from "../index.ts";
import { openCsv, writeCsv } from "./index.ts";

const header = {
  classes: [],
  attributes: [
    { name: "Weather", type: "option", options: ["Sun", "Rain"] },
    { name: "Tags", type: "options", options: ["a", "b|c"] },
    { name: "Note", type: "text" },
  ],
} as const;

async function write(items: Item[], options: Partial<Parameters<typeof writeCsv>[1]> = {}) {
  const report = new Report();
  const pieces = await all(writeCsv(items, { header, report, ...options }));
  const [file] = pieces;
  const bytes = Buffer.concat((await all(file?.content ?? [])) as Uint8Array[]);
  return { csv: bytes.toString(), kinds: Object.fromEntries(report.counts), report };
}

async function read(source: Parameters<typeof openCsv>[0], options: Partial<Parameters<typeof openCsv>[1]> = {}) {
  const report = new Report();
  const file = await openCsv(source, { report, ...options });
  return { header: file.header, items: await all(file.items()), report, kinds: Object.fromEntries(report.counts) };
}

describe("CSV is written", () => {
  test("with a column for each question of the label set, and rows for all assets", async () => {
    const items = [itemWith("a.jpg"), itemWith("b.jpg", [], { attributes: { Tags: ["a", "b|c"], Weather: "Sun" } })];
    const { csv, report } = await write(items);
    expect(csv).toBe('externalId,Weather,Tags,Note\r\na.jpg,,,\r\nb.jpg,Sun,"[""a"",""b|c""]",\r\n');
    expect(report.total).toBe(0);
    expect((await write([])).csv).toBe("externalId,Weather,Tags,Note\r\n");
  });

  test("with quotes where they must be", async () => {
    const note = (Note: string) => itemWith("a", [], { attributes: { Note } });
    const { csv } = await write(['say "hi"', "a,b", "a;b", "two\nlines", " spaces ", "é"].map(note));
    expect(csv.split("\r\n").slice(1, -1)).toEqual([
      'a,,,"say ""hi"""',
      'a,,,"a,b"',
      "a,,,a;b",
      'a,,,"two\nlines"',
      'a,,," spaces "',
      "a,,,é",
    ]);
    expect((await write([note("a;b")], { delimiter: ";" })).csv).toContain('a;;;"a;b"');
  });

  test("with a byte order mark, a text between answers, and another name of the ids, when asked", async () => {
    const item = itemWith("a", [], { attributes: { Tags: ["a", "b|c"] } });
    const { csv } = await write([item], { bom: true, multiple: "; ", idColumn: "file" });
    expect(csv).toBe("\ufefffile,Weather,Tags,Note\r\na,,a; b|c,\r\n");
    await expect(write([item], { multiple: "|" })).rejects.toThrow('"b|c" of "Tags" has "|" in it');
    await expect(write([item], { multiple: "" })).rejects.toThrow("options.multiple must be a text that is not empty");
    await expect(write([item], { idColumn: "Note" })).rejects.toThrow('Two columns are called "Note"');
    const other = itemWith("a", [], { attributes: { Tags: ["x; y"] } });
    expect((await write([other], { multiple: "; " })).kinds).toEqual({ "unmapped-value": 1 });
  });

  test("with formulas guarded when asked, and numbers as they are", async () => {
    const notes = ["=1+1", "+x", "-x", "@x", "\tx", "'=x", "-5", "+1.5e3", "x=1"];
    const items = notes.map((Note) => itemWith("a", [], { attributes: { Note } }));
    const cells = async (guardFormulas: boolean) => {
      const { csv } = await write(items, { guardFormulas });
      return csv
        .split("\r\n")
        .slice(1, -1)
        .map((row) => row.replace("a,,,", ""));
    };
    expect(await cells(false)).toEqual(notes.map((note) => (note === "\tx" ? '"\tx"' : note)));
    expect(await cells(true)).toEqual(["'=1+1", "'+x", "'-x", "'@x", "'\tx", "''=x", "-5", "+1.5e3", "x=1"]);
    expect((await write([itemWith("=a")], { guardFormulas: true })).csv).toContain("\r\n'=a,");
  });

  test("without what is no answer about the asset, which is reported", async () => {
    const item = itemWith("a", [{ class: "Car", kind: "point", shape: [1, 2], id: "c1" }], {
      attributes: { Other: "x" },
      relations: [{ name: "r", group: [], attributes: {} }],
      isLabelled: false,
    });
    const { report, kinds } = await write([item]);
    expect(kinds).toEqual({ "shape-left-out": 1, "relation-left-out": 1, unlabelled: 1, "attribute-left-out": 1 });
    expect(report.problems[0]).toMatchObject({ item: "a", object: "c1" });
  });
});

describe("CSV is read", () => {
  test("with answers by the names of columns, whose types are found out", async () => {
    const rows = [
      'a.jpg,Sun,true,"[""x"",""y""]",first',
      "b.jpg,Rain,false,,second",
      "c.jpg,Sun,true,,third",
      "d.jpg,Sun,,,",
    ];
    const { items, header, report } = await read(`\ufeffexternalId,Weather,Night,Tags,Note\r\n${rows.join("\r\n")}`);
    expect(report.total).toBe(0);
    expect(items.map(({ externalId, attributes }) => [externalId, attributes])).toEqual([
      ["a.jpg", { Weather: "Sun", Night: true, Tags: ["x", "y"], Note: "first" }],
      ["b.jpg", { Weather: "Rain", Night: false, Note: "second" }],
      ["c.jpg", { Weather: "Sun", Night: true, Note: "third" }],
      ["d.jpg", { Weather: "Sun" }],
    ]);
    expect(items[1]?.place).toMatchObject({ line: 3, item: "b.jpg" });
    expect(header.attributes).toEqual([
      { name: "Weather", type: "option", options: ["Sun", "Rain"] },
      { name: "Night", type: "boolean" },
      { name: "Tags", type: "options", options: ["x", "y"] },
      { name: "Note", type: "text" },
    ]);
  });

  test("whatever its lines end with, and wherever its pieces are cut", async () => {
    const csv = 'externalId,Note\r\na,"two\r\nlines, and ""quotes"""\rb,x"y\nc,\n\nd,"z"';
    for (let size = 1; size < csv.length; size += 1) {
      const pieces = Array.from({ length: Math.ceil(csv.length / size) }, (_, at) =>
        csv.slice(at * size, (at + 1) * size),
      );
      const { items } = await read(() => pieces);
      expect(items.map(({ externalId, attributes: { Note }, place: { line } }) => [externalId, Note, line])).toEqual([
        ["a", 'two\r\nlines, and "quotes"', 2],
        ["b", 'x"y', 4],
        ["c", undefined, 5],
        ["d", "z", 7],
      ]);
    }
  });

  test("and rows that are none are reported with their line", async () => {
    const { items, report } = await read("externalId,A,A,\na,1,2,3\nb,1\n,1,2,3\n", { file: "x.csv" });
    expect(items.map(({ attributes }) => attributes)).toEqual([{ A: "1" }]);
    expect(report.problems.map(({ kind, line, item }) => [kind, line, item])).toEqual([
      ["doubled", 1, undefined],
      ["invalid", 1, undefined],
      ["invalid", 3, "b"],
      ["invalid", 4, undefined],
    ]);
    await expect(read("a,b\n1,2\n", { file: "x.csv" })).rejects.toThrow('x.csv:1: No column is called "externalId"');
    await expect(read("")).rejects.toThrow(ConversionError);
    await expect(read('externalId\na\n"b\n\n')).rejects.toThrow("A quote is opened in line 3 and never closed.");
  });

  test("into the classifications of a label set, by a mapping", async () => {
    const labelSet = defineLabelSet({
      classifications: [radio("Weather", ["Sunny", "Rainy"]), checkbox("Tags", ["a", "b"]), text("Note")],
    });
    const csv = "file,weather,tags,secret\r\na.jpg,sun,a|b,x\r\nb.jpg,snow,b,y\r\n";
    const mapping = mapLabelSet(labelSet, {
      attributes: {
        weather: { title: "Weather", values: { sun: "Sunny", rain: "Rainy" } },
        tags: "Tags",
        secret: null,
      },
    });
    const report = new Report();
    const file = await openCsv(csv, { report, idColumn: "file", multiple: "|", header: mapping.header });
    const labels = await all(importLabelsOf(file.items(), { mapping, report }));
    expect(
      labels.map(({ externalId, classifications }) => [
        externalId,
        classifications?.map(({ title, answer }) => [title, answer]),
      ]),
    ).toEqual([
      [
        "a.jpg",
        [
          ["Weather", "Sunny"],
          ["Tags", ["a", "b"]],
        ],
      ],
      ["b.jpg", [["Tags", ["b"]]]],
    ]);
    expect(Object.fromEntries(report.counts)).toEqual({ "unmapped-value": 1 });
    expect(report.problems[0]).toMatchObject({ item: "b.jpg", line: 3 });
  });

  test("after an export was written, nested questions included", async () => {
    const labelSet = defineLabelSet({
      classifications: [radio("Weather", ["Sun", "Rain"]), checkbox("Tags", ["a", "b,c"])],
    });
    const mapping = mapLabelSet(labelSet);
    const [weather, tags] = labelSet.toJSON().classifications ?? [];
    const classifications = [
      { ...weather, title: "Weather", answer: "Sun", tool: "radio" },
      { ...tags, title: "Tags", answer: ["a", "b,c"], tool: "checkbox" },
    ].map(({ schemaId, title, answer, tool }) => ({ schemaId, title, answer, tool, classificationId: "c" }));
    const report = new Report({ strict: true });
    const items = itemsOf([exportedAsset("a.jpg", [], { task: { classifications } })], { mapping, report });
    const csv = await outputText(writeCsv(items, { header: mapping.header, report }));
    const again = await openCsv(csv, { report, header: mapping.header });
    const [label] = await all(importLabelsOf(again.items(), { mapping, report }));
    expect(label?.classifications?.map(({ answer }) => answer)).toEqual(["Sun", ["a", "b,c"]]);
  });
});
