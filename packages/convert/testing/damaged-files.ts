import { defineLabelSet, ner, radio, segmentation } from "@ango-hub/label-set";
import fc from "fast-check";
import { expect } from "vitest";
import { damaged } from "../../label-set/testing/damage.ts";
import {
  ConversionError,
  type Header,
  type Item,
  importLabelsOf,
  mapLabelSet,
  type OutputFile,
  Report,
} from "../src/index.ts";
import { all } from "./exports.ts";

const labelSet = defineLabelSet({
  tools: [segmentation("Car"), ner("Person")],
  classifications: [radio("Weather", ["Sun", "Rain"])],
});
const mapping = mapLabelSet(labelSet);

/** How a format is read, and written again. */
export interface Format {
  open(source: string, report: Report): Promise<{ readonly header: Header; items(): AsyncIterable<Item> }>;
  write(items: readonly Item[], header: Header, report: Report): AsyncIterable<OutputFile>;
}

/** Holds that a file is read, made labels of and written, or refused with an error of ours. */
async function expectSafe(text: string, { open, write }: Format): Promise<void> {
  const report = new Report();
  const convert = async (): Promise<unknown[]> => {
    const file = await open(text, report);
    const items = await all(file.items());
    for (const { content } of await all(write(items, file.header, report))) await all(content);
    return all(importLabelsOf(items, { mapping, report }));
  };
  const found = await convert().catch((error: unknown) => error);
  expect(found instanceof ConversionError || Array.isArray(found), `${String(found)} of ${text}`).toBe(true);
}

/** Holds that files of JSON lines are read or refused, whatever happened to their values. */
export async function expectSafeLines(rows: readonly object[], format: Format): Promise<void> {
  const lines = fc.tuple(...rows.map((row) => damaged(row)));
  await fc.assert(
    fc.asyncProperty(lines, (values) =>
      expectSafe(values.map((value) => JSON.stringify(value) ?? "").join("\n"), format),
    ),
    { numRuns: 500 },
  );
}

/** Holds that a text is read or refused, wherever it is cut or has other characters. */
export async function expectSafeText(text: string, format: Format): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: text.length }), fc.string({ maxLength: 2 }), fc.boolean(), (at, other, isCut) => {
      return expectSafe(text.slice(0, at) + (isCut ? "" : other + text.slice(at + other.length)), format);
    }),
    { numRuns: 300 },
  );
}
