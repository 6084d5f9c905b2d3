import type { Place, ProblemKind } from "../problems/problem.ts";
import type { ConllToken } from "./conll-documents.ts";

/** Tokens of one thing, by their numbers. */
export interface TaggedSpan {
  readonly class: string;
  readonly first: number;
  /** The number after that of the last token. */
  readonly last: number;
}

/** `B-`, `I-` and what other schemes have: `E-` and `L-` end a span, `S-` and `U-` are one of a single token. */
const form = /^([BIELSUM])-(.+)$/;

/**
 * The spans of a sentence by its tags, whichever scheme they are of: IOB1, IOB2, BIOES or BILOU. What goes on without having begun
 * begins there, as IOB1 says it.
 */
export function taggedSpans(
  tokens: readonly ConllToken[],
  add: (kind: ProblemKind, message: string, place: Place) => void,
): TaggedSpan[] {
  const spans: { class: string; first: number; last: number }[] = [];
  let isOpen = false;
  for (const [at, { tag, line }] of tokens.entries()) {
    const [, place = "", name = ""] = form.exec(tag) ?? [];
    if (place === "") {
      if (!outside.has(tag))
        add("invalid", `The tag ${JSON.stringify(tag)} is neither O nor one such as B-Person; it counts as O.`, {
          line,
        });
      isOpen = false;
      continue;
    }
    const open = spans.at(-1);
    const goesOn = isOpen && "IELM".includes(place) && open?.class === name;
    if (open && goesOn) open.last = at + 1;
    else spans.push({ class: name, first: at, last: at + 1 });
    isOpen = "BIM".includes(place);
  }
  return spans;
}

const outside = new Set(["O", "_", "-"]);
