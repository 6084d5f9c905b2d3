import { decodePng } from "@ango-hub/label-set/masks";
import { describe, expect, test } from "vitest";
import { itemWith, jsonLinesOf, outputText, span } from "../../testing/output.ts";
import { type Item, type ItemRelation, Report } from "../index.ts";
import { fromBase64 } from "./base64.ts";
import { writeLabelbox } from "./index.ts";

const attributes = [
  { name: "Type", type: "option", options: ["Car", "Truck"] },
  { name: "Type › Load", type: "options", options: ["a", "b"] },
  { name: "Type › Load › Note", type: "text" },
  { name: "Tags", type: "options", options: ["x", "y"] },
] as const;
const header = { classes: [{ name: "Vehicle", kinds: [], attributes }], attributes };

async function write(items: Item[], options: Partial<Parameters<typeof writeLabelbox>[1]> = {}) {
  const report = new Report();
  const written = await outputText(writeLabelbox(items, { header, report, ...options }));
  const rows = written === "" ? [] : jsonLinesOf(written);
  return { rows, kinds: Object.fromEntries(report.counts), report };
}

const vehicle = (kind: string, shape: unknown, rest: object = {}) => ({ class: "Vehicle", kind, shape, ...rest });
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe("lines for Labelbox are written", () => {
  test("for all that is drawn on pictures, texts and pages", async () => {
    const square = [
      [1, 1],
      [3, 1],
      [3, 3],
      [1, 3],
    ];
    const objects = [
      vehicle("bounding-box", { x: 1.5, y: 2, width: 3, height: 4 }),
      vehicle("polygon", square),
      vehicle("polyline", [
        [1, 2],
        [3, 4],
      ]),
      vehicle("point", [5, 6]),
      vehicle("rotated-bounding-box", { x: 10, y: 10, width: 4, height: 2, rotation: 90 }),
      vehicle("segmentation", {
        zones: [
          {
            region: [
              [0, 0],
              [4, 0],
              [4, 4],
              [0, 4],
            ],
            holes: [square],
          },
        ],
      }),
      span("Vehicle", 3, 7),
      vehicle("pdf", { x1: 10, y1: 20, x2: 30, y2: 60, width: 200, height: 400, pageNumber: 2 }),
    ];
    const { rows, report } = await write([itemWith("a.jpg", objects, { size: { width: 5, height: 4 } })]);
    expect(report.total).toBe(0);
    for (const row of rows) {
      expect(row).toMatchObject({ name: "Vehicle", dataRow: { globalKey: "a.jpg" } });
      expect(row.uuid).toMatch(uuid);
    }
    expect(new Set(rows.map((row) => row.uuid)).size).toBe(8);
    const points = (all: number[][]) => all.map(([x, y]) => ({ x, y }));
    expect(rows[0]?.bbox).toEqual({ top: 2, left: 1.5, height: 4, width: 3 });
    expect(rows[1]?.polygon).toEqual(points([...square, [1, 1]]));
    expect(rows[2]?.line).toEqual(
      points([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(rows[3]?.point).toEqual({ x: 5, y: 6 });
    expect(rows[4]?.polygon).toHaveLength(5);
    const mask = rows[5]?.mask as { png: string } | undefined;
    const picture = await decodePng(fromBase64(mask?.png ?? ""));
    expect([picture.width, picture.height, picture.channels ?? 1]).toEqual([5, 4, 1]);
    expect([...picture.data]).toEqual([1, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 0]);
    expect(rows[6]?.location).toEqual({ start: 3, end: 6 });
    expect(rows[7]).toMatchObject({ bbox: { top: 5, left: 5, height: 10, width: 10 }, page: 2, unit: "PERCENT" });
  });

  test("with answers by their kinds, nested where they are, and scores", async () => {
    const answers = { "Type › Load › Note": "full", "Type › Load": ["a"], Type: "Truck", Tags: ["x", "y"] };
    const box = vehicle(
      "bounding-box",
      { x: 0, y: 0, width: 1, height: 1 },
      { attributes: { ...answers, score: 0.5 } },
    );
    const { rows, report } = await write([itemWith("a", [box], { attributes: answers })]);
    const load = { name: "Load", answer: [{ name: "a", classifications: [{ name: "Note", answer: "full" }] }] };
    const type = { name: "Type", answer: { name: "Truck", classifications: [load] } };
    const tags = { name: "Tags", answer: [{ name: "x" }, { name: "y" }] };
    expect(rows[0]).toMatchObject({ confidence: 0.5, classifications: [type, tags] });
    expect(rows.slice(1)).toMatchObject([type, tags]);
    expect(rows[1]?.uuid).toMatch(uuid);
    expect(report.total).toBe(0);
  });

  test("and an answer below several others has no place", async () => {
    const answers = { Type: "Truck", "Type › Load": ["a", "b"], "Type › Load › Note": "full" };
    const { rows, report } = await write([itemWith("a", [], { attributes: answers })]);
    expect(rows).toMatchObject([
      { answer: { name: "Truck", classifications: [{ answer: [{ name: "a" }, { name: "b" }] }] } },
    ]);
    expect(report.problems.map(({ kind, message }) => [kind, message])).toEqual([
      [
        "attribute-left-out",
        'The answer to "Type › Load › Note" stands below one choice in Labelbox, and what is above it here is no single one.',
      ],
    ]);
  });

  test("with the same UUIDs each time, which are an object's own where it has one", async () => {
    const own = "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11";
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const item = itemWith("a", [
      vehicle("bounding-box", box, { id: own }),
      vehicle("bounding-box", box, { id: "b4" }),
      vehicle("bounding-box", box, { id: "b4" }),
    ]);
    const [first, again] = [await write([item]), await write([item])];
    const uuids = first.rows.map((row) => row.uuid);
    expect(uuids[0]).toBe(own.toLowerCase());
    expect(again.rows.map((row) => row.uuid)).toEqual(uuids);
    expect(new Set(uuids).size).toBe(3);
  });

  test("with relations of two ends, and either kind of data row", async () => {
    const box = { x: 0, y: 0, width: 1, height: 1 };
    const objects = ["a", "b", "c"].map((id) => vehicle("bounding-box", box, { id }));
    const relations: ItemRelation[] = [
      { name: "tows", from: "a", to: ["b", "c", "z"], attributes: { Since: "1" } },
      { name: "near", from: "a", to: ["b"], isMutual: true, attributes: {} },
      { name: "all", group: ["a", "b"], attributes: {} },
    ];
    const { rows, kinds } = await write([itemWith("i", objects, { relations })], { dataRow: () => ({ id: "cl123" }) });
    const [a, b, c] = rows.map((row) => row.uuid);
    expect(rows.slice(3)).toMatchObject([
      { name: "tows", dataRow: { id: "cl123" }, relationship: { source: a, target: b, type: "unidirectional" } },
      { name: "tows", relationship: { source: a, target: c, type: "unidirectional" } },
      { name: "near", relationship: { source: a, target: b, type: "bidirectional" } },
    ]);
    expect(kinds).toEqual({ "attribute-left-out": 1, "missing-reference": 1, "relation-left-out": 1 });
  });

  test("without what has no line, which is reported", async () => {
    const zones = [
      {
        region: [
          [90, 90],
          [91, 90],
          [91, 91],
        ],
      },
    ];
    const objects = [
      vehicle("segmentation", { zones }),
      vehicle("ner", { start: 0.5, end: 2 }),
      { ...vehicle("point", [1, 1]), class: "Other" },
      vehicle("point", [1, 1], { keypoints: [] }),
    ];
    const items = [
      itemWith("a", objects),
      itemWith("b", [objects[0] as object], { size: { width: 5, height: 5 }, strokes: { brush: "https://x" } }),
      itemWith("empty"),
    ];
    const { rows, kinds } = await write(items);
    expect(rows).toHaveLength(1);
    expect(kinds).toEqual({
      "size-missing": 1,
      "shape-left-out": 1,
      "unmapped-class": 1,
      "keypoints-left-out": 1,
      invalid: 1,
      "strokes-left-out": 1,
      unlabelled: 2,
    });
  });
});
