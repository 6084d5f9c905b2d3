import type MiniSearch from "minisearch";
import type { Options, SearchResult } from "minisearch";

/** What a finding is, in the order in which findings of equal worth are wanted. */
export type Kind = "guide" | "method" | "section" | "operation" | "export" | "member" | "field";

/** Something that the search finds. */
export interface Entry {
  id: number;
  title: string;
  /** Another name of it, such as `Tasks.list` of `ango.tasks.list`. */
  alias?: string | undefined;
  kind: Kind;
  /** What it is part of: its guide, module or description. */
  place: string;
  /** Whether it is of the classic generation alone. */
  isClassic: boolean;
  /** What is searched, beside the title. */
  text: string;
  /** How the text begins, to be shown. */
  start: string;
  /** Where it is, from the root of the site. */
  path: string;
}

/** Where one part of a name ends and the next begins. */
const parts = /[^\p{L}\p{N}]+|(?<=[a-z])(?=[A-Z])/u;

/** What explains comes before what lists. */
const weights: Readonly<Record<Kind, number>> = {
  guide: 7,
  method: 4,
  section: 2.5,
  operation: 1.5,
  export: 1.2,
  member: 0.6,
  field: 0.3,
};

/** Today's comes before classic. */
const classicWeight = 0.5;

/** The same when the index is built and when it is read. */
export const searchOptions: Options<Entry> = {
  fields: ["title", "alias", "text"],
  storeFields: ["title", "alias", "kind", "place", "isClassic", "start", "path"],
  // Also by the parts of a name: "status" finds `setTaskStatus`.
  tokenize: (text) => [...words(text, /[^\p{L}\p{N}_]+/u), ...words(text, parts)],
  processTerm: (term) => [...new Set([term.toLowerCase(), stem(term)])],
  searchOptions: {
    processTerm: stem,
    boost: { title: 4, alias: 4 },
    prefix: true,
    // Letters that changed places are two mistakes.
    fuzzy: (term) => (term.length < 4 ? 0 : term.length < 6 ? 1 : 2),
    weights: { fuzzy: 0.2, prefix: 0.5 },
    combineWith: "AND",
    boostDocument: (_id, _term, stored) => weights[stored?.kind as Kind] * (stored?.isClassic ? classicWeight : 1),
  },
};

/** Something that was found, with how well it fits. */
export type Found = SearchResult & Entry;

/** What fits best comes first, and before that what is called just so. */
export function find(index: MiniSearch<Entry>, query: string): Found[] {
  const wanted = called(query);
  const found = (index.search(query) as Found[]).map((entry) => {
    const { title, alias = title, kind } = entry;
    const isExact = title === query.trim() || alias === query.trim();
    const isCalledSo = kind !== "section" && (called(title) === wanted || called(alias) === wanted);
    return { ...entry, score: entry.score * (isExact && isCalledSo ? 8 : isCalledSo ? 4 : 1) };
  });
  return found.sort((a, b) => b.score - a.score);
}

function called(text: string): string {
  return words(text, parts).map(stem).join(" ");
}

function words(text: string, border: RegExp): string[] {
  return text.split(border).filter(Boolean);
}

/** "Retries" is found by "retry", and "uploading" by "uploads". */
function stem(term: string): string {
  return term
    .toLowerCase()
    .replace(/(?<=\w{3})ies$/, "y")
    .replace(/(?<=\w{4})ing$/, "")
    .replace(/(?<=\w{2}[^su])s$/, "");
}
