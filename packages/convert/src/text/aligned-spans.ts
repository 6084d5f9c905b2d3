import type { Span } from "@ango-hub/label-set";
import type { WriteConllOptions } from "./conll-options.ts";
import type { TextSpan } from "./spans-of.ts";

/** A span by its tokens: the first one's number, and the one's after the last. */
export interface AlignedSpan extends TextSpan {
  readonly first: number;
  readonly last: number;
}

/** A span by the tokens that it covers; nothing where it can't be said by tokens, which is reported. */
export function alignedSpan(
  span: TextSpan,
  tokens: readonly Span[],
  sentenceOf: (token: number) => number,
  { alignment = "strict" }: WriteConllOptions,
): AlignedSpan | undefined {
  const { start, end, leaveOut, object } = span;
  const what = `"${object.class}" from ${start} to ${end}`;
  const touched = after(tokens, start);
  let [first, last] = [touched, touched];
  while ((tokens[last]?.start ?? Infinity) < end) last += 1;
  const cutsFirst = first < last && (tokens[first]?.start ?? 0) < start;
  const cutsLast = first < last && (tokens[last - 1]?.end ?? 0) > end;
  if ((cutsFirst || cutsLast) && alignment === "strict") {
    leaveOut("shape-left-out", `${what} cuts a token; \`alignment\` says what becomes of those.`);
    return undefined;
  }
  if (alignment === "contract") {
    if (cutsFirst) first += 1;
    if (cutsLast && last > first) last -= 1;
  }
  const [from, to] = [tokens[first]?.start ?? start, tokens[last - 1]?.end ?? end];
  if (first >= last) {
    leaveOut("shape-left-out", `${what} covers no token.`);
    return undefined;
  }
  if (sentenceOf(first) !== sentenceOf(last - 1)) {
    leaveOut("shape-left-out", `${what} goes on from one sentence into the next.`);
    return undefined;
  }
  if (from !== start || to !== end) leaveOut("shape-changed", `${what} goes from ${from} to ${to} by its tokens.`);
  return { ...span, start: from, end: to, first, last };
}

/** The number of the first token that ends after an offset. */
function after(tokens: readonly Span[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
