import { quantile } from "@ango-hub/label-set/statistics";
import type { SizeSummary } from "../statistics.ts";

/** Sizes of many shapes, eight bytes for each: quartiles of a million need no more. */
export class SizeTally {
  #sizes = new Float64Array(16);
  #count = 0;

  add(size: number): void {
    if (this.#count === this.#sizes.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#sizes);
      this.#sizes = larger;
    }
    this.#sizes[this.#count] = size;
    this.#count += 1;
  }

  summary(unit: SizeSummary["unit"]): SizeSummary | null {
    if (this.#count === 0) return null;
    const sorted = this.#sizes.slice(0, this.#count).sort();
    const at = (part: number): number => quantile(sorted, part) ?? 0;
    return {
      ...{ unit, count: this.#count, smallest: at(0), lowerQuartile: at(0.25) },
      ...{ median: at(0.5), upperQuartile: at(0.75), largest: at(1) },
    };
  }
}
