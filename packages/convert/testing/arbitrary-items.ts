import { segmentationFromMask } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import type { Item, ItemObject } from "../src/index.ts";

const size = { width: 24, height: 18 };
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const x = number(-5, 30);
const y = number(-5, 24);

const box = fc.record({ x, y, width: number(0.01, 20), height: number(0.01, 20) });
const polygon = fc.array(fc.tuple(x, y), { minLength: 3, maxLength: 8 });
/** Areas along the edges of pixels, with holes and parts. */
const area = fc
  .uint8Array({ minLength: size.width * size.height, maxLength: size.width * size.height, max: 1 })
  .map((data) => segmentationFromMask({ ...size, data }, 1))
  .filter(({ zones }) => zones.length > 0);

const attributeValue = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.array(fc.string(), { maxLength: 3 }));
const attributes = fc.dictionary(
  fc.constantFrom("Type", "Type › Load", "occluded", "score", "constructor"),
  attributeValue,
  { maxKeys: 3, noNullPrototype: true },
);

const drawn = fc.oneof(
  box.map((shape) => ({ kind: "bounding-box" as const, shape })),
  polygon.map((shape) => ({ kind: "polygon" as const, shape })),
  area.map((shape) => ({ kind: "segmentation" as const, shape })),
);

const keypoints = fc
  .subarray(["nose", "eye"])
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.record({ name: fc.constant(name), x, y, isHidden: fc.boolean() }))),
  );

const object = fc
  .record({ class: fc.constantFrom("person", "car", "café"), drawn, attributes, isCrowd: fc.boolean(), keypoints })
  .map(({ drawn, isCrowd, attributes, keypoints, ...rest }) => ({
    ...rest,
    ...drawn,
    attributes: isCrowd ? { ...attributes, iscrowd: true } : attributes,
    ...(rest.class === "person" &&
      keypoints.length > 0 && {
        keypoints: keypoints.map(({ isHidden, ...point }) => ({ ...point, ...(isHidden && { isHidden }) })),
      }),
  }));

/** Pictures with all that COCO can hold. */
export const arbitraryItems: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({ objects: fc.array(object, { maxLength: 4 }), attributes, folder: fc.constantFrom("", "a/", "b\\") }),
    { maxLength: 4 },
  )
  .map((items) =>
    items.map(
      ({ objects, attributes, folder }, at): Item => ({
        externalId: `${folder}${at}.jpg`,
        size,
        isLabelled: true,
        objects: objects.map((object, index) => ({ ...object, id: `o${index}` }) as ItemObject),
        attributes,
        relations: [],
        place: {},
      }),
    ),
  );

/** The classes of these pictures. */
export const itemsHeader = {
  classes: [
    { name: "person", id: 7, kinds: [], attributes: [], keypoints: ["nose", "eye"], skeleton: [[0, 1]] as const },
    { name: "car", id: 0, kinds: [], attributes: [] },
    { name: "café", kinds: [], attributes: [] },
  ],
  attributes: [],
};
