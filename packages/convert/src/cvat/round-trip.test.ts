import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { boxes, cvatItems, size, xmlHeader } from "../../testing/arbitrary-xml-items.ts";
import { readCvat, writtenCvat } from "../../testing/cvat.ts";
import type { Item, ItemObject } from "../index.ts";
import { writeCvat, writeCvatVideos } from "./index.ts";

/** An object with numbers as exact as computing with them is, and areas as their pixels. */
function comparable(object: ItemObject): unknown {
  const shape = object.kind === "segmentation" ? [...maskFromSegmentation(object.shape, size).data] : object.shape;
  return JSON.parse(JSON.stringify({ ...object, shape }), (_, value) => {
    return typeof value === "number" ? Math.round(value * 1e6) / 1e6 + 0 : value;
  });
}

function essence({ externalId, size, split, attributes, relations, objects }: Item): unknown {
  return { externalId, size, split, attributes, relations, objects: objects.map(comparable) };
}

test("what is written as pictures is read as it was, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(cvatItems, async (items) => {
      const { text, kinds } = await writtenCvat((report) => writeCvat(items, { header: xmlHeader, report, ids: true }));
      expect(kinds).toEqual({});
      const again = await readCvat(text);
      expect(again.kinds).toEqual({});
      expect(again.items.map(essence)).toEqual(items.map(essence));
      const known = (header: typeof xmlHeader) => ({
        ...header,
        // Answers that no option has are options, too.
        classes: header.classes.map(({ kinds: _, attributes, ...entry }) => ({
          ...entry,
          attributes: attributes.map(({ name, type }) => ({ name, type })),
        })),
      });
      expect(known(again.header)).toEqual(known(xmlHeader));
    }),
  );
});

const keyFrames = fc
  .uniqueArray(fc.record({ page: fc.nat(30), shape: boxes, isGone: fc.boolean(), note: fc.string() }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ page }) => page,
  })
  .map((frames) => frames.toSorted((a, b) => a.page - b.page));

test("the key frames of a video are read as they were, whichever frames are written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(keyFrames, { maxLength: 3 }), fc.constantFrom("all", "key"), async (tracks, frames) => {
      const objects = tracks.flatMap((track, at) =>
        track.map(({ page, shape, isGone, note }): ItemObject => {
          const attributes = { constructor: note } as ItemObject["attributes"];
          return {
            class: "car",
            id: `t${at}`,
            kind: "bounding-box",
            shape,
            page,
            attributes,
            ...(isGone && { isGone }),
          };
        }),
      );
      const item: Item = {
        externalId: "a.mp4",
        size,
        isLabelled: true,
        objects,
        attributes: {},
        relations: [],
        video: { frames: 31 },
        place: {},
      };
      const { text, kinds } = await writtenCvat((report) =>
        writeCvatVideos([item], { header: xmlHeader, report, ids: true, frames }),
      );
      const again = await readCvat(text);
      expect([kinds, again.kinds]).toEqual([{}, {}]);
      expect(again.items.map(essence)).toEqual([essence(item)]);
      expect(again.items[0]?.video).toEqual({ frames: 31 });
    }),
  );
});
