import type { OperationId } from "@ango-hub/openapi";
import { UnexpectedResponseError } from "../errors/unexpected-response-error.ts";

/** One page as the service sent it. */
export interface RawPage<T> {
  items: T[];
  total: number;
}

/** Fetches one page. */
export type LoadPage<T> = (page: number, limit: number | undefined, signal?: AbortSignal) => Promise<RawPage<T>>;

/** What has been read of a list so far, so that the end is found and no circle is walked. */
export class Walk {
  readonly #operation: OperationId;
  readonly #seenPages = new Set<string>();
  #seenItems: number;

  constructor(operation: OperationId, skippedItems: number) {
    this.#operation = operation;
    this.#seenItems = skippedItems;
  }

  /**
   * Takes note of a page and says whether another may follow. The service's `total` may move from page to page: an empty
   * page is the end in any case, and a page that came before is an error.
   */
  advance({ items, total }: RawPage<unknown>): boolean {
    if (items.length === 0) return false;
    this.#refuseRepetition(items);
    this.#seenItems += items.length;
    return this.#seenItems < total;
  }

  #refuseRepetition(items: readonly unknown[]): void {
    const print = JSON.stringify([idOf(items[0]), idOf(items.at(-1)), items.length]);
    if (this.#seenPages.has(print)) {
      throw new UnexpectedResponseError({ operation: this.#operation, status: 200, reason: "repeated-page" });
    }
    this.#seenPages.add(print);
  }
}

function idOf(item: unknown): unknown {
  return (item as { _id?: unknown } | null | undefined)?._id ?? item;
}
