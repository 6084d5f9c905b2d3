/** How far into a list a page leads. */
export interface Position {
  /** Items up to and including this page. */
  readonly items: number;
  /** Pages read so far. */
  readonly pages: number;
  /** Fingerprint of an earlier page, the one read last when the count of pages was a power of two. */
  readonly mark: string | undefined;
}

/**
 * The position after one more page, or `"repeated"` when the service goes round in circles. Comparing with one page only,
 * which is renewed at powers of two, finds every circle, however long (Brent's algorithm), and needs no memory.
 */
export function advance(before: Position, items: readonly unknown[]): Position | "repeated" {
  const print = fingerprint(items);
  if (items.length > 0 && print === before.mark) return "repeated";
  const pages = before.pages + 1;
  const isPowerOfTwo = (pages & (pages - 1)) === 0;
  return { items: before.items + items.length, pages, mark: isPowerOfTwo ? print : before.mark };
}

function fingerprint(items: readonly unknown[]): string {
  return JSON.stringify([idOf(items[0]), idOf(items.at(-1)), items.length]);
}

/** What tells an item from others of its list. */
export function idOf(item: unknown): string {
  const id = (item as { _id?: unknown } | null | undefined)?._id;
  return typeof id === "string" ? id : JSON.stringify(item);
}
