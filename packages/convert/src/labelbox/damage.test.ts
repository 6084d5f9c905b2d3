import { encodePng } from "@ango-hub/label-set/masks";
import { test } from "vitest";
import { expectSafeLines, expectSafeText, type Format } from "../../testing/damaged-files.ts";
import { toBase64 } from "./base64.ts";
import { openLabelbox, writeLabelbox } from "./index.ts";

const png = await encodePng({ width: 2, height: 2, data: new Uint8Array([0, 1, 1, 0]) });
const format: Format = {
  open: (source, report) => openLabelbox(source, { report, mask: () => png }),
  write: (items, header, report) => writeLabelbox(items, { header, report }),
};
const dataRow = { globalKey: "a.jpg" };
const bbox = { top: 1, left: 2, height: 3, width: 4 };
const answer = { name: "Sun", classifications: [{ name: "Why", answer: [{ name: "x" }] }] };
const rows = [
  { uuid: "1", name: "Car", dataRow, bbox, classifications: [{ name: "Q", answer }], confidence: 0.5 },
  { uuid: "2", name: "Car", dataRow, mask: { png: toBase64(png) } },
  { uuid: "3", name: "Car", dataRow, mask: { instanceURI: "https://x", colorRGB: [1, 1, 1] } },
  {
    uuid: "4",
    name: "Car",
    dataRow,
    polygon: [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
      { x: 5, y: 2 },
    ],
  },
  { uuid: "5", name: "Person", dataRow, location: { start: 1, end: 2 } },
  { uuid: "6", name: "Car", dataRow, bbox, page: 1, unit: "PERCENT" },
  {
    uuid: "7",
    name: "Car",
    dataRow,
    segments: [
      {
        keyframes: [
          { frame: 1, bbox },
          { frame: 5, bbox },
        ],
      },
    ],
  },
  { name: "Weather", dataRow, answer },
  { name: "near", dataRow, relationship: { source: "1", target: "2", type: "bidirectional" } },
];
const annotations = {
  objects: [
    { feature_id: "f", name: "Car", bounding_box: bbox, classifications: [{ name: "Q", radio_answer: { name: "a" } }] },
  ],
  classifications: [
    { name: "T", checklist_answers: [{ name: "a" }] },
    { name: "N", text_answer: { content: "x" } },
  ],
  relationships: [{ name: "on", unidirectional_relationship: { source: "f", target: "f" } }],
};
const video = {
  frames: { 1: { objects: { f: { name: "Car", bounding_box: bbox } } } },
  segments: { f: [[1, 1]] },
  key_frame_feature_map: { f: [1] },
};
const exported = [annotations, video].map((annotations) => {
  return {
    data_row: { id: "1" },
    media_attributes: { width: 9, height: 9, frame_count: 2 },
    projects: { p: { labels: [{ annotations }] } },
  };
});

test("damaged lines are read as far as they go, or refused with an error of ours", async () => {
  await expectSafeLines(rows, format);
  await expectSafeLines(exported, format);
  await expectSafeText(rows.map((row) => JSON.stringify(row)).join("\n"), format);
});
