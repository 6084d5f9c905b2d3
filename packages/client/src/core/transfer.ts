/** Something that takes its time: a promise of its result, and an async iterable of its progress. */
export interface Transfer<Result, Progress> extends Promise<Result>, AsyncIterable<Progress> {}

/** A transfer that has begun. */
export interface StartedTransfer<Result, Progress> {
  result: Promise<Result>;
  /** How far it is, after each change until it ends. */
  follow(): AsyncGenerator<Progress, void, void>;
}

/** Makes a transfer of what `start` begins. */
export function transfer<Result, Progress>(
  start: () => Promise<StartedTransfer<Result, Progress>>,
): Transfer<Result, Progress> {
  const started = start();
  const result = started.then((begun) => begun.result);
  const follow = async function* (): AsyncGenerator<Progress, void, void> {
    // Whoever iterates hears of a failure there.
    result.catch(() => {});
    yield* (await started).follow();
  };
  return Object.assign(result, { [Symbol.asyncIterator]: follow });
}
