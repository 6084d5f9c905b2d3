import { expand, tracksOf } from "@ango-hub/label-set/tracks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { itemWith, jsonLinesOf, outputText } from "../../testing/output.ts";
import { type Item, type ItemObject, Report } from "../index.ts";
import { openLabelbox, writeLabelbox } from "./index.ts";

const header = { classes: [{ name: "Car", kinds: [], attributes: [] }], attributes: [] };
const id = "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11";
const car = (page: number, x: number, rest: object = {}) => {
  return { class: "Car", kind: "bounding-box", shape: { x, y: 0, width: 10, height: 10 }, id, page, ...rest };
};
const bbox = (left: number) => ({ top: 0, left, height: 10, width: 10 });

async function write(item: Item) {
  const report = new Report();
  const written = await outputText(writeLabelbox([item], { header, report }));
  return {
    written,
    rows: written === "" ? [] : jsonLinesOf(written),
    kinds: Object.fromEntries(report.counts),
    report,
  };
}

async function read(lines: string, frames?: number): Promise<Item> {
  const file = await openLabelbox(lines, { report: new Report({ strict: true }), frames: () => frames });
  const [item] = await all(file.items());
  return item as Item;
}

describe("things in videos", () => {
  test("are written as segments of key frames, counted from 1, which end where the thing disappears", async () => {
    const objects = [
      car(0, 0),
      car(10, 100),
      car(20, 200, { isGone: true }),
      car(30, 0),
      car(35, 50, { isGone: true }),
    ];
    const { rows, report } = await write(itemWith("v.mp4", objects, { video: { frames: 100 } }));
    expect(report.total).toBe(0);
    expect(rows).toEqual([
      {
        uuid: id,
        name: "Car",
        dataRow: { globalKey: "v.mp4" },
        segments: [
          {
            keyframes: [
              { frame: 1, bbox: bbox(0) },
              { frame: 11, bbox: bbox(100) },
              { frame: 20, bbox: bbox(190) },
            ],
          },
          {
            keyframes: [
              { frame: 31, bbox: bbox(0) },
              { frame: 35, bbox: bbox(40) },
            ],
          },
        ],
      },
    ]);
  });

  test("stay until the video ends, where that is known", async () => {
    const { rows } = await write(itemWith("v.mp4", [car(5, 7)], { video: { frames: 100 } }));
    expect(rows[0]?.segments).toEqual([
      {
        keyframes: [
          { frame: 6, bbox: bbox(7) },
          { frame: 100, bbox: bbox(7) },
        ],
      },
    ]);
    const { rows: unknown, kinds } = await write(itemWith("v.mp4", [car(5, 7)], { video: {} }));
    expect(unknown[0]?.segments).toEqual([{ keyframes: [{ frame: 6, bbox: bbox(7) }] }]);
    expect(kinds).toEqual({ "page-left-out": 1 });
  });

  test("are left out where Labelbox takes none of their kind, or are twice at a frame", async () => {
    const objects = [
      car(1, 0),
      car(1, 5),
      {
        ...car(2, 0),
        kind: "polygon",
        shape: [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      },
    ];
    const { rows, kinds } = await write(itemWith("v.mp4", objects, { video: { frames: 2 } }));
    expect(rows).toHaveLength(1);
    expect(kinds).toEqual({ doubled: 1, "shape-left-out": 1 });
  });

  test("with answers of each key frame", async () => {
    const { written, rows } = await write(
      itemWith("v.mp4", [car(0, 0, { attributes: { Lit: true } })], { video: { frames: 1 } }),
    );
    expect(rows[0]?.segments).toEqual([
      { keyframes: [{ frame: 1, bbox: bbox(0), classifications: [{ name: "Lit", answer: { name: "true" } }] }] },
    ]);
    expect((await read(written, 1)).objects).toEqual([car(0, 0, { attributes: { Lit: "true" } })]);
  });

  test.each([0, 1.5, "1", 2 ** 53])("are read without key frames at %j, which is no frame", async (frame) => {
    const row = {
      uuid: id,
      name: "Car",
      dataRow: { globalKey: "v.mp4" },
      segments: [
        {
          keyframes: [
            { frame: 3, bbox: bbox(0) },
            { frame, bbox: bbox(0) },
          ],
        },
      ],
    };
    const report = new Report();
    const file = await openLabelbox(JSON.stringify(row), { report, frames: () => 3 });
    const [item] = await all(file.items());
    expect(item?.objects.map(({ page }) => page)).toEqual([2]);
    expect(Object.fromEntries(report.counts)).toEqual({ invalid: 1 });
  });

  test("are read as they were, and are gone after each segment", async () => {
    const row = {
      uuid: id,
      name: "Car",
      dataRow: { globalKey: "v.mp4" },
      segments: [
        {
          keyframes: [
            { frame: 1, bbox: bbox(0) },
            { frame: 5, bbox: bbox(40) },
          ],
        },
        {
          keyframes: [
            { frame: 6, bbox: bbox(0) },
            { frame: 9, bbox: bbox(30) },
          ],
        },
      ],
    };
    const none = { attributes: {} };
    const drawn = [car(0, 0, none), car(4, 40, none), car(5, 0, none), car(8, 30, none)];
    expect((await read(JSON.stringify(row))).objects).toEqual([...drawn, car(9, 30, { isGone: true, ...none })]);
    expect(await read(JSON.stringify(row), 9)).toMatchObject({ objects: drawn, video: { frames: 9 } });
  });

  test("are at the same places at all frames when they come back", async () => {
    const frame = fc.record({ page: fc.nat({ max: 29 }), x: fc.nat({ max: 99 }), isGone: fc.boolean() });
    const arbitraryTrack = fc.uniqueArray(frame, { selector: ({ page }) => page, minLength: 1, maxLength: 6 });
    const places = (objects: readonly ItemObject[]) => {
      const tracked = objects.map(({ kind: tool, id: objectId = "", page = 0, isGone = false, shape }) => {
        return { tool, objectId, page, interpolationStopped: isGone, shape };
      });
      return tracksOf({ objects: tracked }).tracks.flatMap((track) =>
        [...expand(track, { frameTotal: 30 })].flatMap(({ page, shape, interpolationStopped }) => {
          return interpolationStopped ? [] : [{ page, x: Math.round((shape as { x: number }).x * 1e6) / 1e6 }];
        }),
      );
    };
    await fc.assert(
      fc.asyncProperty(arbitraryTrack, async (frames) => {
        const objects = frames.map(({ page, x, isGone }) => car(page, x, isGone ? { isGone } : {}));
        const item = itemWith("v.mp4", objects, { video: { frames: 30 } });
        const { written, report } = await write(item);
        expect(report.total).toBe(written === "" ? 1 : 0);
        if (written !== "") expect(places((await read(written, 30)).objects)).toEqual(places(item.objects));
        else expect(places(item.objects)).toEqual([]);
      }),
    );
  });
});
