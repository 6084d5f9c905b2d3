import fc from "fast-check";
import { expect, test } from "vitest";
import { boxes, size, texts } from "../../testing/arbitrary-xml-items.ts";
import { readVoc, writtenVoc } from "../../testing/voc.ts";
import type { Attributes, Item, ItemObject } from "../index.ts";

const names = ["car", "café <&>", "head"];
const header = { classes: names.map((name) => ({ name, kinds: [], attributes: [] })), attributes: [] };

const attributes = fc.record(
  {
    difficult: fc.boolean(),
    truncated: fc.oneof(fc.boolean(), texts),
    occluded: fc.constantFrom(true, "1", 1),
    pose: texts,
    Type: fc.oneof(texts, fc.integer(), fc.boolean(), fc.array(texts, { minLength: 2, maxLength: 3 })),
    constructor: texts,
  },
  { requiredKeys: [], noNullPrototype: true },
);

const whole = fc.record({
  class: fc.constantFrom(...names),
  shape: boxes,
  attributes,
  parts: fc.array(fc.record({ class: fc.constantFrom(...names), shape: boxes }), { maxLength: 2 }),
});

const pictures = fc.array(
  fc.record({
    objects: fc.array(whole, { maxLength: 3 }),
    split: fc.option(fc.constantFrom("train", "val"), { nil: undefined }),
  }),
  { maxLength: 4 },
);

type Picture = typeof pictures extends fc.Arbitrary<(infer P)[]> ? P : never;

/** A picture as an item, with parts behind their objects, as they are read. */
function itemOf({ objects, split }: Picture, at: number): Item {
  const relations: Item["relations"][number][] = [];
  const all = objects.flatMap(({ parts, ...object }, index): ItemObject[] => {
    const id = parts.length > 0 ? { id: `${index + 1}` } : {};
    const own = parts.map(
      (part, number) => ({ ...part, kind: "bounding-box", id: `${index + 1}-${number + 1}`, attributes: {} }) as const,
    );
    if (parts.length > 0)
      relations.push({ name: "part", from: `${index + 1}`, to: own.map((part) => part.id), attributes: {} });
    return [{ ...object, ...id, kind: "bounding-box", attributes: object.attributes as Attributes }, ...own];
  });
  return {
    externalId: `folder ${at}/é ${at}.jpg`,
    size,
    split,
    isLabelled: true,
    objects: all,
    attributes: {},
    relations,
    place: {},
  };
}

/** Answers as the format keeps them: as texts, but for flags that are set. */
function keptAnswers(given: Attributes): Attributes {
  const flags = new Set(["difficult", "truncated", "occluded"]);
  const entries = Object.entries(given).map(([name, value]) => {
    if (flags.has(name) && ["true", "1"].includes(String(value))) return [name, true];
    return [name, typeof value === "object" ? value : String(value)];
  });
  // No pose and an empty one are one.
  return Object.fromEntries(entries.filter(([name, value]) => name !== "pose" || value !== ""));
}

function essence({ externalId, size, split, relations, objects }: Item, isWritten: boolean): unknown {
  const all = objects.map((object) => ({
    ...object,
    attributes: isWritten ? keptAnswers(object.attributes) : object.attributes,
  }));
  const rounded = JSON.parse(JSON.stringify(all), (_, value) =>
    typeof value === "number" ? Math.round(value * 1e6) / 1e6 + 0 : value,
  );
  return { externalId, size, split, relations, objects: rounded };
}

test("what is written with fractions is read as it was, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(pictures, fc.constantFrom(0, 1), async (given, origin) => {
      const items = given.map(itemOf);
      const { files, kinds } = await writtenVoc(items, header, { origin, floats: true, clip: false });
      expect(kinds).toEqual({});
      if (items.length === 0) return;
      const again = await readVoc(files, { origin });
      expect(again.kinds).toEqual({});
      expect(again.items.map((item) => essence(item, false))).toEqual(items.map((item) => essence(item, true)));
      expect(again.header.classes.map(({ name }) => name)).toEqual(names);
    }),
  );
});

test("whole pixels hold their box, are less than one larger at each side, and come back as they are", async () => {
  await fc.assert(
    fc.asyncProperty(boxes, fc.constantFrom(0, 1), async (shape, origin) => {
      const item = (shape: object) =>
        itemOf(
          { objects: [{ class: "car", shape, attributes: {}, parts: [] }], split: undefined } as unknown as Picture,
          0,
        );
      const once = await readVoc((await writtenVoc([item(shape)], header, { origin, clip: false })).files, { origin });
      const read = once.items[0]?.objects[0]?.shape as typeof shape;
      for (const [outer, inner] of [
        [-read.x, -shape.x],
        [-read.y, -shape.y],
        [read.x + read.width, shape.x + shape.width],
        [read.y + read.height, shape.y + shape.height],
      ] as const) {
        expect(outer).toBeGreaterThan(inner - 2e-6);
        expect(outer).toBeLessThan(inner + 1.00001);
      }
      const { files, kinds } = await writtenVoc([item(read)], header, { origin, clip: false });
      expect(kinds).toEqual({});
      expect((await readVoc(files, { origin })).items[0]?.objects[0]?.shape).toEqual(read);
    }),
  );
});
