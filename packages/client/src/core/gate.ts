import type { Lifetime } from "./lifetime.ts";
import type { WaitEvent } from "./observer.ts";

const minute = 60_000;
const longestClosing = 3_600_000;
const longestSpread = 1000;

/** Is told of a wait before it begins, and may refuse it by throwing. */
export type OnWait = (reason: WaitEvent["reason"], delay: number) => void;

/**
 * The one gate through which all requests of a client to the service go. It closes when the service asks to slow down,
 * and keeps to `requestsPerMinute`.
 */
export class Gate {
  /** How many requests were answered with success. */
  answered = 0;
  readonly #requestsPerMinute: number;
  /** When the last requests started, as many as a minute holds; the oldest one is at `#oldest`. */
  readonly #starts: number[] = [];
  #oldest = 0;
  #opensAt = 0;
  #askedUntil = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(requestsPerMinute: number) {
    this.#requestsPerMinute = requestsPerMinute;
  }

  /**
   * Keeps the gate closed for a time, in milliseconds: an hour at most, whatever the service asks for.
   *
   * @param isAsked Whether the service named the time.
   */
  close(delay: number, isAsked: boolean): void {
    const until = performance.now() + Math.min(delay, longestClosing);
    this.#opensAt = Math.max(this.#opensAt, until);
    if (isAsked) this.#askedUntil = Math.max(this.#askedUntil, until);
  }

  /** How long the service still wants no requests, in milliseconds, by its own words. */
  get askedFor(): number {
    return Math.max(0, this.#askedUntil - performance.now());
  }

  /** How long the gate stays closed, in milliseconds. */
  get closedFor(): number {
    return Math.max(0, this.#opensAt - performance.now());
  }

  /** Whether a request may start without asking. */
  get isOpen(): boolean {
    return this.#requestsPerMinute === Infinity && this.closedFor === 0;
  }

  /** Waits until a request may start, and counts it. Whoever gives up while waiting is not counted. */
  async enter(lifetime: Lifetime, onWait: OnWait): Promise<void> {
    do {
      for (let closedFor = this.closedFor; closedFor > 0; closedFor = this.closedFor) {
        onWait("retry-after", closedFor);
        // Those who wait for the same moment do not all start in it.
        await lifetime.sleep(closedFor + Math.random() * Math.min(longestSpread, closedFor));
      }
    } while (!(await this.#takePlace(lifetime, onWait)));
  }

  /** Takes a place within `requestsPerMinute`, one caller after the other, unless the gate closes meanwhile. */
  async #takePlace(lifetime: Lifetime, onWait: OnWait): Promise<boolean> {
    if (this.#requestsPerMinute === Infinity) return true;
    const mine = this.#queue.then(async () => {
      lifetime.check();
      for (let turn = this.#untilNextPlace(); turn > 0; turn = this.#untilNextPlace()) {
        onWait("requests-per-minute", turn);
        await lifetime.sleep(turn);
      }
      if (this.closedFor > 0) return false;
      this.#starts[this.#oldest] = performance.now();
      this.#oldest = (this.#oldest + 1) % this.#requestsPerMinute;
      return true;
    });
    this.#queue = mine.catch(() => {});
    return lifetime.race(mine);
  }

  #untilNextPlace(): number {
    const oldest = this.#starts[this.#oldest];
    return oldest === undefined ? 0 : Math.max(0, oldest + minute - performance.now());
  }
}
