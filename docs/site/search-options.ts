import type { Options } from "minisearch";

/** Something that the search finds. */
export interface Entry {
  id: number;
  title: string;
  /** What it is, in the reader's words. */
  kind: string;
  /** Whether it is of the classic generation alone. */
  isClassic: boolean;
  /** What is searched, beside the title. */
  text: string;
  /** How the text begins, to be shown. */
  start: string;
  /** Where it is, from the root of the site. */
  path: string;
}

/** What explains comes before what lists. */
const weights: Record<string, number> = {
  Guide: 3,
  HTTP: 2,
  "@ango-hub/openapi": 0.3,
  "@ango-hub/openapi/classic": 0.3,
};

/** Today's comes before classic. */
const classicWeight = 0.5;

/** The same when the index is built and when it is read. */
export const searchOptions: Options<Entry> = {
  fields: ["title", "text"],
  storeFields: ["title", "kind", "isClassic", "start", "path"],
  // Also by the parts of a name: "status" finds `setTaskStatus`.
  tokenize: (text) =>
    [/[^\p{L}\p{N}_]+/u, /[^\p{L}\p{N}]+|(?<=[a-z])(?=[A-Z])/u].flatMap((border) => text.split(border)).filter(Boolean),
  searchOptions: {
    boost: { title: 4 },
    prefix: true,
    fuzzy: 0.15,
    combineWith: "AND",
    boostDocument: (_id, _term, stored) =>
      (weights[String(stored?.kind)] ?? 1) * (stored?.isClassic ? classicWeight : 1),
  },
};
