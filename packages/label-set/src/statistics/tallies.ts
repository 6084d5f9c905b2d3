/** What Fleiss' kappa needs of the items so far. */
export class FleissTally {
  items = 0;
  #agreement = 0;
  #ratings = 0;
  readonly #byCategory = new Map<string, number>();

  /** Adds an item: how often each category was chosen. */
  add(counts: ReadonlyMap<string, number>): void {
    const raters = sumOf([...counts.values()]);
    if (raters < 2) return;
    this.items++;
    this.#ratings += raters;
    this.#agreement += sumOf([...counts.values()].map((count) => count * (count - 1))) / (raters * (raters - 1));
    for (const [category, count] of counts) {
      this.#byCategory.set(category, (this.#byCategory.get(category) ?? 0) + count);
    }
  }

  /** The mean share of pairs of raters who agree. */
  agreement(): number | null {
    return this.items === 0 ? null : this.#agreement / this.items;
  }

  kappa(): number | null {
    if (this.items === 0) return null;
    const chance = sumOf([...this.#byCategory.values()].map((count) => (count / this.#ratings) ** 2));
    return chanceCorrected(this.#agreement / this.items, chance);
  }
}

/** What Cohen's kappa needs of the items so far. */
export class CohenTally {
  items = 0;
  #agreed = 0;
  readonly #first = new Map<string, number>();
  readonly #second = new Map<string, number>();

  /** Adds an item: what either rater chose. */
  add(first: string, second: string): void {
    this.items++;
    if (first === second) this.#agreed++;
    this.#first.set(first, (this.#first.get(first) ?? 0) + 1);
    this.#second.set(second, (this.#second.get(second) ?? 0) + 1);
  }

  /** The share of items on which the raters agree. */
  agreement(): number | null {
    return this.items === 0 ? null : this.#agreed / this.items;
  }

  kappa(): number | null {
    const both = [...this.#first].map(([category, count]) => count * (this.#second.get(category) ?? 0));
    return chanceCorrected(this.#agreed / this.items, sumOf(both) / this.items ** 2);
  }
}

/** Nothing where chance alone gives full agreement, or there are no items to speak of. */
export function chanceCorrected(observed: number, chance: number): number | null {
  return 1 - chance > 1e-12 ? (observed - chance) / (1 - chance) : null;
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
