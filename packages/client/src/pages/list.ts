import { constraints } from "@ango-hub/openapi";
import { checkInteger } from "../arguments.ts";
import { ItemIterator, PageIterator } from "./iterate.ts";
import type { Page, PageOptions } from "./page.ts";
import { type LinkedPage, readPage, type Source } from "./read-page.ts";

/**
 * A list of the service: a promise of one page, and an async iterable of the items of all pages from that one on.
 * Nothing is sent before one of the two is used.
 *
 * The service counts pages anew for each request. Items that are added or removed while a list is read can shift others
 * onto a page that was read already, or was not yet.
 *
 * @example
 * const page = await ango.tasks.list(projectId, { limit: 100 });
 * for await (const task of ango.tasks.list(projectId)) console.log(task._id);
 */
export class List<T> implements Promise<Page<T>>, AsyncIterable<T> {
  readonly #source: Source<T>;
  readonly #options: PageOptions;
  #page: Promise<Page<T>> | undefined;

  /** @internal */
  constructor(options: PageOptions, source: Source<T>) {
    this.#options = options;
    this.#source = source;
  }

  get [Symbol.toStringTag](): string {
    return "List";
  }

  /** Resolves to the one page. */
  // biome-ignore lint/suspicious/noThenProperty: it is a promise of its page.
  then<A = Page<T>, B = never>(
    onFulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#page ??= this.#read(constraints.PageLimit.default);
    return this.#page.then(onFulfilled, onRejected);
  }

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<Page<T> | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<T>> {
    return this.then().finally(onFinally);
  }

  /**
   * All items as one array.
   *
   * @param options `limit`: how many items at most; all of them unless given.
   */
  async all({ limit = Number.POSITIVE_INFINITY }: { limit?: number } = {}): Promise<T[]> {
    if (limit !== Number.POSITIVE_INFINITY) checkInteger("limit", limit, { minimum: 0 });
    const items: T[] = [];
    if (limit === 0) return items;
    const pages = this.#pages(Math.min(limit, constraints.PageLimit.maximum));
    for await (const { items: more } of pages) {
      items.push(...more.slice(0, limit - items.length));
      if (items.length >= limit) break;
    }
    return items;
  }

  /** The pages, each read while the one before it is worked on. After an error, `next()` tries that page again. */
  pages(): AsyncIterableIterator<Page<T>> {
    return this.#pages(constraints.PageLimit.maximum);
  }

  /**
   * The items of all pages. The next page is read while the items of this one are worked on; leaving the loop stops
   * that. After an error, `next()` tries the failed page again.
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return new ItemIterator(this.#pages(constraints.PageLimit.maximum));
  }

  #pages(limit: number): PageIterator<T> {
    return new PageIterator((signal) => this.#read(limit, signal));
  }

  async #read(usualLimit: number, signal?: AbortSignal): Promise<LinkedPage<T>> {
    const page = checkInteger("page", this.#options.page ?? constraints.PageNumber.default, constraints.PageNumber);
    const limit = checkInteger("limit", this.#options.limit ?? usualLimit, constraints.PageLimit);
    const before = { items: (page - 1) * limit, pages: 0, mark: undefined };
    return readPage(this.#source, page, limit, before, signal);
  }
}
