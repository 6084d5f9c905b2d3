import { JsonArrayError } from "./json-array-error.ts";
import { TextWindow } from "./text-window.ts";

/** An element and how many characters it takes. */
type Element = { length: number; value: unknown };

/**
 * Reads a JSON array element by element, with one element in memory at a time.
 *
 * Elements are cut out by the text that stood between the first two (such as `},{"asset"`), which is where a serializer
 * most likely goes from one element to the next, and parsed as a whole: a piece that starts where an element starts and
 * is valid JSON is that element. Where the guess was wrong, or there is none, the end is found character by character.
 */
export async function* splitJsonArray(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<unknown, void, void> {
  const text = new TextWindow(chunks);
  try {
    if ((await text.nextSignificant()) !== "[") throw failure(text, "expected a JSON array");
    text.skip(1);
    if ((await text.nextSignificant()) === "]") return await finish(text);
    let border: string | undefined;
    let longest = 0;
    for (;;) {
      const element: Element = (border && (await guess(text, border, longest))) || (await scan(text));
      text.skip(element.length);
      longest = Math.max(longest, element.length);
      yield element.value;
      const separator = await text.nextSignificant();
      if (separator === "]") return await finish(text);
      if (separator !== ",") throw failure(text, "expected a comma or the end of the array");
      border ??= await learnBorder(text);
      text.skip(1);
      await text.nextSignificant();
    }
  } finally {
    await text.close();
  }
}

function failure(text: TextWindow, expectation: string, options?: ErrorOptions): JsonArrayError {
  const message = text.ended && text.length === 0 ? `the JSON is cut off: ${expectation}` : expectation;
  return new JsonArrayError(message, text.position, options);
}

async function finish(text: TextWindow): Promise<void> {
  text.skip(1);
  if ((await text.nextSignificant()) !== undefined) throw failure(text, "expected nothing after the array");
}

const longestBorder = 256;

/** What stands between two objects up to the first key of the second, when the window is at their comma. */
async function learnBorder(text: TextWindow): Promise<string | undefined> {
  while (text.length < longestBorder && (await text.grow()));
  const match = /^,\s*\{\s*"(?:[^"\\]|\\.)*"/.exec(text.slice(longestBorder));
  return match ? `}${match[0]}` : undefined;
}

/** The next element, if it ends at the next likely border. How far that may be is limited by what came before. */
async function guess(text: TextWindow, border: string, longest: number): Promise<Element | undefined> {
  const limit = 4 * longest + 65_536;
  let searched = 0;
  for (;;) {
    const end = text.indexOf(border, searched);
    if (end !== -1) return parse(text.slice(end + 1));
    if (text.length > limit) return undefined;
    searched = Math.max(0, text.length - border.length);
    if (!(await text.grow())) return undefined;
  }
}

function parse(json: string): Element | undefined {
  try {
    return { length: json.length, value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** The next element, wherever it ends. */
async function scan(text: TextWindow): Promise<Element> {
  let at = 0;
  let depth = 0;
  for (;;) {
    for (; at < text.length; at += 1) {
      const code = text.codeAt(at);
      if (code === quote) {
        at = await endOfString(text, at);
        if (depth === 0) return parseScanned(text, at + 1);
      } else if (code === openBrace || code === openBracket) {
        depth += 1;
      } else if (code === closeBrace || code === closeBracket) {
        depth -= 1;
        if (depth === 0) return parseScanned(text, at + 1);
        if (depth < 0) return parseScanned(text, at);
      } else if (code === comma && depth === 0) {
        return parseScanned(text, at);
      }
    }
    if (!(await text.grow())) throw cutOff(text);
  }
}

function parseScanned(text: TextWindow, length: number): Element {
  try {
    return { length, value: JSON.parse(text.slice(length)) };
  } catch (cause) {
    throw failure(text, "an element is not valid JSON", { cause });
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
