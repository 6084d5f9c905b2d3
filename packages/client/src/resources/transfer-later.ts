import type { Transfer } from "../transfers/transfer.ts";

/**
 * A transfer whose code is loaded when it starts, so that programs without one need not download it. The module hands
 * the transfer over inside an object, because a promise would wait for the transfer itself.
 */
export function transferLater<Result, Progress>(
  start: () => Promise<{ transfer: Transfer<Result, Progress> }>,
): Transfer<Result, Progress> {
  const started = start();
  const result = started.then(({ transfer }) => transfer as Promise<Result>);
  const follow = async function* (): AsyncGenerator<Progress, void, void> {
    // Whoever iterates hears of a failure there.
    result.catch(() => {});
    yield* (await started).transfer;
  };
  return Object.assign(result, { [Symbol.asyncIterator]: follow });
}
