import { defineLabelSet, segmentation } from "@ango-hub/label-set";
import fc from "fast-check";
import { expect, test } from "vitest";
import { damaged } from "../../../label-set/testing/damage.ts";
import { trickyFile } from "../../testing/coco.ts";
import { all } from "../../testing/exports.ts";
import { ConversionError, importLabelsOf, mapLabelSet, Report } from "../index.ts";
import { openCoco, writeCoco } from "./index.ts";

const mapping = mapLabelSet(defineLabelSet({ tools: [segmentation("person"), segmentation("car")] }));

/** Reads a file, makes labels of it, and writes it again. */
async function convert(text: string): Promise<unknown[]> {
  const report = new Report();
  const coco = await openCoco(text, { report });
  const items = await all(coco.items());
  const files = await all(writeCoco(items, { header: coco.header, report, segmentation: "rle" }));
  for (const { content } of files) await all(content);
  return all(importLabelsOf(items, { mapping, report }));
}

test("a damaged file is read as far as it goes, or refused with an error of ours", async () => {
  await fc.assert(
    fc.asyncProperty(damaged(trickyFile), async (document) => {
      const found = await convert(JSON.stringify(document) ?? "").catch((error: unknown) => error);
      expect(found instanceof ConversionError || Array.isArray(found), String(found)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a text that is cut or has other characters is refused with an error of ours, or read", async () => {
  const text = JSON.stringify(trickyFile);
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: text.length }),
      fc.string({ maxLength: 2 }),
      fc.boolean(),
      async (at, other, isCut) => {
        const broken = text.slice(0, at) + (isCut ? "" : other + text.slice(at + other.length));
        const found = await convert(broken).catch((error: unknown) => error);
        expect(found instanceof ConversionError || Array.isArray(found), String(found)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
