/** Does some work for each item, at most `concurrency` at the same time. The first failure stops it. */
export async function inParallel<T>(
  items: Iterable<T> | AsyncIterable<T>,
  concurrency: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let stopped = false;
  let turn: Promise<unknown> = Promise.resolve();
  // Asks for one item at a time: not every iterator can be asked twice at once.
  const next = (): Promise<IteratorResult<T>> => {
    const result = turn.then(() => (stopped ? { done: true as const, value: undefined } : iterator.next()));
    turn = result.catch(() => {});
    return result;
  };
  const worker = async () => {
    for (let item = await next(); !item.done; item = await next()) await work(item.value);
    stopped = true;
  };
  const workers = Array.from({ length: concurrency }, () =>
    worker().catch((error: unknown) => {
      stopped = true;
      throw error;
    }),
  );
  try {
    await Promise.all(workers);
  } finally {
    await Promise.allSettled(workers);
    await iterator.return?.();
  }
}
