const minute = 60_000;

/**
 * The one gate through which all requests of a client to the service go. It closes when the service asks to slow down,
 * and keeps to `requestsPerMinute`.
 */
export class Gate {
  /** How many requests were answered with success. */
  answered = 0;
  readonly #starts: number[] = [];
  readonly #requestsPerMinute: number;
  #next = 0;
  #opensAt = 0;

  constructor(requestsPerMinute: number) {
    this.#requestsPerMinute = requestsPerMinute;
  }

  /** Keeps the gate closed for a time, in milliseconds. */
  close(delay: number): void {
    this.#opensAt = Math.max(this.#opensAt, performance.now() + delay);
  }

  /** How long the gate stays closed because the service said so, in milliseconds. */
  get closedFor(): number {
    return Math.max(0, this.#opensAt - performance.now());
  }

  /** Takes the next place within `requestsPerMinute` and returns how long to wait for it, in milliseconds. */
  reserve(): number {
    if (this.#requestsPerMinute === Infinity) return 0;
    const now = performance.now();
    const before = this.#starts[this.#next];
    const start = before === undefined ? now : Math.max(now, before + minute);
    this.#starts[this.#next] = start;
    this.#next = (this.#next + 1) % this.#requestsPerMinute;
    return start - now;
  }
}
