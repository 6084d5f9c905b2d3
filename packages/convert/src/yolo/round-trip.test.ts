import { boxCorners, type Coordinates } from "@ango-hub/label-set";
import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryItems, itemsHeader } from "../../testing/arbitrary-items.ts";
import { all } from "../../testing/exports.ts";
import { inputFiles, writtenFiles } from "../../testing/files.ts";
import { itemWith } from "../../testing/items.ts";
import { type Item, type ItemObject, Report } from "../index.ts";
import { openYolo, writeYolo, type YoloTask } from "./index.ts";

/** Writes items and reads them again. */
async function roundTrip(items: readonly Item[], task: YoloTask) {
  const report = new Report();
  const files = await writtenFiles(writeYolo(items, { header: itemsHeader, report, task }));
  const reading = new Report();
  const yolo = await openYolo(inputFiles(files), { report: reading, task });
  return { report, reading, header: yolo.header, items: await all(yolo.items()) };
}

/** Kinds of problems after which an object may have another place, or none. */
const moving = new Set(["clipped", "invalid", "doubled"]);

function isKept(report: Report, item: Item, { id }: ItemObject): boolean {
  return !report.problems.some(
    ({ kind, item: own, object }) => moving.has(kind) && own === item.externalId && object === id,
  );
}

/** How far six decimals are off, in pixels of these pictures. */
const off = 5e-5;

function expectNear(found: readonly Coordinates[], expected: readonly Coordinates[]): void {
  expect(found.length).toBe(expected.length);
  for (const [at, [x, y]] of expected.entries()) {
    const [fx, fy] = found[at] as Coordinates;
    expect(Math.max(Math.abs(fx - x), Math.abs(fy - y))).toBeLessThan(off);
  }
}

/** Objects that the report says nothing of, beside those that were read, which have no ids but keep their order. */
function* pairs(
  items: readonly Item[],
  found: readonly Item[],
  report: Report,
): Generator<[ItemObject, ItemObject, Item]> {
  for (const [at, item] of items.entries()) {
    const written = item.objects.filter((object) => isKept(report, item, object));
    const read = found[at]?.objects ?? [];
    if (written.length !== item.objects.length) continue;
    expect(read.map((object) => object.class)).toEqual(written.map((object) => object.class));
    for (const [index, object] of written.entries()) yield [object, read[index] as ItemObject, item];
  }
}

test.each<YoloTask>(["detect", "pose"])("boxes are read as they were written: %s", async (task) => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryItems, async (items) => {
      const { report, reading, items: found, header } = await roundTrip(items, task);
      expect(reading.total).toBe(0);
      expect(header.classes.map(({ name, id }) => [name, id])).toEqual([
        ["person", 0],
        ["car", 1],
        ["café", 2],
      ]);
      expect(found.map(({ externalId, size, isLabelled }) => ({ externalId, size, isLabelled }))).toEqual(
        items.map(({ externalId, size, isLabelled }) => ({ externalId, size, isLabelled })),
      );
      for (const [object, again] of pairs(items, found, report)) {
        if (task === "pose" && object.class === "person" && !report.counts.has("keypoints-left-out")) {
          expect(again.keypoints?.map(({ name, isHidden }) => [name, isHidden])).toEqual(
            object.keypoints?.map(({ name, isHidden }) => [name, isHidden]),
          );
        }
        if (object.kind !== "bounding-box" || again.kind !== "bounding-box") continue;
        compared += 1;
        expectNear(boxCorners(again.shape), boxCorners(object.shape));
      }
    }),
  );
  expect(compared).toBeGreaterThan(0);
});

test("areas are read with their pixels", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryItems, async (items) => {
      const { report, reading, items: found } = await roundTrip(items, "segment");
      expect(reading.total).toBe(0);
      for (const [object, again, { size }] of pairs(items, found, report)) {
        if (object.kind !== "segmentation" || again.kind !== "polygon" || !size) continue;
        compared += 1;
        const pixels = maskFromSegmentation({ zones: [{ region: again.shape }] }, size).data;
        expect([...pixels]).toEqual([...maskFromSegmentation(object.shape, size).data]);
      }
    }),
    { numRuns: 50 },
  );
  expect(compared).toBeGreaterThan(0);
});

const shift = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));

test("areas that lie partly outside are read with the pixels that they have inside", async () => {
  const areas = arbitraryItems.map((items) => items.flatMap(({ objects }) => objects));
  let clipped = 0;
  await fc.assert(
    fc.asyncProperty(areas, shift, async (objects, [dx, dy]) => {
      const moved = (points: readonly Coordinates[]) => points.map(([x, y]): Coordinates => [x + dx, y + dy]);
      for (const object of objects) {
        if (object.kind !== "segmentation") continue;
        const zones = object.shape.zones.map(({ region, holes = [] }) => ({
          region: moved(region),
          holes: holes.map(moved),
        }));
        const item = itemWith([{ kind: "segmentation", shape: { zones } }], { size: { width: 24, height: 18 } });
        const { report, items } = await roundTrip([item], "segment");
        const [again] = items[0]?.objects ?? [];
        if (report.counts.has("clipped")) clipped += 1;
        const read = again?.kind === "polygon" ? [{ region: again.shape }] : [];
        const size = { width: 24, height: 18 };
        expect([...maskFromSegmentation({ zones: read }, size).data]).toEqual([
          ...maskFromSegmentation({ zones }, size).data,
        ]);
      }
    }),
    { numRuns: 50 },
  );
  expect(clipped).toBeGreaterThan(0);
});

const turned = fc.record({
  x: fc.double({ min: 300, max: 700, noNaN: true }),
  y: fc.double({ min: 300, max: 700, noNaN: true }),
  width: fc.double({ min: 2, max: 200, noNaN: true }),
  height: fc.double({ min: 2, max: 200, noNaN: true }),
  rotation: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("boxes that are turned are read as the same rectangles", async () => {
  await fc.assert(
    fc.asyncProperty(turned, async (shape) => {
      const object = { class: "car", kind: "rotated-bounding-box", shape, id: "o", attributes: {} } as const;
      const item: Item = {
        externalId: "a.jpg",
        size: { width: 1000, height: 1000 },
        isLabelled: true,
        objects: [object],
        attributes: {},
        relations: [],
        place: {},
      };
      const { report, reading, items } = await roundTrip([item], "obb");
      expect(report.total + reading.total).toBe(0);
      const [again] = items[0]?.objects ?? [];
      expect(again?.kind).toBe("rotated-bounding-box");
      for (const [at, [x, y]] of boxCorners(shape).entries()) {
        const [fx, fy] = boxCorners(again?.shape as typeof shape)[at] as Coordinates;
        expect(Math.hypot(fx - x, fy - y)).toBeLessThan(0.003);
      }
    }),
  );
});
