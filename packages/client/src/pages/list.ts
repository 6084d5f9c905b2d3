import * as constraints from "@ango-hub/openapi/constraints";
import { checkInteger } from "../arguments.ts";
import { Thenable } from "../pipeline/thenable.ts";
import { ItemIterator, PageIterator } from "./iterate.ts";
import type { Page, PageOptions } from "./page.ts";
import { ListPage, type PagedSource, type Source } from "./read-page.ts";

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
export class List<T> extends Thenable<Page<T>> implements AsyncIterable<T> {
  readonly #options: PageOptions;
  readonly #source: Source<T>;
  #page: Promise<Page<T>> | undefined;

  /** @internal */
  constructor(options: PageOptions, source: Source<T>) {
    super();
    this.#options = options;
    this.#source = source;
  }

  /** Resolves to the one page. */
  // biome-ignore lint/suspicious/noThenProperty: it is a promise of its page.
  override then<A = Page<T>, B = never>(
    onFulfilled?: ((page: Page<T>) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.#page ??= this.#read();
    return this.#page.then(onFulfilled, onRejected);
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
    for await (const page of this.#pages(Math.min(limit, constraints.PageLimit.maximum), limit)) {
      items.push(...page.items.slice(0, limit - items.length));
      if (items.length >= limit) break;
    }
    return items;
  }

  /** The pages, read while the ones before are worked on. After an error, `next()` tries the failed page again. */
  pages(): AsyncIterableIterator<Page<T>> {
    return this.#pages(constraints.PageLimit.maximum);
  }

  /**
   * The items of all pages. The next pages are read while the items of this one are worked on; leaving the loop stops
   * that. After an error, `next()` tries the failed page again.
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return new ItemIterator(this.#pages(constraints.PageLimit.maximum));
  }

  #pages(usualLimit: number, most: number = Number.POSITIVE_INFINITY): PageIterator<T> {
    const source = this.#paged(usualLimit);
    return new PageIterator(source, this.#firstPage, Math.ceil(most / source.limit));
  }

  async #read(): Promise<Page<T>> {
    const source = this.#paged(constraints.PageLimit.default);
    const page = this.#firstPage;
    return new ListPage(source, page, await source.load(page, source.limit), undefined);
  }

  get #firstPage(): number {
    return this.#options.page ?? constraints.PageNumber.default;
  }

  #paged(usualLimit: number): PagedSource<T> {
    return { ...this.#source, limit: this.#options.limit ?? usualLimit };
  }
}
