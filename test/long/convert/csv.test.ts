import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Item, Report } from "@ango-hub/convert";
import { openCsv, writeCsv } from "@ango-hub/convert/classifications";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { all } from "../../../packages/convert/testing/exports.ts";
import { itemWith, outputText } from "../../../packages/convert/testing/output.ts";
import { seed } from "../seed.ts";
import { hasPython, remove, run, temporaryFolder } from "../tools.ts";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";
const program = fileURLToPath(new URL("../python/csv_cells.py", import.meta.url));

const header = {
  classes: [],
  attributes: [
    { name: "Note, or none", type: "text" },
    { name: "Tags", type: "options", options: [] },
  ],
} as const;

// Python's reader takes NUL for a mistake; half a pair of surrogates can't be written.
const character = fc.constantFrom(
  "a",
  "é",
  "😀",
  '"',
  ",",
  ";",
  "\n",
  "\r",
  "\r\n",
  " ",
  "\t",
  "'",
  "=",
  "[",
  "\u2028",
  "\ufeff",
);
const text = fc.string({ unit: character, minLength: 1, maxLength: 6 });
const arbitraryItems: fc.Arbitrary<Item[]> = fc.array(
  fc.record({ id: text, note: text, tags: fc.array(text, { maxLength: 2 }) }).map(({ id, note, tags }) => {
    return itemWith(id, [], { attributes: { "Note, or none": note, Tags: tags } });
  }),
  { maxLength: 5 },
);

describe.skipIf(!hasPython)(`the csv module of Python${notFound}`, () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  test("reads the cells that are written, and what it writes is read", async () => {
    const samples = fc.sample(arbitraryItems, { numRuns: 300, seed });
    const paths = await Promise.all(
      samples.map(async (items, at) => {
        const path = join(folder, `${at}.csv`);
        const report = new Report({ strict: true });
        const bom = at % 2 === 0;
        writeFileSync(path, (bom ? "\ufeff" : "") + (await outputText(writeCsv(items, { header, report, bom }))));
        return path;
      }),
    );
    const { code, output } = await run(folder, "python3", program, ...paths);
    expect(code, output).toBe(0);
    const found: string[][][] = output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const [at, items] of samples.entries()) {
      const cells = items.map(({ externalId, attributes }) => [
        externalId,
        attributes["Note, or none"],
        JSON.stringify(attributes.Tags),
      ]);
      expect(found[at]).toEqual([["externalId", "Note, or none", "Tags"], ...cells]);
      const report = new Report({ strict: true });
      const again = await openCsv(readFileSync(`${paths[at]}.again`), { header, report });
      const kept = (all: Item[]) => all.map(({ externalId, attributes }) => ({ externalId, attributes }));
      expect(kept(await all(again.items()))).toEqual(kept(items));
    }
  });
});
