import { onAbort } from "../platform/on-abort.ts";

/**
 * Does some work for each item, at most `concurrency` at the same time. The first failure stops it, and so does the
 * signal, also while the next item is being waited for.
 */
export async function inParallel<T>(
  items: Iterable<T> | AsyncIterable<T>,
  concurrency: number,
  work: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const iterator = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const end = { done: true as const, value: undefined };
  let stopped = false;
  let asking = false;
  let turn: Promise<unknown> = Promise.resolve();
  // Not `Promise.race` with one promise for the signal: that would hold on to every item until the end.
  const waiting = new Set<(reason: unknown) => void>();
  const abort = () => {
    for (const stopWaiting of waiting) stopWaiting(signal?.reason);
  };
  const letGo = onAbort(signal, abort);

  const ask = async (): Promise<IteratorResult<T>> => {
    if (stopped) return end;
    asking = true;
    try {
      return await iterator.next();
    } finally {
      asking = false;
    }
  };
  // Asks for one item at a time: not every iterator can be asked twice at once.
  const next = (): Promise<IteratorResult<T>> => {
    const result = turn.then(ask);
    turn = result.catch(() => {});
    return new Promise((resolve, reject) => {
      if (signal?.aborted) reject(signal.reason);
      waiting.add(reject);
      result.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  };
  const worker = async () => {
    try {
      for (let item = await next(); !item.done; item = await next()) await work(item.value);
    } finally {
      stopped = true;
    }
  };
  const workers = Array.from({ length: concurrency }, worker);
  try {
    await Promise.all(workers);
  } finally {
    await Promise.allSettled(workers);
    letGo();
    const closing = Promise.resolve(iterator.return?.());
    // A source that was never going to answer would not answer to this either.
    if (asking) closing.catch(() => {});
    else await closing;
  }
}
