import type { SplitOptions } from "./json-array.ts";
import { JsonArrayError } from "./json-array-error.ts";
import { type TextWindow, tooLong } from "./text-window.ts";

/** Reads JSON line by line, with one line in memory at a time. Blank lines are passed over. */
export async function* splitJsonLines(
  text: TextWindow,
  { longest, onInvalid }: SplitOptions,
): AsyncGenerator<unknown, void, void> {
  for (let index = 0; (await text.nextSignificant()) !== undefined; index += 1) {
    const length = await lineLength(text);
    if (length > longest) throw tooLong(text, longest);
    const line = parseLine(text, length, index);
    text.skip(length);
    if (!(line instanceof JsonArrayError)) yield line;
    else if (onInvalid) onInvalid(line);
    else throw line;
  }
}

/** How many characters come before the next line break, or the end. */
async function lineLength(text: TextWindow): Promise<number> {
  for (let searched = 0; ; ) {
    const end = text.indexOf("\n", searched);
    if (end !== -1) return end;
    searched = text.length;
    if (!(await text.grow())) return text.length;
  }
}

function parseLine(text: TextWindow, length: number, index: number): unknown {
  const line = text.slice(length);
  try {
    return JSON.parse(line);
  } catch (cause) {
    return new JsonArrayError("a line is not valid JSON", text.position, { cause, element: { index, text: line } });
  }
}
