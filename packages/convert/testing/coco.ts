import { openCoco, writeCoco } from "../src/coco/index.ts";
import { textOf } from "../src/files/source.ts";
import type { Item } from "../src/index.ts";
import { Report, type ReportOptions } from "../src/index.ts";
import { all } from "./exports.ts";

/** The one file that a writer makes, read as JSON. */
export async function written(...[items, options]: Parameters<typeof writeCoco>): Promise<CocoJson> {
  const [file] = await all(writeCoco(items, options));
  return JSON.parse((await all(textOf(file?.content ?? ""))).join(""));
}

/** A COCO document, as tests look at it. */
export interface CocoJson {
  images: Record<string, unknown>[];
  annotations: Record<string, unknown>[];
  categories: Record<string, unknown>[];
}

/** What a COCO document is read as, and what was reported. */
export async function read(
  document: unknown,
  { strict, ...options }: Omit<Parameters<typeof openCoco>[1], "report"> & { strict?: ReportOptions["strict"] } = {},
) {
  const report = new Report({ strict });
  const coco = await openCoco(JSON.stringify(document), { ...options, report });
  const items: Item[] = await all(coco.items());
  return { items, header: coco.header, report, kinds: Object.fromEntries(report.counts) };
}

/**
 * Four pictures, two of one name in different folders and one without labels; numbers of classes with gaps, from 0; a box over the
 * edge, an area of two parts, one with a hole, and a crowd.
 */
export const trickyFile = {
  images: [
    { id: 1, file_name: "a/1.jpg", width: 100, height: 80 },
    { id: 2, file_name: "b/1.jpg", width: 100, height: 80 },
    { id: 3, file_name: "empty.jpg", width: 100, height: 80 },
    { id: 4, file_name: "crowd.jpg", width: 100, height: 80 },
  ],
  categories: [
    { id: 0, name: "person", supercategory: "" },
    { id: 3, name: "car", supercategory: "vehicle" },
    { id: 7, name: "cow", supercategory: "" },
  ],
  annotations: [
    { id: 10, image_id: 1, category_id: 0, bbox: [90.5, 70.25, 20, 15.5], area: 310, iscrowd: 0, segmentation: [] },
    {
      id: 11,
      image_id: 1,
      category_id: 3,
      bbox: [10, 10, 40, 20],
      area: 400,
      iscrowd: 0,
      segmentation: [
        [10, 10, 20, 10, 20, 30, 10, 30],
        [40, 10, 50, 10, 50, 30, 40, 30],
      ],
    },
    {
      id: 12,
      image_id: 2,
      category_id: 7,
      bbox: [20, 20, 50, 44],
      area: 2000,
      iscrowd: 0,
      // 50 × 44 pixels with a hole of 20 × 10.
      segmentation: { size: [80, 100], counts: holed(80, 100, [20, 20, 50, 44], [35, 37, 20, 10]) },
    },
    {
      id: 13,
      image_id: 4,
      category_id: 0,
      bbox: [0, 0, 30, 20],
      area: 600,
      iscrowd: 1,
      segmentation: { size: [80, 100], counts: holed(80, 100, [0, 0, 30, 20]) },
    },
  ],
};

type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** Run lengths of a rectangle, with another one cut out. */
function holed(height: number, width: number, outer: Rectangle, hole: Rectangle = [0, 0, 0, 0]): number[] {
  const isIn = ([left, top, w, h]: Rectangle, x: number, y: number) =>
    x >= left && x < left + w && y >= top && y < top + h;
  const counts = [0];
  let value = false;
  for (let x = 0; x < width; x += 1) {
    for (let y = 0; y < height; y += 1) {
      const next = isIn(outer, x, y) && !isIn(hole, x, y);
      if (next !== value) counts.push(0);
      value = next;
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
    }
  }
  return counts;
}
