import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTexts } from "../../testing/arbitrary-texts.ts";
import { all } from "../../testing/exports.ts";
import { outputText } from "../../testing/output.ts";
import { type Item, Report } from "../index.ts";
import { openConll, openSpacy, type TextFile, writeConll, writeSpacy } from "./index.ts";

/** What both formats keep of an item. */
function kept({ externalId, text, objects }: Item) {
  const spans = objects.map(({ class: name, kind, shape }) => ({ class: name, kind, shape }));
  return { externalId, text, spans };
}

async function itemsOf(file: TextFile): Promise<Item[]> {
  return all(file.items());
}

test("what is written for spaCy is read as it was, and nothing is lost", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryTexts, fc.constantFrom("entities", "spans"), async (items, form) => {
      const report = new Report();
      const text = await outputText(writeSpacy(items, { report, form }));
      expect(report.total).toBe(0);
      const again = await itemsOf(await openSpacy(text, { report: new Report({ strict: true }) }));
      expect(again.map(kept)).toEqual(items.map(kept));
    }),
  );
});

test("what is written as CoNLL is read as it was, up to what the report names", async () => {
  let spans = 0;
  await fc.assert(
    fc.asyncProperty(
      arbitraryTexts,
      fc.constantFrom(2, 4),
      fc.constantFrom(" ", "\t"),
      async (items, columns, separator) => {
        const report = new Report({ keep: Infinity });
        const source = await outputText(writeConll(items, { report, columns, separator, ids: true }));
        expect(
          [...report.counts.keys()].filter((kind) => kind !== "shape-left-out" && kind !== "shape-changed"),
        ).toEqual([]);
        const texts = new Map(items.map(({ externalId, text }) => [externalId, text]));
        const again = await itemsOf(
          await openConll(source, { report: new Report({ strict: true }), text: (id) => texts.get(id) }),
        );
        const changed = new Set(report.problems.map(({ item, object }) => `${item} ${object}`));
        const isSame = (item: Item, at: number) => !changed.has(`${item.externalId} ${item.objects[at]?.id}`);
        for (const [number, item] of items.entries()) {
          const same = { ...item, objects: item.objects.filter((_, at) => isSame(item, at)) };
          const found = again[number] as Item;
          spans += same.objects.length;
          expect(found.externalId).toBe(item.externalId);
          expect(kept(found).spans).toEqual(expect.arrayContaining(kept(same).spans));
          expect(found.objects.length).toBeLessThanOrEqual(item.objects.length);
        }
      },
    ),
  );
  expect(spans).toBeGreaterThan(50);
});
