/** One page of a list. */
export interface Page<T> {
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
