import { textOf } from "../src/files/source.ts";
import type { Item, ItemObject, OutputFile } from "../src/index.ts";
import { all } from "./exports.ts";

/** The text of the one file that a writer makes. */
export async function outputText(files: AsyncIterable<OutputFile>): Promise<string> {
  const [file, ...others] = await all(files);
  if (!file || others.length > 0) throw new Error(`There are ${others.length + (file ? 1 : 0)} files.`);
  return (await all(textOf(file.content))).join("");
}

/** The objects of JSON lines. */
export function jsonLinesOf(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** An item with what a test is about. */
export function itemWith(externalId: string, objects: readonly object[] = [], rest: Partial<Item> = {}): Item {
  return {
    externalId,
    isLabelled: true,
    objects: objects.map((object) => ({ attributes: {}, ...object }) as unknown as ItemObject),
    attributes: {},
    relations: [],
    place: {},
    ...rest,
  };
}

/** A span of a text. */
export function span(name: string, start: number, end: number, rest: object = {}): object {
  return { class: name, kind: "ner", shape: { start, end }, ...rest };
}
