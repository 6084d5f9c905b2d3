import { MaskError } from "../errors.ts";

// Each character holds 5 bits of a number, the lowest first, and one that says whether more follow. The last of them carries the sign.
const first = 48;
const base = 32;
const sign = 16;

/** Counts as text. From the fourth on, each is kept as its difference to the one two before, which is small. */
export function textFromCounts(counts: readonly number[]): string {
  let text = "";
  for (const [at, count] of counts.entries()) {
    let left = at > 2 ? count - (counts[at - 2] as number) : count;
    for (let hasMore = true; hasMore; ) {
      const digit = ((left % base) + base) % base;
      // By division, as shifts have 32 bits alone.
      left = Math.floor(left / base);
      hasMore = digit >= sign ? left !== -1 : left !== 0;
      text += String.fromCharCode(first + digit + (hasMore ? base : 0));
    }
  }
  return text;
}

/** Counts of a text. */
export function countsFromText(text: string): number[] {
  const counts: number[] = [];
  for (let at = 0; at < text.length; ) {
    let [number, weight] = [0, 1];
    for (let hasMore = true; hasMore; at += 1, weight *= base) {
      const code = text.charCodeAt(at) - first;
      if (!(code >= 0 && code < 2 * base)) throw noText(text, at);
      hasMore = code >= base;
      const digit = code % base;
      number += (digit >= sign && !hasMore ? digit - base : digit) * weight;
    }
    const position = counts.length;
    counts.push(position > 2 ? number + (counts[position - 2] as number) : number);
  }
  return counts;
}

function noText(text: string, at: number): MaskError {
  if (at >= text.length) return new MaskError("The counts of run lengths are cut short: the last number has no end.");
  return new MaskError(
    `The counts of run lengths have ${JSON.stringify(text[at])} at ${at}, which is none of their characters, "0" to "o".`,
  );
}
