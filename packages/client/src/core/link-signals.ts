import { onAbort } from "../platform/on-abort.ts";

/**
 * Does work under a signal that is aborted with either of two others, and lets go of both afterwards. `AbortSignal.any`
 * would stay attached to a signal that lives long.
 */
export async function underEither<T>(
  first: AbortSignal | undefined,
  second: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (!first) return work(second);
  const controller = new AbortController();
  const abort = () => controller.abort((first.aborted ? first : second).reason);
  if (first.aborted || second.aborted) abort();
  const letGo = [onAbort(first, abort), onAbort(second, abort)];
  try {
    return await work(controller.signal);
  } finally {
    for (const release of letGo) release();
  }
}
