import { advance, type Position } from "./position.ts";

/** One page of a list. It can be iterated, item by item. */
export interface Page<T> extends Iterable<T> {
  /** The items of this page. */
  readonly items: readonly T[];
  /** How many items there are on all pages, as the service said with this page. */
  readonly total: number;
  /** Which page this is, counted from 1. */
  readonly page: number;
  /** Fetches the page after this one, or resolves to `undefined` when this is the last. */
  next(): Promise<Page<T> | undefined>;
}

/** Which page of a list to return. */
export interface PageOptions {
  /**
   * The page, counted from 1.
   *
   * @default 1
   */
  page?: number | undefined;
  /**
   * How many items a page holds, 1 to 1000.
   *
   * @default 10 for a single page, 1000 when all pages are read
   */
  limit?: number | undefined;
}

/** Where a list comes from. */
export interface Source<T> {
  /** Fetches a page. Without `signal` the caller's own holds. */
  load(page: number, limit: number, signal?: AbortSignal): Promise<Loaded<T>>;
  /** Makes the error for a service that sends a page again. */
  repeated(): Error;
}

/** Where a list comes from, in pages of so many items. */
export interface PagedSource<T> extends Source<T> {
  limit: number;
}

/** A page as the service sent it. */
export interface Loaded<T> {
  items: T[];
  total: number;
  response: Response;
}

/** A page with its place in the list, so that it can tell what comes after it. */
export class ListPage<T> implements Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly page: number;
  readonly #source: PagedSource<T>;
  readonly #position: Position;

  /** @throws the source's error when the service had sent this page before. */
  constructor(source: PagedSource<T>, page: number, { items, total }: Loaded<T>, before: ListPage<T> | undefined) {
    this.items = items;
    this.total = total;
    this.page = page;
    this.#source = source;
    const start = { items: (page - 1) * source.limit, pages: 0, mark: undefined };
    const position = advance(before ? before.#position : start, items);
    if (position === "repeated") throw source.repeated();
    this.#position = position;
  }

  /** How many pages come after this one, as far as known. */
  get remaining(): number {
    // `total` moves when others add or remove items: an empty page is the end, whatever it says.
    if (this.items.length === 0) return 0;
    return Math.max(0, Math.ceil((this.total - this.#position.items) / this.#source.limit));
  }

  async next(): Promise<Page<T> | undefined> {
    if (this.remaining === 0) return undefined;
    const page = this.page + 1;
    const source = this.#source;
    const next = new ListPage(source, page, await source.load(page, source.limit), this);
    return next.items.length > 0 ? next : undefined;
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this.items[Symbol.iterator]();
  }
}
