import type { Span } from "@ango-hub/label-set";
import { ArgumentError } from "../problems/argument-error.ts";
import type { Tokenized, WriteConllOptions } from "./conll-options.ts";

/** Letters, marks and digits that stand together; any other character with its marks. Spaces and controls are none. */
const token = /[\p{L}\p{M}\p{N}]+|[^\s\p{Cc}\p{Cs}][\p{M}\u200d]*/gu;
const line = /[^\n\r\u2028\u2029]+/gu;

/**
 * The tokens of a text, by sentence. What lies in no sentence is a sentence of its own.
 *
 * @throws {ArgumentError} when a token of the caller's is none.
 */
export function tokensOf(text: string, { tokenize, sentences }: WriteConllOptions): Tokenized {
  const tokens = tokenize ? checkedTokens(tokenize(text), text) : matches(token, text);
  const ends = (sentences?.(text) ?? matches(line, text)).flatMap(({ start, end }) => [start, end]);
  const grouped: Span[][] = [];
  let [group, next] = [-1, 0];
  for (const span of tokens) {
    while ((ends[next] ?? Infinity) <= span.start) next += 1;
    if (group !== next) grouped.push([]);
    group = next;
    grouped.at(-1)?.push(span);
  }
  return grouped;
}

function matches(pattern: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));
}

function checkedTokens(tokens: readonly Span[], text: string): readonly Span[] {
  let before = 0;
  for (const { start, end } of tokens) {
    const found = text.slice(start, end);
    if (start < before || found.length !== end - start || found === "" || /[\s\p{Cc}]/u.test(found)) {
      const right = "Tokens stand one after the other in the text, have something in them, and no white space";
      throw new ArgumentError(
        "options.tokenize",
        `${right}; one goes from ${start} to ${end} and is ${JSON.stringify(found)}.`,
      );
    }
    before = end;
  }
  return tokens;
}
