import type { LoadPage, RawPage, Walk } from "./walk.ts";

/**
 * Iterates over pages and fetches the next one while the current one is being worked on. It is written by hand because a
 * generator is over after its first error; here `next` may be called again, and fetches the same page again.
 */
export class PageIterator<T> implements AsyncIterableIterator<RawPage<T>, undefined> {
  readonly #load: LoadPage<T>;
  readonly #walk: Walk;
  readonly #limit: number | undefined;
  readonly #abort = new AbortController();
  #page: number;
  #pending: Promise<RawPage<T>> | undefined;
  #done = false;

  constructor(load: LoadPage<T>, walk: Walk, page: number, limit: number | undefined) {
    this.#load = load;
    this.#walk = walk;
    this.#page = page;
    this.#limit = limit;
  }

  async next(): Promise<IteratorResult<RawPage<T>, undefined>> {
    if (this.#done) return { done: true, value: undefined };
    const pending = this.#pending ?? this.#fetch();
    this.#pending = undefined;
    const page = await pending;
    this.#page++;
    if (this.#walk.advance(page)) this.#pending = this.#fetch();
    else this.#done = true;
    return { done: false, value: page };
  }

  /** Stops fetching. */
  async return(): Promise<IteratorResult<RawPage<T>, undefined>> {
    this.#done = true;
    this.#abort.abort();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #fetch(): Promise<RawPage<T>> {
    const page = this.#load(this.#page, this.#limit, this.#abort.signal);
    // Its error is for the `next` that waits for it; until then it must not count as unhandled.
    page.catch(() => {});
    return page;
  }
}
