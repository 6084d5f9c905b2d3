import { groupBy } from "../shared/group-by.ts";
import type { ComparedAnswer } from "./readings.ts";

/** How far the answers to a question agree. */
export interface QuestionAgreement {
  /** Kind of the classification. */
  readonly tool: string;
  /** Titles from the outside in: `Vehicle › Type`. */
  readonly question: string;
  /**
   * How many times at least two raters answered: of a question about the asset, the assets, or their pages; of one about an
   * object, the matched pairs of objects.
   */
  readonly items: number;
  /** How many times one answered, and another did not. These say nothing about agreement. */
  readonly unanswered: number;
  /** The mean share of pairs of raters who gave the same answer, 0 to 1; `null` where there are no items. */
  readonly agreement: number | null;
  /**
   * The same beyond what chance would give: by Fleiss, or between two raters by Cohen. `null` where it is not defined: there
   * are no items, or all answers are the same.
   */
  readonly kappa: number | null;
}

/** How far the answers to a question agree between two raters. */
export interface PairQuestionAgreement extends QuestionAgreement {
  /** One of the raters. */
  readonly first: string;
  /** The other one. Names are in alphabetical order. */
  readonly second: string;
}

/** A question, and what one rater answered to it. */
export interface Rating {
  readonly tool: string;
  readonly question: string;
  /** What tells this question from others. */
  readonly id: string;
  /** What tells this question on this page from others. */
  readonly key: string;
  /** The answer as a category: the same text for the same answer. */
  readonly category: string;
}

/** All answers of one rater, nested ones included, by question and page. */
export function ratingsOf(
  answers: readonly ComparedAnswer[],
  titles: readonly string[] = [],
  ids: readonly string[] = titles,
): Map<string, Rating> {
  const ratings: Rating[] = [];
  collect(answers, titles, ids, ratings);
  const combined = new Map<string, Rating>();
  // A question that may be answered several times has all answers together as one.
  for (const [key, [first, ...others]] of groupBy(ratings, (rating) => rating.key)) {
    if (first === undefined) continue;
    const categories = [first, ...others].map(({ category }) => category).sort();
    combined.set(key, { ...first, category: categories.join("\n") });
  }
  return combined;
}

function collect(
  answers: readonly ComparedAnswer[],
  titles: readonly string[],
  ids: readonly string[],
  ratings: Rating[],
): void {
  for (const { tool, title, schemaId, answer, page, classifications = [] } of answers) {
    const [path, idPath] = [
      [...titles, title],
      [...ids, schemaId ?? title],
    ];
    const question = path.join(" › ");
    const id = JSON.stringify(idPath);
    ratings.push({ tool, question, id, key: `${id} ${page ?? ""}`, category: categoryOf(tool, answer) });
    collect(classifications, path, idPath, ratings);
  }
}

/** Several choices are one category together, in whatever order they were made; a ranking is its order. */
function categoryOf(tool: string, answer: unknown): string {
  if (!Array.isArray(answer)) return JSON.stringify(answer) ?? "null";
  return JSON.stringify(tool === "rank" ? answer : [...new Set(answer)].sort());
}
