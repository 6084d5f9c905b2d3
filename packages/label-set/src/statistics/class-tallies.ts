import { type ClassAgreement, ClassTally, type PairClassAgreement } from "./class-tally.ts";
import type { DrawnClass } from "./drawn.ts";

interface PairTally {
  readonly first: string;
  readonly second: string;
  readonly tally: ClassTally;
}

interface Tallied {
  readonly tool: string;
  readonly title: string;
  readonly pairs: Map<string, PairTally>;
}

/** How far the objects of all classes agree, so far. */
export class ClassTallies {
  readonly #tallied = new Map<string, Tallied>();

  /** The tally of a class between two raters. */
  of({ id, tool, title }: DrawnClass, first: string, second: string): ClassTally {
    const tallied = this.#tallied.get(id) ?? { tool, title, pairs: new Map() };
    this.#tallied.set(id, tallied);
    const key = JSON.stringify([first, second]);
    const pair = tallied.pairs.get(key) ?? { first, second, tally: new ClassTally() };
    tallied.pairs.set(key, pair);
    return pair.tally;
  }

  classes(): ClassAgreement[] {
    return [...this.#tallied.values()].map(({ tool, title, pairs }) => {
      const all = new ClassTally();
      for (const { tally } of pairs.values()) all.add(tally);
      return { tool, title, ...all.agreement() };
    });
  }

  pairs(): PairClassAgreement[] {
    return [...this.#tallied.values()].flatMap(({ tool, title, pairs }) => {
      return [...pairs.values()].map(({ first, second, tally }) => {
        const { onlyFirst, onlySecond } = tally;
        return { first, second, tool, title, ...tally.agreement(), onlyFirst, onlySecond };
      });
    });
  }
}
