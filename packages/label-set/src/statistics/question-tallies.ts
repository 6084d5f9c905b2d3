import type { PairQuestionAgreement, QuestionAgreement, Rating } from "./questions.ts";
import { CohenTally, FleissTally } from "./tallies.ts";

interface Tally {
  readonly tool: string;
  readonly question: string;
  readonly all: FleissTally;
  unanswered: number;
  readonly pairs: Map<string, PairTally>;
}

interface PairTally {
  readonly first: string;
  readonly second: string;
  readonly choices: CohenTally;
  unanswered: number;
}

/** What some raters answered to the questions about one thing. */
export interface Answered {
  readonly rater: string;
  readonly ratings: ReadonlyMap<string, Rating>;
}

/** How far the answers to all questions agree, so far. */
export class QuestionTallies {
  readonly #tallies = new Map<string, Tally>();

  /** Adds what raters, in alphabetical order, answered about one thing. */
  add(answered: readonly Answered[]): void {
    const questions = new Map(answered.flatMap(({ ratings }) => [...ratings]));
    for (const [key, { id, tool, question }] of questions) {
      const tally = this.#tallyOf(id, tool, question);
      const choices = answered.map(({ rater, ratings }) => ({ rater, category: ratings.get(key)?.category }));
      const counts = new Map<string, number>();
      for (const { category } of choices) {
        if (category === undefined) continue;
        counts.set(category, (counts.get(category) ?? 0) + 1);
      }
      tally.all.add(counts);
      if (choices.some(({ category }) => category === undefined)) tally.unanswered++;
      addPairs(tally.pairs, choices);
    }
  }

  #tallyOf(id: string, tool: string, question: string): Tally {
    const tally = this.#tallies.get(id) ?? { tool, question, all: new FleissTally(), unanswered: 0, pairs: new Map() };
    this.#tallies.set(id, tally);
    return tally;
  }

  questions(): QuestionAgreement[] {
    return [...this.#tallies.values()].map(({ tool, question, all, unanswered }) => {
      return { tool, question, items: all.items, unanswered, agreement: all.agreement(), kappa: all.kappa() };
    });
  }

  pairs(): PairQuestionAgreement[] {
    return [...this.#tallies.values()].flatMap(({ tool, question, pairs }) => {
      return [...pairs.values()].map(({ first, second, choices, unanswered }) => ({
        ...{ first, second, tool, question, items: choices.items, unanswered },
        ...{ agreement: choices.agreement(), kappa: choices.kappa() },
      }));
    });
  }
}

function addPairs(
  pairs: Map<string, PairTally>,
  choices: readonly { readonly rater: string; readonly category: string | undefined }[],
): void {
  for (const [i, a] of choices.entries()) {
    for (const b of choices.slice(i + 1)) {
      if (a.category === undefined && b.category === undefined) continue;
      const key = JSON.stringify([a.rater, b.rater]);
      const pair = pairs.get(key) ?? { first: a.rater, second: b.rater, choices: new CohenTally(), unanswered: 0 };
      pairs.set(key, pair);
      if (a.category === undefined || b.category === undefined) pair.unanswered++;
      else pair.choices.add(a.category, b.category);
    }
  }
}
