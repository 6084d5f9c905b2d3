import { ListPage, type Loaded, type Page, type PagedSource } from "./page.ts";

/**
 * Pages that are requested while one is being worked on. With one of them, a service that takes as long as the work
 * would still keep it waiting for the time that reading an answer takes.
 */
const pagesAhead = 2;

/**
 * Iterates over pages and reads the next ones while the current one is being worked on. Written by hand, because a
 * generator is over after its first error: here `next()` may be called again, and reads the same page again.
 */
export class PageIterator<T> implements AsyncIterableIterator<Page<T>, undefined> {
  #source: PagedSource<T>;
  readonly #stop = new AbortController();
  readonly #first: number;
  readonly #end: number;
  #last: ListPage<T> | undefined;
  #ahead: Promise<Loaded<T>>[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  /** @param most How many pages will be asked for at most: none after them is read ahead. */
  constructor(source: PagedSource<T>, first: number, most: number = Number.POSITIVE_INFINITY) {
    this.#source = source;
    this.#first = first;
    this.#end = first + most;
  }

  next(): Promise<IteratorResult<Page<T>, undefined>> {
    const result = this.#turn.then(() => this.#next());
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Stops reading, also pages that are under way. */
  async return(): Promise<IteratorResult<Page<T>, undefined>> {
    this.#stop.abort();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #next(): Promise<IteratorResult<Page<T>, undefined>> {
    const { signal } = this.#stop;
    try {
      let page: ListPage<T> | undefined;
      while (!signal.aborted && (page === undefined || page.items.length === 0)) {
        const number = this.#last ? this.#last.following : this.#first;
        if (number === undefined) return this.return();
        page = new ListPage(this.#source, number, await this.#loadOrShrink(number), this.#last);
        this.#last = page;
        this.#readAhead(page);
      }
      return signal.aborted || !page ? this.return() : { done: false, value: page };
    } catch (error) {
      if (signal.aborted) return this.return();
      // The pages after one that failed are read again after it.
      this.#ahead = [];
      throw error;
    }
  }

  /** A page, in smaller pages where the service refuses the first one for its size. */
  async #loadOrShrink(number: number): Promise<Loaded<T>> {
    try {
      return await this.#loading(number);
    } catch (error) {
      const { limit, isChosen } = this.#source;
      const smaller = this.#last || isChosen ? undefined : this.#source.smallerLimit?.(error);
      if (smaller === undefined || smaller >= limit || number !== 1) throw error;
      this.#source = { ...this.#source, limit: smaller };
      const loaded = await this.#load(number);
      this.#source.learnLimit?.();
      return loaded;
    }
  }

  #loading(page: number): Promise<Loaded<T>> {
    if (page === this.#first) this.#ahead = [];
    return this.#ahead.shift() ?? this.#load(page);
  }

  #load(page: number): Promise<Loaded<T>> {
    return this.#source.load(page, this.#source.limit, this.#stop.signal);
  }

  #readAhead({ page, remaining }: ListPage<T>): void {
    const wanted = Math.min(pagesAhead, remaining, this.#end - page - 1);
    for (let ahead = this.#ahead.length; ahead < wanted; ahead += 1) {
      const loading = this.#load(page + 1 + ahead);
      // Whether it fails is told when it is asked for.
      loading.catch(() => {});
      this.#ahead.push(loading);
    }
  }
}

/** Iterates over the items of pages. */
export class ItemIterator<T> implements AsyncIterableIterator<T, undefined> {
  readonly #pages: PageIterator<T>;
  #items: readonly T[] = [];
  #at = 0;
  #filling: Promise<boolean> | undefined;

  constructor(pages: PageIterator<T>) {
    this.#pages = pages;
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    while (this.#at >= this.#items.length) {
      this.#filling ??= this.#fill();
      if (!(await this.#filling)) return { done: true, value: undefined };
    }
    const value = this.#items[this.#at] as T;
    this.#at += 1;
    return { done: false, value };
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.#items = [];
    await this.#pages.return();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #fill(): Promise<boolean> {
    try {
      const { done, value } = await this.#pages.next();
      if (done) return false;
      this.#items = value.items;
      this.#at = 0;
      return true;
    } finally {
      this.#filling = undefined;
    }
  }
}
