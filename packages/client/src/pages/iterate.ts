import type { Page } from "./page.ts";
import { type LinkedPage, orEnd } from "./read-page.ts";

/**
 * Iterates over pages and reads the next one while the current one is being worked on. Written by hand, because a
 * generator is over after its first error: here `next()` may be called again, and reads the same page again.
 */
export class PageIterator<T> implements AsyncIterableIterator<Page<T>, undefined> {
  readonly #stop = new AbortController();
  #readNext: ((signal: AbortSignal) => Promise<LinkedPage<T>> | undefined) | undefined;
  #ahead: Promise<LinkedPage<T>> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readFirst: (signal: AbortSignal) => Promise<LinkedPage<T>>) {
    this.#readNext = readFirst;
  }

  next(): Promise<IteratorResult<Page<T>, undefined>> {
    const result = this.#turn.then(() => this.#next());
    this.#turn = result.catch(() => {});
    return result;
  }

  /** Stops reading, also a page that is under way. */
  async return(): Promise<IteratorResult<Page<T>, undefined>> {
    this.#readNext = undefined;
    this.#ahead = undefined;
    this.#stop.abort();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #next(): Promise<IteratorResult<Page<T>, undefined>> {
    const reading = this.#ahead ?? this.#readNext?.(this.#stop.signal);
    this.#ahead = undefined;
    const page = orEnd(await reading);
    if (!page || !this.#readNext) {
      this.#readNext = undefined;
      return { done: true, value: undefined };
    }
    this.#readNext = (signal) => page.readAhead(signal);
    this.#ahead = this.#readNext(this.#stop.signal);
    // Whether it fails is told when it is asked for.
    this.#ahead?.catch(() => {});
    return { done: false, value: page };
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
