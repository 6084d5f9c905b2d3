const mostNames = 200;

/** How often names occur. Of very many, those that come late are counted together. */
export class Counts {
  readonly #counts = new Map<string, number>();
  #others = 0;

  add(name: string, times = 1): void {
    const known = this.#counts.get(name);
    if (known === undefined && this.#counts.size >= mostNames) this.#others += times;
    else this.#counts.set(name, (known ?? 0) + times);
  }

  /** The counts by name, the highest first. */
  toJSON(): Record<string, number> {
    const sorted = [...this.#counts].sort(([, one], [, other]) => other - one);
    return Object.fromEntries(this.#others > 0 ? [...sorted, ["(others)", this.#others]] : sorted);
  }
}
