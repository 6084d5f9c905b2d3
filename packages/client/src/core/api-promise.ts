import { Thenable } from "./thenable.ts";

/** What a call returned, with the HTTP response it came in. */
export interface WithResponse<T> {
  /** What the call itself resolves to. */
  data: T;
  /** Status and headers of the answer. Its body has been read. */
  response: Response;
}

/** The promise of a call. `withResponse()` also gives the HTTP response. */
export class ApiPromise<T> extends Thenable<T> {
  readonly #result: Promise<WithResponse<T>>;

  /** @internal */
  constructor(result: Promise<WithResponse<T>>) {
    super();
    this.#result = result;
  }

  /**
   * The promise of something made from the data.
   *
   * @internal
   */
  transform<U>(make: (data: T) => U): ApiPromise<U> {
    return new ApiPromise(this.#result.then(({ data, response }) => ({ data: make(data), response })));
  }

  /**
   * Resolves to the data together with the HTTP response.
   *
   * @example
   * const { data, response } = await ango.projects.get(projectId).withResponse();
   * console.log(data.name, response.headers.get("date"));
   */
  withResponse(): Promise<WithResponse<T>> {
    return this.#result;
  }

  /** Resolves to the data, as `await` does. */
  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  override then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#result.then(({ data }) => data).then(onFulfilled, onRejected);
  }
}
