import { encodePng } from "@ango-hub/label-set/masks";
import { expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { Report } from "../index.ts";
import { openLabelbox } from "./index.ts";

async function read(rows: readonly object[], options: Partial<Parameters<typeof openLabelbox>[1]> = {}) {
  const report = new Report();
  const file = await openLabelbox(rows.map((row) => JSON.stringify(row)).join("\n"), { report, ...options });
  return { items: await all(file.items()), header: file.header, report };
}

/** A line of an export with one label. */
function exported(annotations: object, rest: object = {}): object {
  return {
    data_row: { id: "cl1", global_key: "a.jpg", external_id: "x" },
    media_attributes: { width: 40, height: 30, mime_type: "image/jpeg" },
    projects: { p1: { name: "Empty", labels: [] }, p2: { name: "Cars", labels: [{ id: "l1", annotations }] } },
    ...rest,
  };
}

test("an export of pictures is read, masks included", async () => {
  const mask = await encodePng({ width: 2, height: 1, data: new Uint8Array([0, 255]) });
  const radio = { name: "Load", radio_answer: { name: "full", classifications: [] } };
  const annotations = {
    objects: [
      {
        feature_id: "f1",
        name: "Car",
        annotation_kind: "ImageBoundingBox",
        bounding_box: { top: 2, left: 1, height: 4, width: 3 },
        classifications: [{ name: "Type", radio_answer: { name: "Truck", classifications: [radio] } }],
      },
      {
        feature_id: "f2",
        name: "Road",
        annotation_kind: "ImageSegmentationMask",
        mask: { url: "https://x/1" },
        classifications: [],
      },
      { feature_id: "f3", name: "Word", location: { start: 0, end: 3 } },
    ],
    classifications: [
      { name: "Tags", checklist_answers: [{ name: "a" }, { name: "b" }] },
      { name: "Note", text_answer: { content: "x" } },
    ],
    relationships: [{ name: "on", unidirectional_relationship: { source: "f1", target: "f2" } }],
  };
  const { items, header, report } = await read([exported(annotations)], { mask: () => mask });
  expect(report.total).toBe(0);
  expect(items).toMatchObject([
    {
      externalId: "a.jpg",
      size: { width: 40, height: 30 },
      isLabelled: true,
      attributes: { Tags: ["a", "b"], Note: "x" },
      relations: [{ name: "on", from: "f1", to: ["f2"] }],
      objects: [
        { id: "f1", class: "Car", kind: "bounding-box", attributes: { Type: "Truck", "Type › Load": "full" } },
        { id: "f2", class: "Road", kind: "segmentation" },
        { id: "f3", class: "Word", kind: "ner", shape: { start: 0, end: 4 } },
      ],
    },
  ]);
  expect(header.classes.map(({ name, kinds }) => [name, kinds[0]])).toEqual([
    ["Car", "bounding-box"],
    ["Road", "segmentation"],
    ["Word", "ner"],
  ]);
});

test("an export of a video becomes key frames again", async () => {
  const at = (left: number) => ({
    name: "Car",
    feature_id: "f1",
    bounding_box: { top: 0, left, height: 1, width: 1 },
    classifications: [],
  });
  const frames = Object.fromEntries(
    [1, 2, 3, 4, 5, 8, 9].map((frame) => [frame, { objects: { f1: at(frame) }, classifications: [] }]),
  );
  const { items, report } = await read([
    exported(
      {
        frames,
        segments: {
          f1: [
            [1, 5],
            [8, 9],
          ],
        },
        key_frame_feature_map: { f1: [1, 3, 8] },
      },
      { media_attributes: { frame_count: 9, frame_rate: 25 } },
    ),
  ]);
  expect(report.total).toBe(0);
  expect(items[0]?.video).toEqual({ frames: 9 });
  expect(
    items[0]?.objects.map(({ page, isGone, shape }) => [page, isGone ?? false, (shape as { x: number }).x]),
  ).toEqual([
    [0, false, 1],
    [2, false, 3],
    [4, false, 5],
    [5, true, 5],
    [7, false, 8],
    [8, false, 9],
  ]);
});

test("answers about some frames of a video are reported, once each", async () => {
  const lit = { name: "Lit", radio_answer: { name: "Yes", classifications: [] } };
  const frames = { 1: { objects: {}, classifications: [lit] }, 2: { objects: {}, classifications: [lit] } };
  const { items, report } = await read([exported({ frames })]);
  expect(items[0]?.attributes).toEqual({});
  expect(report.problems.map(({ kind, message }) => [kind, message])).toEqual([
    ["page-left-out", '"Lit" is answered for some frames of a video; answers here are about all of it.'],
  ]);
});

test("an export says what nobody labelled, and the labels of one person are taken", async () => {
  const [a, b] = ["a", "b"].map((note) => ({
    annotations: { classifications: [{ name: "Note", text_answer: { content: note } }] },
  }));
  const rows = [
    { data_row: { id: "cl1" }, projects: {} },
    { data_row: { id: "cl2", external_id: "2.jpg" }, projects: { p: { labels: [a, b] }, q: { labels: [b] } } },
    { data_row: {}, projects: {} },
  ];
  const { items, report } = await read(rows);
  expect(items.map(({ externalId, isLabelled, attributes }) => [externalId, isLabelled, attributes])).toEqual([
    ["cl1", false, {}],
    ["2.jpg", true, { Note: "a" }],
  ]);
  expect(report.problems.map(({ kind, line }) => [kind, line])).toEqual([
    ["several-tasks", 2],
    ["invalid", 3],
  ]);
  const other = await read(rows, { project: "q", externalId: ({ id = "" }) => id });
  expect(other.items.map(({ externalId, attributes }) => [externalId, attributes])).toEqual([
    ["cl1", {}],
    ["cl2", { Note: "b" }],
  ]);
});
