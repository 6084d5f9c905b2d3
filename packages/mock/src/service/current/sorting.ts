/**
 * Sorts items by fields that are separated by commas; a `-` before one turns its order round.
 *
 * @param within Where in an item the fields are, unless it has them itself.
 */
export function sorted<Item extends object>(
  items: readonly Item[],
  sort: string | undefined,
  within?: keyof Item & string,
): Item[] {
  if (sort === undefined) return [...items];
  const orders = sort.split(",").map((field) => ({
    name: (within === undefined ? "" : `${within}.`) + field.replace(/^-/, ""),
    sign: field.startsWith("-") ? -1 : 1,
  }));
  return items.toSorted((a, b) => {
    for (const { name, sign } of orders) {
      const order = compare(valueAt(a, name), valueAt(b, name));
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}

/** The value at a dotted path of names. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], value);
}

/** What there is not comes first, as in the service's database. */
function compare(a: unknown, b: unknown): number {
  const [first, second] = [a ?? null, b ?? null];
  if (first === second) return 0;
  if (first === null) return -1;
  if (second === null) return 1;
  return first < second ? -1 : first > second ? 1 : 0;
}
