import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Item, Report } from "@ango-hub/convert";
import { writeConll, writeSpacy } from "@ango-hub/convert/text";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arbitraryTexts } from "../../../packages/convert/testing/arbitrary-texts.ts";
import { outputText } from "../../../packages/convert/testing/output.ts";
import { seed } from "../seed.ts";
import { hasPython, installPython, remove, run, temporaryFolder } from "../tools.ts";

const notFound = hasPython ? "" : " (not run: python3 with venv is not found)";
const program = fileURLToPath(new URL("../python/text_spans.py", import.meta.url));
const samples = fc.sample(arbitraryTexts, { numRuns: 200, seed }).filter((items) => items.length > 0);

describe.skipIf(!hasPython)(`spaCy 3.8.18${notFound}`, () => {
  const folder = temporaryFolder();
  let python = "";
  beforeAll(async () => {
    python = join(await installPython(folder, "spacy==3.8.18"), "python");
  });
  afterAll(() => remove(folder));

  async function read<Found>(kind: string, files: readonly string[]): Promise<Found[]> {
    const paths = files.map((text, at) => {
      const path = join(folder, `${kind}-${at}`);
      writeFileSync(path, text);
      return path;
    });
    const { code, output } = await run(folder, python, "-W", "ignore", program, kind, ...paths);
    expect(code, output).toBe(0);
    return JSON.parse(output.split("\n").find((line) => line.startsWith("[")) ?? "");
  }

  test("finds what spans say at the offsets that are written", async () => {
    const report = new Report({ strict: true });
    const files = await Promise.all(samples.map((items) => outputText(writeSpacy(items, { report }))));
    const found = await read<{ id: string; spans: [string, string, boolean][] }[]>("lines", files);
    let count = 0;
    for (const [at, items] of samples.entries()) {
      const expected = items.map(({ externalId: id, text = "", objects }) => {
        const spans = objects.map((object) => {
          const { start, end } = object.shape as { start: number; end: number };
          return [object.class, text.slice(start, end), true];
        });
        count += spans.length;
        return { id, spans };
      });
      expect(found[at]).toEqual(expected);
    }
    expect(count).toBeGreaterThan(100);
  });

  test("reads what is written as CoNLL with its own converter", async () => {
    const reports = samples.map(() => new Report({ keep: Infinity }));
    const files = await Promise.all(
      samples.map((items, at) => outputText(writeConll(items, { report: reports[at] as Report }))),
    );
    const found = await read<[tokens: string[], entities: [string, string[]][]][]>("conll", files);
    let count = 0;
    for (const [at, items] of samples.entries()) {
      const lost = new Set(reports[at]?.problems.map(({ item, object }) => `${item} ${object}`));
      // Texts without tokens have nothing but the line that begins them, which its converter skips.
      const withTokens = items.filter(({ text = "" }) => /[^\s]/.test(text));
      expect(found[at]?.map(([tokens]) => tokens.join(""))).toEqual(
        withTokens.map(({ text = "" }) => text.replace(/\s/g, "")),
      );
      for (const [number, item] of withTokens.entries()) {
        const kept = item.objects.filter(({ id }) => !lost.has(`${item.externalId} ${id}`));
        const entities = found[at]?.[number]?.[1].map(([name, tokens]) => `${name}: ${tokens.join("")}`);
        expect(entities).toEqual(expect.arrayContaining(kept.map((object) => saidOf(item, object))));
        count += kept.length;
      }
    }
    expect(count).toBeGreaterThan(50);
  });
});

function saidOf({ text = "" }: Item, { class: name, shape }: Item["objects"][number]): string {
  const { start, end } = shape as { start: number; end: number };
  return `${name}: ${text.slice(start, end).replace(/\s/g, "")}`;
}
