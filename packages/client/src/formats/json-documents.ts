import { type SplitOptions, splitJsonArray } from "./json-array.ts";
import { splitJsonLines } from "./json-lines.ts";
import { TextWindow } from "./text-window.ts";

/** Reads a JSON array element by element, or JSON in lines, whichever it is, with one item in memory at a time. */
export async function* splitJson(
  chunks: AsyncIterable<Uint8Array>,
  options: SplitOptions,
): AsyncGenerator<unknown, void, void> {
  const text = new TextWindow(chunks, options.longest);
  try {
    const first = await text.nextSignificant();
    const isInLines = first === "{" || (first === undefined && options.mayBeEmpty);
    yield* isInLines ? splitJsonLines(text, options) : splitJsonArray(text, options);
  } finally {
    await text.close();
  }
}
