import fc from "fast-check";
import { expect, test } from "vitest";
import { all } from "../../testing/exports.ts";
import { outputText } from "../../testing/output.ts";
import { type Item, Report } from "../index.ts";
import { openCsv, openJsonl, writeCsv, writeJsonl } from "./index.ts";

const header = {
  classes: [],
  attributes: [
    { name: "Weather", type: "option", options: ["Sun", "Rain"] },
    { name: '"Tags", all', type: "options", options: [] },
    { name: "=Note", type: "text" },
    { name: "Night", type: "boolean" },
    { name: "constructor", type: "text" },
  ],
} as const;

const text = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('"', ",", "\r", "\n", "=", "'", "-", "+", "@", "\t", " ", "a", "[", "\ufeff"),
    minLength: 1,
  }),
);
const arbitraryItems: fc.Arbitrary<Item[]> = fc.array(
  fc
    .record({
      externalId: text,
      attributes: fc.record(
        {
          Weather: fc.constantFrom("Sun", "Rain"),
          '"Tags", all': fc.array(text, { maxLength: 3 }),
          "=Note": text,
          Night: fc.boolean(),
          constructor: text,
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    })
    .map(({ externalId, attributes }): Item => {
      return {
        externalId,
        attributes: attributes as Item["attributes"],
        isLabelled: true,
        objects: [],
        relations: [],
        place: {},
      };
    }),
  { maxLength: 5 },
);

const kept = (items: Item[]) =>
  items.map(({ externalId, isLabelled, attributes }) => ({ externalId, isLabelled, attributes }));

test("what is written as CSV is read as it was, and nothing is lost", async () => {
  const form = fc.record({
    guardFormulas: fc.boolean(),
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
  });
  await fc.assert(
    fc.asyncProperty(arbitraryItems, fc.boolean(), form, async (items, bom, form) => {
      const report = new Report({ strict: true });
      const csv = await outputText(writeCsv(items, { header, report, bom, ...form }));
      const again = await openCsv(csv, { header, report, ...form });
      expect(kept(await all(again.items()))).toEqual(kept(items));
    }),
    { numRuns: 500 },
  );
});

test("what is written as JSON lines is read as it was, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryItems, async (items) => {
      const report = new Report({ strict: true });
      const again = await openJsonl(await outputText(writeJsonl(items, { report })), { report });
      expect(kept(await all(again.items()))).toEqual(kept(items));
    }),
  );
});
