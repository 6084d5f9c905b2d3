import { JsonText } from "./json-text.ts";
import type { Source } from "./source.ts";

/** What stands under a key of a JSON document: some elements of its array, or its value when it is none. */
export interface Section {
  readonly key: string;
  /** Elements of the array; the whole value where it is no array. */
  readonly values: readonly unknown[];
  /** Place of the first of `values` in the array; -1 where the value is no array. */
  readonly index: number;
  /** How many characters the values take. */
  readonly length: number;
}

/**
 * Reads an object whose values are large arrays, in whichever order they come, some elements at a time. A document that is itself
 * an array is read as one section without a name.
 *
 * @throws {ConversionError} when this is no JSON, or neither object nor array.
 */
export async function* jsonSections(source: Source, file?: string): AsyncGenerator<Section, void, void> {
  const text = new JsonText(source, file);
  try {
    yield* sectionsOf(text);
  } finally {
    await text.close();
  }
}

async function* sectionsOf(text: JsonText): AsyncGenerator<Section, void, void> {
  const first = await text.significant();
  if (first === "[") {
    yield* elementsOf(text, "");
  } else if (first === "{") {
    text.skip(1);
    for (let isFirst = true; (await text.significant()) !== "}"; isFirst = false) {
      if (!isFirst) await text.expect(",");
      const key = await text.value();
      if (typeof key !== "string") throw text.error("has a key that is no text");
      await text.expect(":");
      if ((await text.significant()) === "[") {
        yield* elementsOf(text, key);
      } else {
        const before = text.position;
        yield { key, values: [await text.value()], index: -1, length: text.position - before };
      }
    }
    text.skip(1);
  } else {
    throw text.error("is neither an object nor an array");
  }
  if ((await text.significant()) !== undefined) throw text.error("goes on after its end");
}

async function* elementsOf(text: JsonText, key: string): AsyncGenerator<Section, void, void> {
  text.skip(1);
  // An array without elements is there, too.
  yield { key, values: [], index: 0, length: 0 };
  let index = 0;
  // Elements that hold others like them are cut wrongly again and again: ever more of them are taken one by one then.
  let [misses, pause] = [0, 0];
  for (let isFirst = true; (await text.significant()) !== "]"; isFirst = false) {
    if (!isFirst) await text.expect(",");
    const before = text.position;
    const some = pause > 0 ? undefined : await text.someValues();
    if (some) misses = 0;
    else if (pause > 0) pause -= 1;
    else pause = Math.min(1024, 2 ** misses++);
    const values = some ?? [await text.value()];
    yield { key, values, index, length: text.position - before };
    index += values.length;
  }
  text.skip(1);
}
