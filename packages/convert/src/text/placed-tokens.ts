import type { Span } from "@ango-hub/label-set";
import type { Place, ProblemKind } from "../problems/problem.ts";
import type { ConllDocument } from "./conll-documents.ts";

/** Where the tokens of a document stand in its text. */
export interface PlacedTokens {
  readonly text: string;
  /** By sentence; nothing for a token that is not there. */
  readonly places: readonly (readonly (Span | undefined)[])[];
}

/** The tokens with a space between them, and sentences as lines. */
export function joinedTokens({ sentences }: ConllDocument): PlacedTokens {
  let text = "";
  const places = sentences.map((tokens, number) => {
    if (number > 0) text += "\n";
    return tokens.map(({ token }, at) => {
      if (at > 0) text += " ";
      text += token;
      return { start: text.length - token.length, end: text.length };
    });
  });
  return { text, places };
}

/** The tokens in the text that they were taken from, one after the other. */
export function foundTokens(
  { sentences }: ConllDocument,
  text: string,
  add: (kind: ProblemKind, message: string, place: Place) => void,
): PlacedTokens {
  let from = 0;
  const places = sentences.map((tokens) =>
    tokens.map(({ token, line }) => {
      const start = text.indexOf(token, from);
      if (start < 0) {
        add("missing-reference", `The token ${JSON.stringify(token)} does not stand in the text from ${from} on.`, {
          line,
        });
        return undefined;
      }
      if (text.slice(from, start).trim() !== "") {
        const passed = JSON.stringify(text.slice(from, start).trim().slice(0, 40));
        add("invalid", `Before the token ${JSON.stringify(token)} the text has ${passed}, which is no token.`, {
          line,
        });
      }
      from = start + token.length;
      return { start, end: from };
    }),
  );
  return { text, places };
}
