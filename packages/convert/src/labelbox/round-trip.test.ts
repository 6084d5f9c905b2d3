import { maskFromSegmentation } from "@ango-hub/label-set/masks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { answersHeader, arbitraryDrawn, drawnSize } from "../../testing/arbitrary-drawn.ts";
import { all } from "../../testing/exports.ts";
import { outputText } from "../../testing/output.ts";
import { type Item, Report } from "../index.ts";
import { openLabelbox, writeLabelbox } from "./index.ts";

const header = { classes: [{ name: "Vehicle", kinds: [], attributes: answersHeader }], attributes: answersHeader };

/** An item by what Labelbox keeps: of areas their pixels, whichever way their outlines run. */
function kept({ externalId, objects, attributes, relations }: Item) {
  const drawn = objects.map((object) => {
    if (object.kind !== "segmentation") return object;
    return { ...object, shape: [...maskFromSegmentation(object.shape, drawnSize).data] };
  });
  return { externalId, attributes, relations, drawn };
}

test("what is written for Labelbox is read as it was, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDrawn, async (items) => {
      const report = new Report({ strict: true });
      const text = await outputText(writeLabelbox(items, { header, report }));
      const again = await openLabelbox(text, { report });
      expect((await all(again.items())).map(kept)).toEqual(items.map(kept));
    }),
  );
});
