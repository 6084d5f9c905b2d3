import { boxAround } from "@ango-hub/label-set";
import { segmentationFromMask } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import type { Header, Item, ItemObject, Keypoint } from "../src/index.ts";

/** The size of all pictures. */
export const size = { width: 24, height: 18 };

/** Numbers with four decimals: what is smaller can't be told from what computing is off by. */
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => Math.round(value * 1e4) / 1e4 + 0);
const x = number(-5, 30);
const y = number(-5, 24);

/** Texts with what XML must escape. */
export const texts: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(..."aé🚗 \t\n\r&<>\"'];", "\u00a0", "\u0301"),
  maxLength: 6,
});

/** Boxes, over the edges of the picture, too. */
export const boxes = fc.record({ x, y, width: number(0.01, 20), height: number(0.01, 20) });

const corner = fc.tuple(x, y);

/** Areas along the edges of pixels, with holes and parts. */
const areas = fc
  .uint8Array({ minLength: size.width * size.height, maxLength: size.width * size.height, max: 1 })
  .map((data) => segmentationFromMask({ ...size, data }, 1))
  .filter(({ zones }) => zones.length > 0);

const drawn = fc.oneof(
  boxes.map((shape) => ({ kind: "bounding-box" as const, shape })),
  fc.tuple(boxes, number(1, 179), fc.boolean()).map(([box, rotation, isLeft]) => {
    return { kind: "rotated-bounding-box" as const, shape: { ...box, rotation: isLeft ? -rotation : rotation } };
  }),
  fc.array(corner, { minLength: 3, maxLength: 8 }).map((shape) => ({ kind: "polygon" as const, shape })),
  fc.array(corner, { minLength: 2, maxLength: 8 }).map((shape) => ({ kind: "polyline" as const, shape })),
  corner.map((shape) => ({ kind: "point" as const, shape })),
  areas.map((shape) => ({ kind: "segmentation" as const, shape })),
);

const attributes = fc.record(
  {
    Type: fc.constantFrom("Car & van", "1"),
    Parked: fc.boolean(),
    Colours: fc.array(texts, { maxLength: 3 }),
    Seats: fc.oneof(fc.integer(), number(-1, 1)),
    constructor: texts,
    occluded: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** The classes of these pictures, and the questions about them. */
export const xmlHeader: Header = {
  classes: ["car", "café <&>", "person"].map((name) => ({
    name,
    kinds: [],
    attributes: [
      { name: "Type", type: "option", options: ["Car & van", "1"] },
      { name: "Parked", type: "boolean" },
      { name: "Colours", type: "options", options: ["red"] },
      { name: "Seats", type: "number" },
      { name: "constructor", type: "text" },
      { name: "occluded", type: "boolean" },
    ],
    ...(name === "person" && { keypoints: ["nose", "left <eye>"], skeleton: [[0, 1]] as const }),
  })),
  attributes: [
    { name: "Night", type: "boolean" },
    { name: "Weather <", type: "text" },
  ],
};

const keypoints = fc
  .subarray(["nose", "left <eye>"], { minLength: 1 })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), x, y, isHidden: fc.boolean() }))),
  )
  .map((points) => points.map(({ isHidden, ...point }): Keypoint => ({ ...point, ...(isHidden && { isHidden }) })));

const skeletons = fc.record({ attributes, keypoints }).map((object): Omit<ItemObject, "id"> => {
  const box = boxAround(object.keypoints.map((point) => [point.x, point.y]));
  const [first] = object.keypoints as [Keypoint];
  const isBox = box.width > 0 && box.height > 0;
  const shape = isBox ? { kind: "bounding-box", shape: box } : { kind: "point", shape: [first.x, first.y] };
  return { class: "person", ...object, ...shape } as Omit<ItemObject, "id">;
});

const objects = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({ class: fc.constantFrom("car", "café <&>"), drawn, attributes })
      .map(({ drawn, ...rest }) => ({ ...rest, ...drawn })),
  },
  {
    weight: 1,
    arbitrary: skeletons.filter(({ keypoints, kind }) => kind === "bounding-box" || keypoints?.length === 1),
  },
);

/** Pictures with all that CVAT can hold. */
export const cvatItems: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      objects: fc.array(objects, { maxLength: 4 }),
      attributes: fc.record({ Night: fc.boolean(), "Weather <": texts }, { requiredKeys: [], noNullPrototype: true }),
      name: texts,
      split: fc.option(fc.constantFrom("train", "val"), { nil: undefined }),
      isGrouped: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((items) =>
    items.map(({ objects, attributes, name, split, isGrouped }, at): Item => {
      const named = objects.map((object, index) => ({ ...object, id: `o${index}` }) as ItemObject);
      const group = named.slice(0, 3).map(({ id = "" }) => id);
      const isGroup = isGrouped && group.length > 1;
      return {
        externalId: `${name}/${at}.jpg`,
        size,
        split,
        isLabelled: true,
        objects: named,
        attributes,
        relations: isGroup ? [{ name: "group", group, attributes: {} }] : [],
        place: {},
      };
    }),
  );
