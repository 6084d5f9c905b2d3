/** What all random choices of a run come from. `SEED=… npm run test:long` makes those of an earlier run again. */
export const seed: number = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

if (!Number.isSafeInteger(seed) || seed < 0) throw new Error("SEED must be a whole number, such as 1234.");

/** Random choices that are the same for the same seed and the same purpose. */
export class Choices {
  #state: number;

  constructor(...purpose: readonly (string | number)[]) {
    // FNV-1a spreads neighbouring purposes apart.
    this.#state = 0x811c9dc5;
    for (const letter of [seed, ...purpose].join(" ")) {
      this.#state = Math.imul(this.#state ^ letter.charCodeAt(0), 0x01000193);
    }
  }

  /** A number from 0 up to 1. */
  fraction(): number {
    // Mulberry32.
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** One of some things. */
  of<T>(things: readonly T[]): T {
    return things[this.integer(0, things.length - 1)] as T;
  }

  /** Whether something that is so likely happens. */
  happens(likely: number): boolean {
    return this.fraction() < likely;
  }
}

/** A message for when something does not hold, with what makes it happen again. */
export function withSeed(message: string): string {
  return `${message} (SEED=${seed})`;
}
