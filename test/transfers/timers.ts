const { setTimeout, clearTimeout } = globalThis;

/** How long a timer takes that is held. */
export const held: number = 2 ** 30;

/** Stands in for the timers of the runtime: knows which of them run, and can keep one from ever being over. */
export class Timers {
  readonly #running = new Map<unknown, number | undefined>();
  #whenHeld: (() => void) | undefined;

  constructor() {
    const start = (action: () => void, milliseconds?: number) => {
      const whenHeld = this.#whenHeld;
      this.#whenHeld = undefined;
      if (whenHeld) queueMicrotask(whenHeld);
      const finish = () => {
        this.#running.delete(timer);
        action();
      };
      const time = whenHeld ? held : milliseconds;
      const timer = setTimeout(finish, time);
      this.#running.set(timer, time);
      return timer;
    };
    const stop = (timer: Parameters<typeof clearTimeout>[0]) => {
      this.#running.delete(timer);
      clearTimeout(timer);
    };
    Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
  }

  /** How long those were to take that run. */
  get running(): (number | undefined)[] {
    return [...this.#running.values()];
  }

  /** Calls back once the next timer is started, which then never ends by itself. */
  holdNext(whenHeld: () => void): void {
    this.#whenHeld = whenHeld;
  }

  restore(): void {
    Object.assign(globalThis, { setTimeout, clearTimeout });
  }
}
