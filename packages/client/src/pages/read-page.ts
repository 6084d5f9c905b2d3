import type { Page } from "./page.ts";
import { advance, type Position } from "./position.ts";

/** Where a list comes from. */
export interface Source<T> {
  /** Fetches a page. Without `signal` the caller's own holds. */
  load: (page: number, limit: number, signal?: AbortSignal) => PromiseLike<{ items: T[]; total: number }>;
  /** Makes the error for a service that sends a page again. */
  repeated: () => Error;
}

/** Reads one page, which knows how to read the one after it. */
export async function readPage<T>(
  source: Source<T>,
  page: number,
  limit: number,
  before: Position,
  signal?: AbortSignal,
): Promise<LinkedPage<T>> {
  const { items, total } = await source.load(page, limit, signal);
  const position = advance(before, items);
  if (position === "repeated") throw source.repeated();
  // `total` moves when others add or remove items: an empty page is the end, whatever it says.
  const isLast = items.length === 0 || position.items >= total;
  return new LinkedPage(items, total, page, (signal) =>
    isLast ? undefined : readPage(source, page + 1, limit, position, signal),
  );
}

/** A page with a way to the next one that can be aborted. */
export class LinkedPage<T> implements Page<T> {
  readonly items: T[];
  readonly total: number;
  readonly page: number;
  readonly #readNext: (signal?: AbortSignal) => Promise<LinkedPage<T>> | undefined;

  constructor(
    items: T[],
    total: number,
    page: number,
    readNext: (signal?: AbortSignal) => Promise<LinkedPage<T>> | undefined,
  ) {
    this.items = items;
    this.total = total;
    this.page = page;
    this.#readNext = readNext;
  }

  async next(): Promise<Page<T> | undefined> {
    return orEnd(await this.#readNext());
  }

  /** Starts to read the next page, or returns `undefined` when this is the last. */
  readAhead(signal: AbortSignal): Promise<LinkedPage<T>> | undefined {
    return this.#readNext(signal);
  }
}

/** Nothing, when a page turned out to be empty. */
export function orEnd<P extends Page<unknown>>(page: P | undefined): P | undefined {
  return page && page.items.length > 0 ? page : undefined;
}
