/** The earlier titles that parts and options were given as `renamedFrom`, by the ids that are derived from the first. */
export type FormerTitles = ReadonlyMap<string, readonly string[]>;

// Beside the label set rather than in it, since the wire form has no place for them.
const remembered = new WeakMap<object, FormerTitles>();

export function rememberFormerTitles(labelSet: object, titles: FormerTitles): void {
  remembered.set(labelSet, titles);
}

/** The earlier titles in a label set that was built here; of one that came from elsewhere there are none. */
export function formerTitlesOf(labelSet: object): FormerTitles {
  return remembered.get(labelSet) ?? new Map();
}
