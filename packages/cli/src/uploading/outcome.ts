import { AbortError, UploadError, type UploadResult } from "@ango-hub/client";

/** What became of the files, however the call ended. */
export interface Outcome extends Pick<UploadError, keyof UploadResult> {
  /** How many were not tried. */
  notTried: number;
  /** Why they were not. */
  stopped?: unknown;
  isInterrupted: boolean;
}

/** The outcome where there was nothing to do. */
export const noFiles: Outcome = {
  registered: [],
  unregistered: [],
  failed: [],
  skipped: [],
  notTried: 0,
  isInterrupted: false,
};

/**
 * Waits for an upload or an import.
 *
 * @param total How many files there are.
 * @throws What kept it from being begun.
 */
export async function outcomeOf(transfer: PromiseLike<UploadResult>, total: number): Promise<Outcome> {
  try {
    return { ...(await transfer), notTried: 0, isInterrupted: false };
  } catch (error) {
    const isInterrupted = error instanceof AbortError;
    const lists = isInterrupted ? error.upload : error instanceof UploadError ? error : undefined;
    if (!lists) throw error;
    const { registered, unregistered, failed, skipped } = lists;
    const tried = registered.length + unregistered.length + failed.length + skipped.length;
    const { cause } = error as Error;
    if (tried === 0 && !isInterrupted) throw cause;
    const notTried = Math.max(0, total - tried);
    return {
      registered,
      unregistered,
      failed,
      skipped,
      notTried,
      isInterrupted,
      ...(notTried > 0 && { stopped: cause }),
    };
  }
}
