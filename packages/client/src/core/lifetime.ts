import { AbortError } from "../errors/abort-error.ts";
import type { AngoHubError } from "../errors/ango-hub-error.ts";
import { TimeoutError } from "../errors/timeout-error.ts";
import { onAbort } from "../platform/on-abort.ts";
import { startTimer } from "./timer.ts";

/**
 * The time a call may take: it ends when the caller aborts or `totalTimeout` is over. Everything a call waits for goes
 * through `race` or `sleep`, so that the end is noticed at once, whatever is being waited for.
 */
export class Lifetime {
  /** The error of the last attempt, which explains a total timeout. */
  lastError: unknown;
  readonly #letGo: () => void;
  readonly #stopTimer: (() => void) | undefined;
  #ended: AngoHubError | undefined;
  #wake: ((error: AngoHubError) => void) | undefined;

  constructor(operation: string, signal: AbortSignal | undefined, totalTimeout: number) {
    const abort = () => this.#end(new AbortError(operation, signal?.reason));
    if (signal?.aborted) abort();
    this.#letGo = onAbort(signal, abort);
    this.#stopTimer = startTimer(totalTimeout, () =>
      this.#end(new TimeoutError(operation, "totalTimeout", totalTimeout, this.lastError)),
    );
  }

  /** Settles as `work` does, or rejects as soon as the call ends. */
  race<T>(work: PromiseLike<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      work.then(resolve, reject);
      if (this.#ended) reject(this.#ended);
      else this.#wake = reject;
    });
  }

  /** Rejects what is being raced. The call itself goes on. */
  interrupt(error: AngoHubError): void {
    this.#wake?.(error);
  }

  /** Throws when the call has ended. */
  check(): void {
    if (this.#ended) throw this.#ended;
  }

  /** Waits, or rejects as soon as the call ends. */
  async sleep(milliseconds: number): Promise<void> {
    let stop: (() => void) | undefined;
    try {
      await this.race(
        new Promise<void>((resolve) => {
          stop = startTimer(milliseconds, resolve);
        }),
      );
    } finally {
      stop?.();
    }
  }

  /** Lets go of the signal and the timer. */
  close(): void {
    this.#letGo();
    this.#stopTimer?.();
    this.#wake = undefined;
  }

  #end(error: AngoHubError): void {
    this.#ended ??= error;
    this.interrupt(this.#ended);
  }
}
