import { segmentationFromMask } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import type { Item, ItemObject } from "../src/index.ts";

export const drawnSize = { width: 12, height: 9 };

const number = fc.double({ min: -5, max: 30, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const point = fc.tuple(number, number);
const length = fc.integer({ min: 1, max: 80 }).map((eighths) => eighths / 8);
const whole = fc.integer({ min: -40, max: 240 }).map((eighths) => eighths / 8);
const area = fc
  .uint8Array({ minLength: 108, maxLength: 108, max: 1 })
  .map((data) => segmentationFromMask({ ...drawnSize, data }, 1))
  .filter(({ zones }) => zones.length > 0);
const isOpen = (points: readonly (readonly [number, number])[]) => String(points[0]) !== String(points.at(-1));

const drawn = fc.oneof(
  fc
    .record({ x: whole, y: whole, width: length, height: length })
    .map((shape) => ({ kind: "bounding-box" as const, shape })),
  fc
    .array(point, { minLength: 3, maxLength: 6 })
    .filter(isOpen)
    .map((shape) => ({ kind: "polygon" as const, shape })),
  fc.array(point, { minLength: 2, maxLength: 6 }).map((shape) => ({ kind: "polyline" as const, shape })),
  point.map((shape) => ({ kind: "point" as const, shape })),
  area.map((shape) => ({ kind: "segmentation" as const, shape })),
  fc.record({ start: fc.nat({ max: 9 }), length: fc.integer({ min: 1, max: 9 }) }).map(({ start, length }) => {
    return { kind: "ner" as const, shape: { start, end: start + length } };
  }),
);

const type = fc.constantFrom("Car", "Truck");
/** Answers, of which those that are nested have what they are nested in. */
export const arbitraryAnswers = fc.oneof(
  fc.record({ Type: type }),
  fc.record({
    Type: type,
    "Type › Load": fc.uniqueArray(fc.constantFrom("a", "b"), { minLength: 1 }),
    Note: fc.string(),
  }),
  fc.constant({}),
);

/** The questions of these answers. */
export const answersHeader = [
  { name: "Type", type: "option", options: ["Car", "Truck"] },
  { name: "Type › Load", type: "options", options: ["a", "b"] },
  { name: "Note", type: "text" },
] as const;

/** Assets with anything that is drawn on one without pages, by ids that are UUIDs. */
export const arbitraryDrawn: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      objects: fc.array(fc.tuple(drawn, arbitraryAnswers, fc.uuid()), { minLength: 1, maxLength: 4 }),
      answers: arbitraryAnswers,
    }),
    {
      maxLength: 4,
    },
  )
  .map((items) =>
    items.map(({ objects, answers }, at): Item => {
      return {
        externalId: `${at}.jpg`,
        size: drawnSize,
        isLabelled: true,
        objects: objects.map(([shape, attributes, id]): ItemObject => ({ class: "Vehicle", id, ...shape, attributes })),
        attributes: answers,
        relations:
          objects.length > 1
            ? [{ name: "near", from: objects[0]?.[2] ?? "", to: [objects[1]?.[2] ?? ""], attributes: {} }]
            : [],
        place: {},
      };
    }),
  );
