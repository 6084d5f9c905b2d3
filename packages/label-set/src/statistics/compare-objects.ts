import type { ClassTallies } from "./class-tallies.ts";
import type { DrawnClass } from "./drawn.ts";
import { iouOf } from "./iou.ts";
import { matchUp } from "./match.ts";
import type { QuestionTallies } from "./question-tallies.ts";
import { ratingsOf } from "./questions.ts";
import type { ComparedAnswer } from "./readings.ts";

/** What a rater drew, by class. */
export interface DrawnReading {
  readonly rater: string;
  readonly classes: ReadonlyMap<string, DrawnClass>;
}

/** Pairs the objects of two raters, class by class and page by page, and compares the answers about those that are a pair. */
export function compareObjects(
  first: DrawnReading,
  second: DrawnReading,
  threshold: number,
  classes: ClassTallies,
  questions: QuestionTallies,
): void {
  for (const [id, drawn] of new Map([...first.classes, ...second.classes])) {
    const tally = classes.of(drawn, first.rater, second.rater);
    const [ofFirst, ofSecond] = [first.classes.get(id)?.pages, second.classes.get(id)?.pages];
    const ratings = (answers: readonly ComparedAnswer[] = []) => ratingsOf(answers, [drawn.title], [id]);
    for (const page of new Set([...(ofFirst?.keys() ?? []), ...(ofSecond?.keys() ?? [])])) {
      const [a, b] = [ofFirst?.get(page) ?? [], ofSecond?.get(page) ?? []];
      const matches = matchUp(a, b, threshold, (one, other) => iouOf(one.extent, other.extent));
      for (const match of matches) {
        tally.match(match.iou);
        questions.add([
          { rater: first.rater, ratings: ratings(a[match.first]?.object.classifications) },
          { rater: second.rater, ratings: ratings(b[match.second]?.object.classifications) },
        ]);
      }
      tally.onlyFirst += a.length - matches.length;
      tally.onlySecond += b.length - matches.length;
    }
  }
}
