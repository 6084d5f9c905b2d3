/** The earlier titles that parts and options were given as `renamedFrom`, by the ids that are derived from the first. */
export type FormerTitles = ReadonlyMap<string, readonly string[]>;

// The wire form has no place for them, and every copy of this package reads them: a program may have loaded two.
const key = Symbol.for("@ango-hub/label-set/former-titles");

export function rememberFormerTitles(labelSet: object, titles: FormerTitles): void {
  Object.defineProperty(labelSet, key, { value: titles });
}

/** The earlier titles in a label set that was built; of one that came from elsewhere there are none. */
export function formerTitlesOf(labelSet: object): FormerTitles {
  return (labelSet as { [key]?: FormerTitles } | undefined)?.[key] ?? new Map();
}
