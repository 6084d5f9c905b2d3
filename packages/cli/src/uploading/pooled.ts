/**
 * Does some work for each item, several at a time, and gives the results as they come.
 *
 * @param work Is told by a signal when nobody wants its result any more, as after the first failure.
 */
export async function* pooled<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  const iterator = items[Symbol.asyncIterator]();
  const stop = new AbortController();
  const running = new Map<number, Promise<{ id: number; result: Result }>>();
  let next = 0;
  let isEnded = false;
  try {
    for (;;) {
      while (!isEnded && running.size < atOnce) {
        const item = await iterator.next();
        isEnded = item.done === true;
        if (item.done) break;
        const id = next++;
        running.set(
          id,
          work(item.value, stop.signal).then((result) => ({ id, result })),
        );
      }
      if (running.size === 0) return;
      const { id, result } = await Promise.race(running.values());
      running.delete(id);
      yield result;
    }
  } finally {
    stop.abort();
    await Promise.allSettled(running.values());
    await iterator.return?.();
  }
}
