import * as limits from "@ango-hub/openapi/classic/constraints";
import type { WithResponse } from "../core/api-promise.ts";
import { checkInteger } from "../core/check.ts";
import { Thenable } from "../core/thenable.ts";
import { ItemIterator, PageIterator } from "./iterate.ts";
import { ListPage, type Page, type PagedSource, type PageOptions, type Source } from "./page.ts";

/**
 * A list of the service: a promise of one page, and an async iterable of the items of all pages from that one on.
 * Nothing is sent before one of the two is used.
 *
 * The service counts pages anew for each request. When items are removed while a list is read, by others or by the loop
 * itself, the pages are read again until nothing new turns up, so that each item is seen, and seen once. For that, the ids of
 * the items are kept in memory. Items that are added meanwhile may or may not be seen.
 *
 * @example
 * const page = await ango.tasks.list(projectId, { limit: 100 });
 * for await (const task of ango.tasks.list(projectId)) console.log(task._id);
 */
export class List<T> extends Thenable<Page<T>> implements AsyncIterable<T> {
  readonly #options: PageOptions;
  readonly #source: Source<T>;
  #read: Promise<WithResponse<Page<T>>> | undefined;

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
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  /**
   * Resolves to the one page together with the HTTP response.
   *
   * @example
   * const { data, response } = await ango.projects.list({ limit: 10 }).withResponse();
   * console.log(data.total, response.status);
   */
  withResponse(): Promise<WithResponse<Page<T>>> {
    this.#read ??= this.#readPage();
    return this.#read;
  }

  /**
   * All items as one array.
   *
   * @param options `max`: how many items at most; all of them unless given.
   * @throws {ValidationError} when `max` is no whole number from 0.
   * @example
   * const tasks = await ango.tasks.list(projectId).all({ max: 5000 });
   */
  async all({ max = Number.POSITIVE_INFINITY }: { max?: number } = {}): Promise<T[]> {
    if (max !== Number.POSITIVE_INFINITY) checkInteger("max", max, { minimum: 0 });
    const items: T[] = [];
    if (max === 0) return items;
    for await (const page of this.#pages(Math.min(max, limits.PageLimit.maximum), max)) {
      items.push(...page.items.slice(0, max - items.length));
      if (items.length >= max) break;
    }
    return items;
  }

  /**
   * The pages, read while the ones before are worked on. After an error, `next()` tries the failed page again.
   *
   * @example
   * for await (const { items, total } of ango.tasks.list(projectId).pages())
   *   console.log(items.length, total);
   */
  pages(): AsyncIterableIterator<Page<T>> {
    return this.#pages(limits.PageLimit.maximum);
  }

  /**
   * The items of all pages. The next pages are read while the items of this one are worked on; leaving the loop stops
   * that. After an error, `next()` tries the failed page again.
   */
  [Symbol.asyncIterator](): AsyncIterableIterator<T> {
    return new ItemIterator(this.#pages(limits.PageLimit.maximum));
  }

  #pages(usualLimit: number, most: number = Number.POSITIVE_INFINITY): PageIterator<T> {
    const source = this.#paged(usualLimit);
    return new PageIterator(source, this.#firstPage, Math.ceil(most / source.limit));
  }

  async #readPage(): Promise<WithResponse<Page<T>>> {
    const source = this.#paged(limits.PageLimit.default);
    const page = this.#firstPage;
    const loaded = await source.load(page, source.limit);
    return { data: new ListPage(source, page, loaded, undefined), response: loaded.response };
  }

  get #firstPage(): number {
    return this.#options?.page ?? limits.PageNumber.default;
  }

  #paged(usualLimit: number): PagedSource<T> {
    const chosen = this.#options?.limit;
    const { knownLimit = usualLimit } = this.#source;
    return { ...this.#source, limit: chosen ?? Math.min(usualLimit, knownLimit), isChosen: chosen !== undefined };
  }
}
