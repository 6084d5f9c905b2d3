/** What makes an object a promise, once it has `then`. */
export abstract class Thenable<T> implements Promise<T> {
  get [Symbol.toStringTag](): string {
    return "Promise";
  }

  // biome-ignore lint/suspicious/noThenProperty: it is a promise.
  abstract then<A = T, B = never>(
    onFulfilled?: ((value: T) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B>;

  catch<B = never>(onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<T> {
    return this.then().finally(onFinally);
  }
}
