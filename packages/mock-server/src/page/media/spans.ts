/** A marked piece of a text, in UTF-16 code units. */
export interface Span {
  id: string;
  start: number;
  end: number;
}

/** A piece of a text in which the same objects are marked from its start to its end. */
export interface Piece {
  text: string;
  /** Ids of those that are marked, the longest first. */
  ids: string[];
  /** Ids of those that end with it. */
  ending: string[];
}

/** Cuts a text where marks begin and end, so that marks may lie in each other or overlap. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const marks = spans
    .map((span) => ({ ...span, end: Math.min(span.end, text.length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  const cuts = [...new Set([0, ...marks.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    const here = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      text: text.slice(start, end),
      ids: here.map(({ id }) => id),
      ending: here.filter((mark) => mark.end === end).map(({ id }) => id),
    };
  });
}
