import { groupBy } from "./group-by.ts";
import { composed } from "./unicode.ts";

/** Values by a text. Letters with accents count as the same however Unicode composes them. */
export class TextIndex<Value> {
  readonly #exact: ReadonlyMap<string, readonly Value[]>;
  readonly #composed: ReadonlyMap<string, readonly Value[]>;

  constructor(values: readonly Value[], textOf: (value: Value) => string) {
    this.#composed = groupBy(values, (value) => composed(textOf(value)));
    const areComposed = values.every((value) => textOf(value) === composed(textOf(value)));
    this.#exact = areComposed ? this.#composed : groupBy(values, textOf);
  }

  /** The values with this very text, or else those whose text looks the same. */
  get(text: string): readonly Value[] {
    return this.#exact.get(text) ?? this.#composed.get(composed(text)) ?? [];
  }

  /** The texts. */
  texts(): Iterable<string> {
    return this.#exact.keys();
  }

  /** The values whose texts look the same, together. */
  groups(): Iterable<readonly Value[]> {
    return this.#composed.values();
  }
}
