/** Lets works for the same key take turns. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does `work` once all earlier works for `key` are done, however they ended. `wait` may give up waiting. */
  async take<T>(
    key: string,
    wait: (before: Promise<unknown>) => Promise<unknown>,
    work: () => Promise<T>,
  ): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const result = wait(before).then(work);
    // Whoever comes next waits for all before, also when this one gave up waiting.
    const last = Promise.allSettled([before, result]);
    this.#last.set(key, last);
    try {
      return await result;
    } finally {
      if (this.#last.get(key) === last) this.#last.delete(key);
    }
  }
}
