import { JsonArrayError } from "./json-array-error.ts";
import { Guesses } from "./json-borders.ts";
import { type TextWindow, tooLong } from "./text-window.ts";

/** An element and how many characters it takes. Its value is an error where its text is no JSON. */
interface Element {
  length: number;
  value: unknown;
}

/** How an array is read. */
export interface SplitOptions {
  /** The most characters that an element may have. */
  longest: number;
  /** Is told of each element whose text is no JSON, and the reading goes on after it; without it the first one ends it. */
  onInvalid?: ((error: JsonArrayError) => void) | undefined;
  /** Whether a document without anything in it has no items, as where they stand in lines; or else it is cut off. */
  mayBeEmpty?: boolean | undefined;
}

/**
 * Reads a JSON array element by element, with one element in memory at a time.
 *
 * Elements are cut out by the text that stood between two of them (such as `},{"asset"`), which is where a serializer most
 * likely goes from one element to the next, and parsed as a whole: a piece that starts where an element starts and is valid
 * JSON is that element. Where the guess was wrong, or there is none, the end is found character by character.
 */
export async function* splitJsonArray(
  text: TextWindow,
  { longest, onInvalid }: SplitOptions,
): AsyncGenerator<unknown, void, void> {
  const guesses = new Guesses();
  if ((await text.nextSignificant()) !== "[") throw failure(text, "expected a JSON array");
  text.skip(1);
  if ((await text.nextSignificant()) === "]") return await finish(text);
  for (let index = 0; ; index += 1) {
    const element = (await guesses.next(text)) ?? (await scan(text, index));
    // Where it came in one piece, the window did not see it grow.
    if (element.length > longest) throw tooLong(text, longest);
    if (element.value instanceof JsonArrayError) {
      if (!onInvalid) throw element.value;
      onInvalid(element.value);
      text.skip(element.length);
    } else {
      text.skip(element.length);
      yield element.value;
    }
    const separator = await text.nextSignificant();
    if (separator === "]") return await finish(text);
    if (separator !== ",") throw failure(text, "expected a comma or the end of the array");
    await guesses.learn(text, element.length);
    text.skip(1);
    await text.nextSignificant();
  }
}

function failure(text: TextWindow, expectation: string): JsonArrayError {
  const message = text.ended && text.length === 0 ? `the JSON is cut off: ${expectation}` : expectation;
  return new JsonArrayError(message, text.position);
}

async function finish(text: TextWindow): Promise<void> {
  text.skip(1);
  if ((await text.nextSignificant()) !== undefined) throw failure(text, "expected nothing after the array");
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** The next element, wherever it ends. */
async function scan(text: TextWindow, index: number): Promise<Element> {
  let at = 0;
  let depth = 0;
  for (;;) {
    for (; at < text.length; at += 1) {
      const code = text.codeAt(at);
      if (code === quote) {
        at = await endOfString(text, at);
        if (depth === 0) return parseScanned(text, at + 1, index);
      } else if (code === openBrace || code === openBracket) {
        depth += 1;
      } else if (code === closeBrace || code === closeBracket) {
        depth -= 1;
        if (depth === 0) return parseScanned(text, at + 1, index);
        if (depth < 0) return parseScanned(text, at, index);
      } else if (code === comma && depth === 0) {
        return parseScanned(text, at, index);
      }
    }
    if (!(await text.grow())) throw cutOff(text);
  }
}

function parseScanned(text: TextWindow, length: number, index: number): Element {
  const json = text.slice(length);
  try {
    return { length, value: JSON.parse(json) };
  } catch (cause) {
    const element = { index, text: json };
    return { length, value: new JsonArrayError("an element is not valid JSON", text.position, { cause, element }) };
  }
}

/** Where the string that starts at `start` ends. */
async function endOfString(text: TextWindow, start: number): Promise<number> {
  let from = start + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end === -1) {
      from = Math.max(from, text.length);
      if (!(await text.grow())) throw cutOff(text);
    } else if (isEscaped(text, end)) {
      from = end + 1;
    } else {
      return end;
    }
  }
}

function isEscaped(text: TextWindow, at: number): boolean {
  let backslashes = 0;
  while (text.codeAt(at - 1 - backslashes) === backslash) backslashes += 1;
  return backslashes % 2 === 1;
}

function cutOff(text: TextWindow): JsonArrayError {
  text.skip(text.length);
  return failure(text, "expected the rest of an element");
}
