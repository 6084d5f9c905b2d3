import { constraints } from "@ango-hub/openapi";
import { checkInteger } from "../arguments.ts";
import type { Page, PageOptions } from "./page.ts";

/** Fetches one page. */
export type FetchPage<T> = (page: number, limit: number) => PromiseLike<{ items: T[]; total: number }>;

/**
 * A list of the service: a promise of one page, and an async iterable of the items of all pages from that one on.
 * Nothing is sent before one of the two is used.
 *
 * @example
 * const page = await ango.tasks.list(projectId, { limit: 100 });
 * for await (const task of ango.tasks.list(projectId)) console.log(task._id);
 */
export class List<T> implements PromiseLike<Page<T>>, AsyncIterable<T> {
  readonly #fetchPage: FetchPage<T>;
  readonly #page: number;
  readonly #limit: number | undefined;
  #first: Promise<Page<T>> | undefined;

  /** @internal */
  constructor({ page = constraints.PageNumber.default, limit }: PageOptions, fetchPage: FetchPage<T>) {
    this.#page = checkInteger("page", page, constraints.PageNumber);
    this.#limit = limit === undefined ? undefined : checkInteger("limit", limit, constraints.PageLimit);
    this.#fetchPage = fetchPage;
  }

  /** Resolves to the one page. */
  // biome-ignore lint/suspicious/noThenProperty: it is a promise of its page.
  then<A = Page<T>, B = never>(
    onFulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#first ??= this.#fetch(this.#page, this.#limit ?? constraints.PageLimit.default);
    return this.#first.then(onFulfilled, onRejected);
  }

  /**
   * All items as one array.
   *
   * @param options `limit`: how many items at most; all of them unless given.
   */
  async all({ limit = Number.POSITIVE_INFINITY }: { limit?: number } = {}): Promise<T[]> {
    const items: T[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  /** The pages, each fetched while the one before it is worked on. After an error, `next()` tries that page again. */
  pages(): AsyncIterableIterator<Page<T>> {
    return new PageIterator(() => this.#fetch(this.#page, this.#limit ?? constraints.PageLimit.maximum));
  }

  /** The items of all pages. The next page is fetched while the items of this one are worked on. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return new ItemIterator(this.pages());
  }

  async #fetch(page: number, limit: number, before?: Page<T>): Promise<Page<T>> {
    const { items, total } = await this.#fetchPage(page, limit);
    const result: Page<T> = {
      items,
      total,
      page,
      next: async () => {
        if (items.length === 0 || page * limit >= total || repeats(items, before?.items)) return undefined;
        const next = await this.#fetch(page + 1, limit, result);
        return next.items.length === 0 || repeats(next.items, items) ? undefined : next;
      },
    };
    return result;
  }
}

/** A service that ignores `page` sends the same items again; following it would never end. */
function repeats(items: readonly unknown[], before: readonly unknown[] | undefined): boolean {
  return before !== undefined && before.length > 0 && idOf(items[0]) !== undefined && idOf(items[0]) === idOf(before[0]);
}

function idOf(item: unknown): unknown {
  return (item as { _id?: unknown } | undefined)?._id;
}

class PageIterator<T> implements AsyncIterableIterator<Page<T>> {
  #fetchNext: (() => Promise<Page<T> | undefined>) | undefined;
  #ahead: Promise<Page<T> | undefined> | undefined;

  constructor(fetchFirst: () => Promise<Page<T>>) {
    this.#fetchNext = fetchFirst;
  }

  async next(): Promise<IteratorResult<Page<T>, undefined>> {
    const fetchNext = this.#fetchNext;
    if (!fetchNext) return { done: true, value: undefined };
    const fetching = this.#ahead ?? fetchNext();
    this.#ahead = undefined;
    const page = await fetching;
    this.#fetchNext = page && (() => page.next());
    if (!page) return { done: true, value: undefined };
    this.#ahead = page.next();
    // Whether it fails is told when it is asked for.
    this.#ahead.catch(() => {});
    return { done: false, value: page };
  }

  async return(): Promise<IteratorResult<Page<T>, undefined>> {
    this.#fetchNext = undefined;
    this.#ahead = undefined;
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

class ItemIterator<T> implements AsyncIterableIterator<T> {
  readonly #pages: AsyncIterator<Page<T>>;
  #items: readonly T[] = [];
  #at = 0;

  constructor(pages: AsyncIterator<Page<T>>) {
    this.#pages = pages;
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    while (this.#at >= this.#items.length) {
      const { done, value } = await this.#pages.next();
      if (done) return { done: true, value: undefined };
      this.#items = value.items;
      this.#at = 0;
    }
    const value = this.#items[this.#at] as T;
    this.#at += 1;
    return { done: false, value };
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.#items = [];
    await this.#pages.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
