import { advance, idOf, type Position } from "./position.ts";

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
  /** How many items to ask for, where the usual number was refused before. */
  readonly knownLimit?: number | undefined;
  /** How many items to ask for instead, where an error may be a refusal of the usual number. */
  smallerLimit?(error: unknown): number | undefined;
  /** Is told that the smaller number was taken. */
  learnLimit?(): void;
  /** Makes the error for a service that sends a page again. */
  repeated(): Error;
}

/** Where a list comes from, in pages of so many items. */
export interface PagedSource<T> extends Source<T> {
  limit: number;
  /** Whether its user chose the number. */
  isChosen: boolean;
}

/** A page as the service sent it. */
export interface Loaded<T> {
  items: T[];
  total: number;
  response: Response;
}

/**
 * A page with its place in the reading of a list. Items that are removed meanwhile, by others or by the reader itself, shift
 * the ones behind them onto pages that were read already: when the total shrinks, the list is read again from the first page,
 * until that shows nothing new. A page holds the items that none before it held.
 */
export class ListPage<T> implements Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly page: number;
  readonly #source: PagedSource<T>;
  readonly #place: Place;

  /** @throws the source's error when the service had sent this page before. */
  constructor(source: PagedSource<T>, page: number, loaded: Loaded<T>, before: ListPage<T> | undefined) {
    const earlier = before ? before.#place : undefined;
    // Unless reading began anew.
    const onward = before && before.page < page ? before.#place : undefined;
    const start = { items: (page - 1) * source.limit, pages: 0, mark: undefined };
    const position = advance(onward?.position ?? start, loaded.items);
    if (position === "repeated") throw source.repeated();
    const seen = earlier?.seen ?? new Seen();
    const step = earlier ? earlier.step + 1 : 0;
    this.items = loaded.items.filter((item) => seen.isNew(idOf(item), step));
    this.total = loaded.total;
    this.page = page;
    this.#source = source;
    this.#place = {
      first: earlier?.first ?? page,
      step,
      seen,
      position,
      total: loaded.total,
      isEnd: loaded.items.length === 0,
      shrank: onward !== undefined && (onward.shrank || loaded.total < onward.total),
      hasNews: this.items.length > 0 || onward?.hasNews === true,
    };
  }

  /** How many pages come after this one, as far as known. */
  get remaining(): number {
    // `total` moves when others add or remove items: an empty page is the end, whatever it says.
    if (this.#place.isEnd) return 0;
    return Math.max(0, Math.ceil((this.total - this.#place.position.items) / this.#source.limit));
  }

  /** Which page to read after this one. */
  get following(): number | undefined {
    if (this.remaining > 0) return this.page + 1;
    const { first, shrank, hasNews } = this.#place;
    return shrank && hasNews ? first : undefined;
  }

  async next(): Promise<Page<T> | undefined> {
    const source = this.#source;
    let last: ListPage<T> = this;
    for (let page = this.following; page !== undefined; page = last.following) {
      last = new ListPage(source, page, await source.load(page, source.limit), last);
      if (last.items.length > 0) return last;
    }
    return undefined;
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this.items[Symbol.iterator]();
  }
}

/** Where in the reading of a list a page stands. */
interface Place {
  /** The page that reading began with. */
  readonly first: number;
  /** How many pages were read before. */
  readonly step: number;
  readonly seen: Seen;
  readonly position: Position;
  readonly total: number;
  /** Whether the service sent nothing. */
  readonly isEnd: boolean;
  /** Whether items were removed since the first page was read last. */
  readonly shrank: boolean;
  /** Whether new items were found since then. */
  readonly hasNews: boolean;
}

/** The items that pages of a reading held. */
class Seen {
  readonly #steps = new Map<string, number>();

  /** Whether no earlier step saw an item. What later ones saw is new to it: a page may be asked twice for the next one. */
  isNew(id: string, step: number): boolean {
    const seen = this.#steps.get(id);
    if (seen !== undefined && seen < step) return false;
    this.#steps.set(id, step);
    return true;
  }
}
