const listeners = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `action` when the signal is aborted, and returns what lets go of the signal. However many wait for a signal, it has
 * one listener: some runtimes warn of a leak when there are more than ten.
 */
export function onAbort(signal: AbortSignal | undefined, action: () => void): () => void {
  if (!signal) return () => {};
  const waiting = listeners.get(signal) ?? listen(signal);
  waiting.add(action);
  return () => {
    waiting.delete(action);
    if (waiting.size > 0) return;
    signal.removeEventListener("abort", tellAll);
    listeners.delete(signal);
  };
}

/** Settles as `work` does, or rejects with the reason of the signal as soon as that is aborted. */
export function untilAborted<T>(work: PromiseLike<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) reject(signal.reason);
    const letGo = onAbort(signal, () => reject(signal?.reason));
    work.then(resolve, reject).then(letGo);
  });
}

function listen(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>();
  listeners.set(signal, waiting);
  signal.addEventListener("abort", tellAll);
  return waiting;
}

function tellAll(this: AbortSignal): void {
  for (const action of listeners.get(this) ?? []) action();
}
