import { encodePng, maskFromSegmentation } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { type ItemObject, Report } from "../index.ts";
import { toBase64 } from "./base64.ts";
import { openLabelbox } from "./index.ts";
import { rowGroups } from "./row-groups.ts";

const dataRow = { globalKey: "a.jpg" };
const box = { top: 2, left: 1, height: 4, width: 3 };

async function read(rows: readonly object[], options: Partial<Parameters<typeof openLabelbox>[1]> = {}) {
  const report = new Report();
  const file = await openLabelbox(rows.map((row) => JSON.stringify(row)).join("\n"), { report, ...options });
  const items = await all(file.items());
  return {
    items,
    objects: items.flatMap(({ objects }) => objects),
    header: file.header,
    report,
    kinds: Object.fromEntries(report.counts),
  };
}

/** The pixels of an area. */
function pixels(object: ItemObject | undefined, size: { width: number; height: number }): number[] {
  return object?.kind === "segmentation" ? [...maskFromSegmentation(object.shape, size).data] : [];
}

describe("lines of Labelbox are read", () => {
  test("with what is drawn, closed outlines opened and the last character counted in", async () => {
    const points = [
      [1, 1],
      [3, 1],
      [3, 3],
      [1, 1],
    ].map(([x, y]) => ({ x, y }));
    const { objects, report, header } = await read(
      [
        { uuid: "u1", name: "A", dataRow, bbox: box, confidence: 0.5 },
        { name: "B", dataRow, polygon: points },
        { name: "B", dataRow, polygon: points.slice(0, 3) },
        { name: "C", dataRow, line: points.slice(0, 2) },
        { schemaId: "cl1", dataRow, point: { x: 1, y: 2 } },
        { name: "D", dataRow, location: { start: 3, end: 3 } },
        { name: "E", dataRow, bbox: box, page: 2, unit: "PERCENT" },
        { name: "E", dataRow, bbox: { ...box, height: -2 }, page: 1, unit: "POINTS" },
      ],
      { pageSize: () => ({ width: 595, height: 842 }) },
    );
    expect(report.total).toBe(0);
    expect(objects.map(({ class: name, kind, shape }) => [name, kind, shape])).toEqual([
      ["A", "bounding-box", { x: 1, y: 2, width: 3, height: 4 }],
      [
        "B",
        "polygon",
        [
          [1, 1],
          [3, 1],
          [3, 3],
        ],
      ],
      [
        "B",
        "polygon",
        [
          [1, 1],
          [3, 1],
          [3, 3],
        ],
      ],
      [
        "C",
        "polyline",
        [
          [1, 1],
          [3, 1],
        ],
      ],
      ["cl1", "point", [1, 2]],
      ["D", "ner", { start: 3, end: 4 }],
      ["E", "pdf", { x1: 1, y1: 2, x2: 4, y2: 6, width: 100, height: 100, pageNumber: 2 }],
      ["E", "pdf", { x1: 1, y1: 0, x2: 4, y2: 2, width: 595, height: 842, pageNumber: 1 }],
    ]);
    expect(objects[0]).toMatchObject({ id: "u1", attributes: { score: 0.5 } });
    expect(header.classes.map(({ name, kinds }) => [name, kinds])).toEqual([
      ["A", ["bounding-box"]],
      ["B", ["polygon"]],
      ["C", ["polyline"]],
      ["cl1", ["point"]],
      ["D", ["ner"]],
      ["E", ["pdf"]],
    ]);
  });

  test("with nested answers, which the header knows, and relations", async () => {
    const load = { name: "Load", answer: [{ name: "a" }, { name: "b" }] };
    const classifications = [
      { name: "Type", answer: { name: "Truck", classifications: [load] } },
      { name: "Note", answer: "x" },
    ];
    const { items, header, report } = await read([
      { uuid: "1", name: "A", dataRow, bbox: box, classifications },
      { uuid: "2", name: "A", dataRow, bbox: box },
      { name: "Weather", dataRow, answer: { name: "Sun" }, classifications: [{ name: "Why", answer: "x" }] },
      { name: "Tags", dataRow, answers: [{ name: "t" }] },
      { name: "tows", dataRow, relationship: { source: "1", target: "2", type: "bidirectional" } },
    ]);
    expect(report.total).toBe(0);
    expect(items).toMatchObject([
      {
        externalId: "a.jpg",
        attributes: { Weather: "Sun", "Weather › Why": "x", Tags: ["t"] },
        relations: [{ name: "tows", from: "1", to: ["2"], isMutual: true }],
        objects: [{ attributes: { Type: "Truck", "Type › Load": ["a", "b"], Note: "x" } }, { attributes: {} }],
      },
    ]);
    expect(header.classes[0]?.attributes).toEqual([
      { name: "Type", type: "option", options: ["Truck"] },
      { name: "Type › Load", type: "options", options: ["a", "b"] },
      { name: "Note", type: "text" },
    ]);
    expect(header.attributes.map(({ name, type }) => [name, type])).toEqual([
      ["Weather", "option"],
      ["Weather › Why", "text"],
      ["Tags", "options"],
    ]);
  });

  test("and answers for some frames, or given twice, are left out and reported", async () => {
    const { items, kinds } = await read([
      { name: "Q", dataRow, answer: { name: "a" } },
      { name: "Q", dataRow, answer: { name: "b" } },
      { name: "R", dataRow, answer: { name: "a" }, frames: [{ start: 1, end: 3 }] },
      { name: "S", dataRow, answer: [{ name: "a", frames: [{ start: 1, end: 3 }] }] },
    ]);
    expect(items[0]?.attributes).toEqual({ Q: "a" });
    expect(kinds).toEqual({ "attribute-left-out": 1, "page-left-out": 2 });
  });

  test("with masks inside, and behind URLs, where one has a colour among others", async () => {
    const size = { width: 3, height: 2 };
    const inside = await encodePng({ ...size, data: new Uint8Array([0, 1, 1, 0, 0, 1]) });
    const rgb = new Uint8Array([255, 0, 0, 0, 255, 0, 0, 0, 0, 255, 0, 0, 0, 255, 1, 0, 0, 0]);
    const behind = await encodePng({ ...size, channels: 3, data: rgb });
    const indexed = await encodePng({
      ...size,
      data: new Uint8Array([0, 1, 1, 0, 0, 2]),
      palette: ["#000000", "#ff0000", "#00ff00"],
    });
    const files: Record<string, Uint8Array> = { "https://x/rgb.png": behind, "https://x/indexed.png": indexed };
    const rows = [
      { name: "A", dataRow, mask: { png: toBase64(inside) } },
      { name: "A", dataRow, mask: { instanceURI: "https://x/rgb.png", colorRGB: [255, 0, 0] } },
      { name: "A", dataRow, mask: { instanceURI: "https://x/rgb.png" } },
      { name: "A", dataRow, mask: { instanceURI: "https://x/indexed.png", colorRGB: [255, 0, 0] } },
    ];
    const { objects, report, header } = await read(rows, { mask: async (url) => files[url] });
    expect(report.total).toBe(0);
    expect(objects.map((object) => pixels(object, size))).toEqual([
      [0, 1, 1, 0, 0, 1],
      [1, 0, 0, 1, 0, 0],
      [1, 1, 0, 1, 1, 0],
      [0, 1, 1, 0, 0, 0],
    ]);
    expect(header.classes[0]?.kinds).toEqual(["segmentation"]);
    const without = await read(rows);
    expect(without.objects).toHaveLength(1);
    expect(without.kinds).toEqual({ "missing-reference": 3 });
    const gone = await read(rows.slice(1), { mask: () => undefined });
    expect(gone.report.problems[0]?.message).toBe(
      'Its mask lies behind "https://x/rgb.png"; `mask` gave nothing for it.',
    );
    const damaged = await read([
      { name: "A", dataRow, mask: { png: "AAAA" } },
      { name: "A", dataRow, mask: { png: "%" } },
      { name: "A", dataRow, mask: { png: toBase64(await encodePng({ ...size, data: new Uint8Array(6) })) } },
    ]);
    expect(damaged.kinds).toEqual({ invalid: 3 });
  });

  test("whichever order the lines of data rows come in, each row as one item", async () => {
    const rows = Array.from({ length: 12 }, (_, at) => ({
      uuid: `${at}`,
      name: "A",
      dataRow: { globalKey: `${at % 3}` },
      bbox: box,
    }));
    const { items } = await read(rows);
    expect(items.map(({ externalId, objects }) => [externalId, objects.map(({ id }) => id).join()])).toEqual([
      ["0", "0,3,6,9"],
      ["1", "1,4,7,10"],
      ["2", "2,5,8,11"],
    ]);
  });

  test("in several passes where too much would wait, and what is wrong is reported once", async () => {
    const long = "x".repeat(1_000_000);
    const rows = Array.from({ length: 20 }, (_, at) => ({
      name: `Q${at}`,
      dataRow: { id: `${at % 2}` },
      answer: long,
    }));
    let opened = 0;
    const open = () => {
      opened += 1;
      return [...rows, { name: "Q" }].map((row) => `${JSON.stringify(row)}\n`);
    };
    const report = new Report();
    const file = await openLabelbox(open, { report });
    const items = await all(file.items());
    expect(items.map(({ externalId, attributes }) => [externalId, Object.keys(attributes).length])).toEqual([
      ["0", 10],
      ["1", 10],
    ]);
    expect(opened).toBe(3);
    expect(report.problems.map(({ line }) => line)).toEqual([21]);
  });

  test("and what is wrong is reported with its line", async () => {
    const { items, report } = await read(
      [
        { uuid: "x", name: "A", dataRow, bbox: { top: 1 } },
        { name: "A", dataRow: { id: "1", globalKey: "a" }, bbox: box },
        { name: "A", dataRow: {}, bbox: box },
        { dataRow, bbox: box },
        { name: "A", dataRow, polygon: [{ x: 1, y: 1 }] },
        { name: "A", dataRow, location: { start: 3, end: 2 } },
        { name: "A", dataRow, textSelections: [] },
        { name: "A", dataRow, segments: [{ keyframes: [{ frame: 0, bbox: box }] }] },
        { name: "A", dataRow, bbox: box, page: 1, unit: "POINTS" },
        { name: "A", dataRow, bbox: box, classifications: [{ name: "Q" }] },
        { name: "r", dataRow, relationship: {} },
      ],
      { file: "x.ndjson" },
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.objects).toHaveLength(1);
    expect(report.problems.map(({ kind, line, file }) => `${kind} ${file}:${line}`).sort()).toEqual([
      "invalid x.ndjson:1",
      "invalid x.ndjson:10",
      "invalid x.ndjson:11",
      "invalid x.ndjson:2",
      "invalid x.ndjson:3",
      "invalid x.ndjson:4",
      "invalid x.ndjson:5",
      "invalid x.ndjson:6",
      "invalid x.ndjson:8",
      "invalid x.ndjson:8",
      "shape-left-out x.ndjson:7",
      "size-missing x.ndjson:9",
    ]);
    await expect(read(["text"] as unknown as object[])).rejects.toThrow("The line is no JSON object");
  });
});

describe("data rows are read in groups", () => {
  const row = (first: number, last: number, length: number) => ({ count: 2, first, last, length });

  test("all at once where few wait for their last line", () => {
    const rows = new Map([
      ["a", row(1, 2, 10)],
      ["b", row(3, 4, 10)],
      ["c", row(4, 5, 9)],
    ]);
    expect(rowGroups(rows, 20)).toEqual([new Set(["a", "b", "c"])]);
  });

  test("and else as many as fit", () => {
    const rows = new Map([
      ["a", row(1, 5, 10)],
      ["b", row(2, 6, 10)],
      ["c", row(3, 7, 30)],
    ]);
    expect(rowGroups(rows, 20)).toEqual([new Set(["a", "b"]), new Set(["c"])]);
  });
});
